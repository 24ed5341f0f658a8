"""What the second edition of the map for principals promises: lengths give nothing away, and the principal is in it."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.content.shipped import listed, rows, shipped, words_of

ROWS = rows("principal")
LONGER_THAN_THE_LAST = 1.4
UNDOING = listed(
    "drop drops dropped strike strikes struck cancel cancels canceled refuse refuses refused decline declines declined "
    "withdraw withdraws withdrawn reject rejects rejected abandon abandons abandoned undo undoes undone"
)
FORMS_OF_INEQUITY = listed("race language disability income gender")
ABOUT_EQUITY = ("rc.practices.", "tp.drivers.", "cs.foundations.", "cs.resources.priority")
RULE = (
    "Read from the last level up. You are at a level when every sentence in it is true this year, in the places you "
    "name. In between two levels, take the one farther from Level 1 and note what is missing."
)


def lengths(row: Any) -> list[int]:
    return [len(level["text"].split()) for level in row["levels"]]


def ideal(row: Any) -> str:
    (text,) = (level["text"] for level in row["levels"] if level["level"] == 1)
    return str(text)


def test_the_map_says_how_to_find_a_level_and_how_to_read_its_numbers() -> None:
    content = shipped("innovation_maps/principal.yaml")

    assert content["rating_rule"].strip() == RULE
    assert "halve or double them" in content["about"]


def test_the_ideal_is_not_given_away_by_its_length() -> None:
    longer = [(row["id"], lengths(row)) for row in ROWS if lengths(row)[0] > LONGER_THAN_THE_LAST * lengths(row)[-1]]
    longest = [row["id"] for row in ROWS if lengths(row)[0] == max(lengths(row))]

    assert longer == []
    assert len(longest) <= len(ROWS) / 2


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_each_level_has_a_name_of_its_own(row: Any) -> None:
    names = [level["name"] for level in row["levels"]]

    assert [name for name in names if not 2 <= len(name.split()) <= 4] == []
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_the_ideal_says_what_the_principal_does(row: Any) -> None:
    assert re.search(r"\bprincipal\b", ideal(row))


def test_a_school_with_nothing_to_undo_can_stand_at_the_ideal() -> None:
    found = {row["id"]: UNDOING & set(words_of(ideal(row))) for row in ROWS}

    assert {where: words for where, words in found.items() if words} == {}


def test_rows_about_equity_name_in_one_level_what_to_look_for() -> None:
    about_equity = [row for row in ROWS if row["id"].removeprefix("principal/").startswith(ABOUT_EQUITY)]

    assert len(about_equity) == 10
    assert [
        row["id"]
        for row in about_equity
        if not any(set(words_of(level["text"])) >= FORMS_OF_INEQUITY for level in row["levels"])
    ] == []


def test_a_third_of_the_rows_and_more_can_show_something_that_comes_from_students() -> None:
    from_students = re.compile(
        r"\bstudent work|\bstudents' (?:work|words|answers)|\bstudents (?:said|say|brought|judged)|\bstudent panel|"
        r"\bcomments from students|\bwhat students"
    )

    shown = [row["id"] for row in ROWS if any(from_students.search(one) for one in row["evidence"])]

    assert len(shown) >= 11
