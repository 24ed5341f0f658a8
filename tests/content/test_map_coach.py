"""The coach map: length gives no level away, each level has a name, and the ideal is the coach's own act."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.content.shipped import rows, shipped, words_of

ROLE = "coach"
RATING_RULE = (
    "Read from the last level up. You are at a level when every sentence in it is true this year, in the places you "
    "name. In between two levels, take the one farther from Level 1 and note what is missing."
)
LONGEST_IDEAL = 1.4
"""How many times as long as the last level the first may be; a longer one can be picked without being read."""
FORMS_OF_INEQUITY = ("race", "language", "disability", "income", "gender")
ABOUT_EQUITY = ("rc.practices.", "tp.drivers.", "cs.foundations.")


def ids() -> list[str]:
    return [row["id"] for row in rows(ROLE)]


def lengths(row: Any) -> list[int]:
    return [len(level["text"].split()) for level in row["levels"]]


@pytest.mark.parametrize("row", rows(ROLE), ids=ids())
def test_the_ideal_is_little_longer_than_the_beginning(row: Any) -> None:
    first, *_, last = lengths(row)

    assert first <= LONGEST_IDEAL * last


@pytest.mark.parametrize("measure", [len, lambda text: len(text.split())], ids=["characters", "words"])
def test_the_longest_text_of_a_row_is_the_ideal_in_at_most_half_of_the_rows(measure: Any) -> None:
    measured = [(row["id"], [measure(level["text"]) for level in row["levels"]]) for row in rows(ROLE)]

    longest = [of for of, (first, *others) in measured if first >= max(others)]

    assert len(longest) <= len(measured) // 2


@pytest.mark.parametrize("row", rows(ROLE), ids=ids())
def test_each_level_has_a_name_of_its_own_that_fits_on_a_card(row: Any) -> None:
    names = [level["name"] for level in row["levels"]]

    assert [name for name in names if not 2 <= len(name.split()) <= 4 or len(name) > 44 or name.endswith(".")] == []
    assert len(set(names)) == len(names)


def test_no_level_of_another_row_has_the_same_name() -> None:
    names = [level["name"] for row in rows(ROLE) for level in row["levels"]]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize("row", rows(ROLE), ids=ids())
def test_a_name_does_not_grade(row: Any) -> None:
    grades = {"ideal", "entry", "best", "better", "basic", "advanced", "level", "strong", "weak", "good"}

    assert [level["name"] for level in row["levels"] if grades & set(words_of(level["name"]))] == []


@pytest.mark.parametrize("row", rows(ROLE), ids=ids())
def test_the_coach_acts_at_level_1(row: Any) -> None:
    assert re.search(r"\bcoach\b", row["levels"][0]["text"], re.IGNORECASE)


def test_the_map_says_how_to_find_ones_level_and_whom_its_numbers_fit() -> None:
    content = shipped(f"innovation_maps/{ROLE}.yaml")

    assert content["rating_rule"] == RATING_RULE
    assert "twenty teachers" in content["about"]


def test_a_third_of_the_rows_can_be_shown_by_something_that_comes_from_students() -> None:
    from_students = [
        row["id"]
        for row in rows(ROLE)
        if any(re.search(r"\bstudents?\b", entry, re.IGNORECASE) for entry in row["evidence"])
    ]

    assert len(from_students) >= 10


@pytest.mark.parametrize(
    "row",
    [row for row in rows(ROLE) if row["id"].removeprefix(f"{ROLE}/").startswith(ABOUT_EQUITY)],
    ids=lambda row: row["id"],
)
def test_a_row_on_equity_names_once_what_to_look_for(row: Any) -> None:
    said = words_of(" ".join([row["outcome"], *(level["text"] for level in row["levels"])]))

    assert [form for form in FORMS_OF_INEQUITY if form not in said] == []


def test_moves_need_no_count_and_do_not_open_alike() -> None:
    moves = [move["text"] for row in rows(ROLE) for move in row["moves"]]
    numbers = re.compile(r"\b(\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b", re.IGNORECASE)
    openings = {" ".join(move.split()[:3]) for move in moves}

    assert len([move for move in moves if numbers.search(move)]) <= len(moves) / 3
    assert len(openings) >= 0.9 * len(moves)
