"""A table that is exported reads back as it was typed, and none of its cells is a formula."""

import csv
import io
import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.exchange.table_formats import as_csv, as_json

TYPED = (
    "a\u200bb",
    "\u202eabc",
    "זה\u200fabc",
    "a\u00adb",
    "a\tb",
    "one\ntwo",
    'say "so", he said',
    "🏫\u200d♀️",
    "é",
    " x ",
)


def from_csv(text: str) -> str:
    (_, (read,)) = csv.reader(io.StringIO(as_csv("t", ["x"], [{"x": text}]).removeprefix("\ufeff"), newline=""))
    return read


def from_json(text: str) -> str:
    read: str = json.loads(as_json("t", ["x"], [{"x": text}]))["rows"][0]["x"]
    return read


@pytest.mark.parametrize("read_back", [from_csv, from_json])
@pytest.mark.parametrize("typed", TYPED)
def test_a_text_is_exported_as_it_was_typed(typed: str, read_back: Callable[[str], str]) -> None:
    assert read_back(typed) == typed


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1))
def test_any_other_text_too_and_what_looks_like_a_formula_behind_an_apostrophe(text: str) -> None:
    assert from_csv(text).removeprefix("'") == text.removeprefix("'")


@pytest.mark.parametrize("before", ["", " ", "\u200b", "\u202e", "\t", "\ufeff", " \u200b "])
@pytest.mark.parametrize("sign", [*"=+-@", "＝"])
def test_nothing_unseen_before_it_makes_a_formula_run(before: str, sign: str) -> None:
    assert from_csv(f"{before}{sign}1+1").startswith("'")
