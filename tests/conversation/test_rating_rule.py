"""How to find one's level: told where one rates, once, and again for who asks."""

import pytest
from msgspec.structs import replace

from plassess.content.library import Library

from .scripted import Typed, a_meeting, held, shipped, shown

RULE = "Read from the last level up, and stop at the first sentence that is not true yet."
RATED = {"map": ("map",), "learning-system": ("learning-system",)}


def with_rule(rule: str | None) -> Library:
    """What is shipped, with this rule for the map and for the learning system."""
    library = shipped()
    maps = tuple(one.model_copy(update={"rating_rule": rule}) for one in library.maps)
    instruments = tuple(one.model_copy(update={"rating_rule": rule}) for one in library.instruments)
    return replace(library, maps=maps, instruments=instruments)


def said_at(*lines: str, using: tuple[str, ...], rule: str | None = RULE) -> str:
    with a_meeting([Typed(line) for line in lines], using, with_rule(rule)) as (meeting, _):
        held(meeting)
        return shown(meeting)


@pytest.mark.parametrize("using", RATED.values(), ids=RATED)
def test_the_rule_is_shown_once_before_the_first_row_and_not_at_the_next(using: tuple[str, ...]) -> None:
    first = said_at("", using=using)
    second = said_at("", "", "2", "", "", "/skip", "/skip", using=using)

    assert first.count(RULE) == 1
    assert second.count(RULE) == 1
    assert second.count("Where do we stand?") > 1
    assert first.index(RULE) < first.index("Ideal: ")


@pytest.mark.parametrize("asks", ["?", "list"])
def test_who_asks_is_told_again(asks: str) -> None:
    assert said_at("", asks, using=("map",)).count(RULE) == 2


def test_below_the_rule_the_row_is_asked_again() -> None:
    row = next(row for one in shipped().maps for row in one.outcomes if row.standard == "tp.evidence")
    said = said_at("list", using=("map",))

    assert said.count(row.outcome) == 2
    assert said.rindex(row.outcome) > said.rindex(RULE)


def test_each_part_says_its_own_once() -> None:
    said = said_at("", *["/skip"] * 40, using=("map", "learning-system"))

    assert said.count(RULE) == 2


def test_without_a_rule_nothing_leads_to_one() -> None:
    assert "How to find your level" not in said_at("", "?", "list", using=("map",), rule=None)


def test_where_nothing_is_rated_there_is_none() -> None:
    assert RULE not in said_at("", *["/skip"] * 8, using=("core-roles",))
