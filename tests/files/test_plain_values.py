"""What is read without the place of every value is read alike, or left to the reading that has them."""

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.speed import examples

from plassess.files.yaml.plain_values import plain_values
from plassess.files.yaml.source import parse_source
from plassess.problems.errors import ProblemsError

ODD = (
    "a: yes\n", "a: 2026-10-20\n", "a: 0x10\n", "a: 010\n", "a: 1_0\n", "a: 1:30\n", "a: .5\n", "a: ~\n", "a: null\n",
    "a: &x 1\nb: *x\n", "a: !!int '3'\n", "a: 1\na: 2\n", "<<: {a: 1}\n", "? a\n: b\n", "a:\tb\n", "a: b\r\nc: d\r\n",
    "a: 'x: y'\n", "a: |\n  two\n  lines\n", "--- \na: 1\n", "a: 1\n...\n", "%YAML 1.1\n---\na: 1\n", "a: \u2028b\n",
    "a: \ufeffb\n", "a: 1e3\n", "a: =\n", "a: on\n", "{a: 1, a: 2}\n", "a: +1\n", "1: a\n", "a: 12.0\n", "a: .inf\n",
    "<<<<<<< HEAD\na: 1\n", "a: [1, 2\n", "", "a: \x07\n", "a: NaN\n", "true: a\n", "a: 0o7\n", "a: 190:20:30\n",
)  # fmt: skip


def _both(text: str) -> tuple[Any, Any]:
    quick, whole = plain_values(text.encode()), None
    with contextlib.suppress(ProblemsError):
        whole = parse_source(text.encode(), "k7.yaml").data
    return quick, whole


@pytest.mark.parametrize("text", ODD)
def test_whatever_could_be_read_differently_is_left_to_the_reading_with_places(text: str) -> None:
    quick, whole = _both(text)
    assert quick is None or json.dumps(quick) == json.dumps(whole)


SCALARS = st.one_of(
    st.text(max_size=12), st.sampled_from(["yes", "no", "~", "0x1f", "1:20", "2026-01-02", "1_000", "0777", "=", "on", "-"]),
    st.integers().map(str), st.floats(allow_nan=False).map(str),
)  # fmt: skip


@settings(max_examples=examples(300))
@given(st.lists(st.tuples(st.from_regex(r"[a-z]{1,3}", fullmatch=True), SCALARS), max_size=6))
def test_lines_of_anything_are_read_alike_or_left(lines: list[tuple[str, str]]) -> None:
    quick, whole = _both("".join(f"{key}: {value}\n" for key, value in lines))
    assert quick is None or json.dumps(quick) == json.dumps(whole)
