"""The layer for a small district: the same map, worded for a superintendent and one director."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from plassess.content.library import MAP
from plassess.files.content.library import load_library
from plassess.files.content.search import content_of
from tests.content.shipped import rows, small_district_rows, words_of
from tests.content.test_maps import LONGER_AT_MOST, NAMED, UNDOING, stems_of

ROLE = "central-office"
DEPARTMENTS = re.compile(r"\bdepartments?\b|\bdata team\b|\bprincipal supervisors?\b|\bcabinet\b", re.IGNORECASE)
"""What a superintendent and one director do not have."""


def base(row: Any) -> Any:
    return next(one for one in rows(ROLE) if one["id"] == row["id"])


def merged() -> list[Any]:
    own = {row["id"]: row for row in small_district_rows()}
    return [own.get(row["id"], row) for row in rows(ROLE)]


def test_it_words_a_dozen_rows_or_more_and_each_is_one_of_the_map() -> None:
    ids = [row["id"] for row in small_district_rows()]

    assert len(ids) >= 12
    assert ids == [row["id"] for row in rows(ROLE) if row["id"] in ids]


@pytest.mark.parametrize("row", small_district_rows(), ids=lambda row: row["id"])
def test_a_row_keeps_its_levels_and_their_numbers(row: Any) -> None:
    assert [level["level"] for level in row["levels"]] == [level["level"] for level in base(row)["levels"]]
    assert row["moves"] != base(row)["moves"]


@pytest.mark.parametrize("row", small_district_rows(), ids=lambda row: row["id"])
def test_no_row_presupposes_an_office_with_departments(row: Any) -> None:
    texts = [row["outcome"], *(one["text"] for one in (*row["levels"], *row["moves"])), *row["evidence"]]

    assert [text for text in texts if DEPARTMENTS.search(text)] == []


def test_the_office_acts_in_each_ideal_and_has_nothing_to_undo() -> None:
    ideals = {row["id"]: row["levels"][0]["text"] for row in small_district_rows()}
    acting = re.compile(rf"\b(?:{NAMED[ROLE]}|superintendent|director)\b", re.IGNORECASE)

    assert [row for row, text in ideals.items() if not acting.search(text)] == []
    assert {row: UNDOING & set(words_of(text)) for row, text in ideals.items() if UNDOING & set(words_of(text))} == {}


@pytest.mark.parametrize("measure", [len, lambda text: len(text.split())], ids=["characters", "words"])
def test_length_gives_no_ideal_away(measure: Any) -> None:
    lengths = [[measure(level["text"]) for level in row["levels"]] for row in small_district_rows()]
    words = {row["id"]: [len(one["text"].split()) for one in row["levels"]] for row in small_district_rows()}

    assert sum(of_row[0] == max(of_row) for of_row in lengths) <= len(lengths) / 2
    assert {row: said for row, said in words.items() if said[0] > LONGER_AT_MOST * said[-1]} == {}


def test_each_level_of_the_whole_map_has_a_name_of_a_few_words_of_its_own() -> None:
    names = [level["name"] for row in merged() for level in row["levels"]]

    assert sorted({name for name in names if names.count(name) > 1}) == []
    assert [name for name in names if not 2 <= len(name.split()) <= 4] == []


def test_a_level_names_something_that_the_one_below_it_had() -> None:
    rungs = [
        (row["id"], one["level"], stems_of(one) & stems_of(below))
        for row in small_district_rows()
        for one, below in pairwise(row["levels"])
    ]

    assert [rung[:2] for rung in rungs if not rung[2]] == []


def test_moves_differ_in_their_form() -> None:
    texts = [move["text"] for row in small_district_rows() for move in row["moves"]]

    assert len([text for text in texts if re.fullmatch(r"[A-Z][a-z]+ [^.]+, and [^.]+\.", text)]) <= len(texts) * 0.45
    assert len({" ".join(text.split()[:3]) for text in texts}) >= 0.9 * len(texts)


def test_over_the_shipped_map_it_has_all_rows_and_its_own_words() -> None:
    folder = content_of("small-district", None)
    library = load_library(folder, [ROLE], [MAP])
    own = small_district_rows()[0]

    whole = library.map(ROLE)

    assert whole is not None
    assert [row.id for row in whole.outcomes] == [row["id"] for row in rows(ROLE)]
    assert next(row for row in whole.outcomes if row.id == own["id"]).levels[0].text == own["levels"][0]["text"]


def test_other_content_in_force_stays_in_force() -> None:
    assert content_of("small-district", Path("content")) == Path("content")
    assert content_of("plassess", None) is None
    assert content_of(None, None) is None
