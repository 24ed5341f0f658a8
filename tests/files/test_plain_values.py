"""What is read without the place of every value is read alike, or left to the reading that has them."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.speed import examples

from plassess.files.yaml.plain_values import Left, plain_values
from plassess.files.yaml.source import parse_source
from plassess.problems.errors import ProblemsError

pytestmark = pytest.mark.versions  # PyYAML 6.0.2 runs out of stack where a text nests deep

ODD = (
    "a: yes\n", "a: 2026-10-20\n", "a: 0x10\n", "a: 010\n", "a: 1_0\n", "a: 1:30\n", "a: .5\n", "a: ~\n", "a: null\n",
    "a: &x 1\nb: *x\n", "a: !!int '3'\n", "a: 1\na: 2\n", "<<: {a: 1}\n", "? a\n: b\n", "a:\tb\n", "a: b\r\nc: d\r\n",
    "a: 'x: y'\n", "a: |\n  two\n  lines\n", "--- \na: 1\n", "a: 1\n...\n", "%YAML 1.1\n---\na: 1\n", "a: \u2028b\n",
    "a: \ufeffb\n", "a: 1e3\n", "a: =\n", "a: on\n", "{a: 1, a: 2}\n", "a: +1\n", "1: a\n", "a: 12.0\n", "a: .inf\n",
    "<<<<<<< HEAD\na: 1\n", "a: [1, 2\n", "", "a: \x07\n", "a: NaN\n", "true: a\n", "a: 0o7\n", "a: 190:20:30\n",
    'a: "\\x07"\n', 'a: "\\ud83d\\ude00"\n', 'a: "\\ud83d"\n', "a: *x\n", "a: [<<, x]\n", "a: 1 < 2\n",
)  # fmt: skip


DEEP = (
    "[" * 33 + "]" * 33, "[" * 32 + "]" * 32, "[" * 90_000, "- " * 40_000 + "a", "- " * 32 + "a", "- " * 33 + "a",
    "? " * 20_000 + "a", "".join(" " * depth + "a:\n" for depth in range(34)), "a: [" + "x, " * 49_990 + "]",
)  # fmt: skip


def _alike(text: str, name: str = "k7.yaml") -> bool:
    """Tell whether both readings say the same, or refuse the text with the same problem."""
    return _read(text, name, for_places=False) == _read(text, name, for_places=True)


def _read(text: str, name: str, *, for_places: bool) -> object:
    try:
        source = parse_source(text.encode(), name, for_places=for_places)
    except ProblemsError as error:
        return error.problems
    return json.dumps(source.data), json.dumps(source.root.data)


@pytest.mark.parametrize("text", [*ODD, *DEEP])
def test_what_is_read_without_places_is_read_alike(text: str) -> None:
    assert _alike(text)


def test_a_text_that_nests_deep_does_not_end_the_program() -> None:
    assert all(_alike(text) for text in ("[" * 90_000, "- " * 40_000))


@pytest.mark.parametrize("text", ["a: b & c", "a: R&D!", "a: 90 % of [2, 3]", "a: |\n  two\n  lines\n", "a: 'é'"])
def test_everyday_text_is_read_without_places(text: str) -> None:
    assert plain_values(text) == parse_source(text.encode(), "k7.yaml", for_places=True).data


@pytest.mark.parametrize(
    "text", ["a: &b c", "a: !b c", "a: [" + "[" * 600, "- " * 40 + "a", '"\u00e9": 1\n"e\u0301": 2']
)
def test_what_may_break_a_rule_is_left_to_the_reading_with_places(text: str) -> None:
    with pytest.raises(Left):
        plain_values(text)


SCALARS = st.one_of(
    st.text(max_size=12), st.sampled_from(["yes", "no", "~", "0x1f", "1:20", "2026-01-02", "1_000", "0777", "=", "on", "-"]),
    st.integers().map(str), st.floats(allow_nan=False).map(str),
)  # fmt: skip


@settings(max_examples=examples(300))
@given(st.lists(st.tuples(st.from_regex(r"[a-z]{1,3}", fullmatch=True), SCALARS), max_size=6))
def test_lines_of_anything_are_read_alike_or_left(lines: list[tuple[str, str]]) -> None:
    assert _alike("".join(f"{key}: {value}\n" for key, value in lines))


PIECES = st.sampled_from(
    ["a", "b", ": ", ":", "- ", "\n", "\n  ", "\n    ", " ", "[", "]", "{", "}", ", ", "&x ", "*x", "!t ", "! ", "<<", "? ",
     "'", '"', "|", ">", "#", " #", "\\", "\\x41", "\\x07", "\\ud83d\\ude00", "%", "@", "~", "1", "\t", "\r", "é", "e\u0301",
     "---", "...", "=", "\u2028", "\ufeff", "null", "true"]
)  # fmt: skip


@settings(max_examples=examples(1000))
@given(st.lists(PIECES, max_size=14).map("".join), st.sampled_from(["k7.yaml", "k7.json"]))
def test_any_text_is_read_alike_or_refused_alike(text: str, name: str) -> None:
    assert _alike(text, name)
