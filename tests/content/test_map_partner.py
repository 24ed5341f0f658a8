"""What the partner map holds beside what all maps hold: rungs of one length, with names, and the partner at the top."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest

from tests.content.shipped import rows, shipped, words_of
from tests.content.test_words import ROLE_WORDS

MAP = "innovation_maps/external-partner.yaml"
ROWS = rows("external-partner")
LONGER_AT_MOST = 1.4
"""Level 1 in words to the last level: beyond it, a reader can tell the ideal by its length."""
FROM_STUDENTS = 6
"""So many rows at least can be shown by what students did or said."""
STEM = 5
"""So many letters tell that two words have one stem: ``coaches`` and ``coached``."""


def length(level: Any) -> int:
    return len(level["text"].split())


def test_the_map_says_how_a_level_is_found() -> None:
    assert shipped(MAP)["rating_rule"] == (
        "Read from the last level up. You are at a level when every sentence in it is true this year, in the places "
        "you name. In between two levels, take the one farther from Level 1 and note what is missing."
    )


def test_the_map_says_for_how_large_a_contract_its_numbers_are_meant() -> None:
    assert "a contract with about ten schools" in shipped(MAP)["about"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_the_ideal_level_is_not_told_by_its_length(row: Any) -> None:
    first, *_, last = row["levels"]

    assert length(first) <= LONGER_AT_MOST * length(last)


def test_the_ideal_level_is_the_longest_in_half_of_the_rows_at_most() -> None:
    longest = [row["id"] for row in ROWS if length(row["levels"][0]) == max(map(length, row["levels"]))]

    assert len(longest) <= len(ROWS) / 2


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_each_level_has_a_name_of_a_few_words_that_no_other_of_its_row_has(row: Any) -> None:
    names = [level["name"] for level in row["levels"]]

    assert [name for name in names if not 2 <= len(name.split()) <= 4] == []
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_a_name_tells_the_practice_and_not_the_grade(row: Any) -> None:
    graded = {"ideal", "entry", "basic", "advanced", "emerging", "developing", "exemplary", "level", "best", "weak"}

    assert [level["name"] for level in row["levels"] if graded & set(words_of(level["name"]))] == []


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_the_ideal_level_names_the_partner(row: Any) -> None:
    assert re.search(r"\b[Tt]he partner\b", row["levels"][0]["text"])


def test_evidence_comes_from_students_too() -> None:
    shown = [row["id"] for row in ROWS if any(re.search(r"\bstudents?\b", one) for one in row["evidence"])]

    assert len(shown) >= FROM_STUDENTS


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_each_level_names_something_that_the_one_below_it_had(row: Any) -> None:
    said = [
        {word[:STEM] for word in words_of(level["text"]) if word not in ROLE_WORDS and len(word) >= STEM - 1}
        for level in row["levels"]
    ]

    assert [number for number, (one, below) in enumerate(pairwise(said), start=1) if not one & below] == []


def test_moves_differ_in_their_form_and_set_a_number_where_one_is_meant() -> None:
    texts = [move["text"] for row in ROWS for move in row["moves"]]
    numbers = r"\b(one|two|three|four|five|six|seven|eight|nine|ten|dozen|twenty|thirty|forty)\b"

    assert len([text for text in texts if re.fullmatch(r"[A-Z][a-z]+ [^.]+, and [^.]+\.", text)]) <= len(texts) / 3
    assert len([text for text in texts if re.search(numbers, text)]) <= len(texts) / 2
