"""Foreign text: nothing in it can steer a screen, and what people write stays what they wrote."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.files.yaml.layout import as_yaml
from plassess.files.yaml.source import parse_source
from plassess.foreign_text import readable_input, visible, visible_columns, visible_lines
from tests.growth import assert_ten_times_is_no_square_of_the_work

ANY_TEXT = st.text(st.characters())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x9b31m \x7f\x00", "\\x9b31m \\x7f\\x00"),
        ("one\r\ntwo\nthree\tfour\u2028five\x85six", "one two three four five six"),
        ("a\u202eb\u2066c", "a<U+202E>b<U+2066>c"),
        ("zero\u200bwidth\ufeff", "zero<U+200B>width<U+FEFF>"),
        ("tag\U000e0041", "tag<U+E0041>"),
        ("half \ud83d", "half <U+D83D>"),
        ("👩‍🏫 ❤️ 1️⃣ 👍🏽", "👩‍🏫 ❤️ 1️⃣ 👍🏽"),
        ("می‌خواهم", "می‌خواهم"),
        ("a\u200db", "a<U+200D>b"),
        ("Zoë Łukasz 王 é", "Zoë Łukasz 王 é"),
    ],
)
def test_what_cannot_be_seen_is_named(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_every_control_and_format_character_is_named() -> None:
    unseen = {"Cc", "Cf", "Cs", "Zl", "Zp"}

    passed = [
        f"U+{code:04X}"
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) in unseen and chr(code) in visible(f"a{chr(code)}b")
    ]

    assert passed == []


def test_a_long_text_is_cut_and_says_so() -> None:
    assert visible("x" * 201) == "x" * 199 + "…"
    assert visible("x" * 200) == "x" * 200
    assert visible("\r\n" * 11, 10) == " " * 9 + "…"
    assert visible("\x1b" * 9, 10) == "\\x1b\\x1b\\…"


@given(ANY_TEXT, st.integers(1, 60))
def test_visible_text_is_one_bounded_line_that_stays_as_it_is(text: str, limit: int) -> None:
    shown = visible(text, limit)

    assert len(shown) <= limit
    assert len(shown.splitlines()) <= 1
    assert visible(shown, limit) == shown
    shown.encode("utf-8")


@given(ANY_TEXT)
def test_visible_lines_keep_the_lines_and_nothing_else_that_steers(text: str) -> None:
    shown = visible_lines(text)

    assert visible_lines(shown) == shown
    assert [visible(line, len(line) + 1) for line in shown.split("\n")] == shown.split("\n")


def test_line_breaks_of_all_kinds_are_kept() -> None:
    assert visible_lines("a\r\nb\rc\x85d\u2029e\tf\x1b") == "a\nb\nc\nd\ne    f\\x1b"


@given(ANY_TEXT)
def test_columns_stay_where_they_are(text: str) -> None:
    line = text.replace("\n", "")

    assert len(visible_columns(line)) == len(line)


def test_input_is_cleaned_for_storing() -> None:
    typed = "one\r\ntwo\rthree\x85four\u2028five\u2029six\tseven \x1b[0m\x00\u202eeight\ud83d\ufeff 👩‍🏫"

    assert readable_input(typed) == "one\ntwo\nthree\nfour\nfive\nsix seven [0meight 👩‍🏫"


@given(ANY_TEXT)
def test_cleaned_input_reads_back_from_our_files(text: str) -> None:
    cleaned = readable_input(text)

    read = parse_source(as_yaml({"text": cleaned, "list": [{"what": cleaned}]}).encode("utf-8"), "team.yaml").data

    assert read == {"text": cleaned, "list": [{"what": cleaned}]}
    assert readable_input(cleaned) == cleaned


@pytest.mark.parametrize("show", [visible, visible_lines, visible_columns, readable_input])
@pytest.mark.parametrize("character", ["9", "\x1b", "\u202e", "\u200d", "😀\u200d", "\r\n", "\ufe0f"])
def test_showing_a_text_grows_as_the_text_does(show, character: str) -> None:  # type: ignore[no-untyped-def]
    assert_ten_times_is_no_square_of_the_work(lambda: show(character * 30_000), lambda: show(character * 300_000))
