"""First steps and tallies as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.conversation.typed.numbers import read_numbers, read_tally
from plassess.conversation.typed.people import full_name
from plassess.conversation.typed.step_lines import is_far, read_step_line

PEOPLE = ("Rosa Ortiz", "Dan Webb", "Mei Tan", "June Park")
OCT_15 = date(2026, 10, 15)


def october(text: str) -> date | None:
    return OCT_15 if text in {"Oct 15", "10/15", "in 3 weeks"} else None


@pytest.mark.parametrize(
    ("line", "what", "who", "by"),
    [
        ("Rewrite the vision / Rosa / Oct 15", "Rewrite the vision", "Rosa Ortiz", OCT_15),
        ("Rewrite the vision / Oct 15 / Rosa", "Rewrite the vision", "Rosa Ortiz", OCT_15),
        ("Rewrite the vision / Oct 15", "Rewrite the vision", None, OCT_15),
        ("Rewrite the vision / in 3 weeks", "Rewrite the vision", None, OCT_15),
        ("Rewrite the vision / Dan", "Rewrite the vision", "Dan Webb", None),
        ("Rewrite the vision / June", "Rewrite the vision", "June Park", None),
        ("Rewrite the vision / April Lee", "Rewrite the vision", "April Lee", None),
        ("Rewrite the vision / the coaches", "Rewrite the vision", "the coaches", None),
        ("Rewrite the vision", "Rewrite the vision", None, None),
        ("Read the reading/math plan / Mei", "Read the reading/math plan", "Mei Tan", None),
        ("Compare A / B / C / Rosa / Oct 15", "Compare A / B / C", "Rosa Ortiz", OCT_15),
        ("Call Bo / / Oct 15", "Call Bo", None, OCT_15),
        ("Talk w/ Rosa about it / Dan", "Talk w/ Rosa about it", "Dan Webb", None),
    ],
)
def test_a_line_becomes_what_who_and_when(line: str, what: str, who: str | None, by: date | None) -> None:
    read = read_step_line(line, PEOPLE, october)

    assert read is not None
    assert (read.step.what, read.step.who, read.step.by) == (what, who, by)
    assert read.unread_date == ""


def test_a_date_that_cannot_be_read_is_handed_back_and_not_taken_for_a_name() -> None:
    read = read_step_line("Call Bo / Dan / Octember 3", PEOPLE, october)

    assert read is not None
    assert (read.step.who, read.step.by, read.unread_date) == ("Dan Webb", None, "Octember 3")


@pytest.mark.parametrize("line", ["", "   ", " / ", "//"])
def test_a_line_without_words_is_no_step(line: str) -> None:
    assert read_step_line(line, PEOPLE, october) is None


@given(st.text(max_size=200))
def test_no_line_breaks_the_reading(line: str) -> None:
    read = read_step_line(line, PEOPLE, october)

    assert read is None or read.step.what


def test_a_first_name_is_completed_only_where_one_person_is_meant() -> None:
    assert full_name("rosa", PEOPLE) == "Rosa Ortiz"
    assert full_name("R", ("Rosa Ortiz", "Rob Lee")) == "R"
    assert full_name("Bo", PEOPLE) == "Bo"


def test_nobody_is_meant_by_an_empty_line() -> None:
    assert full_name("", ("Rosa Ortiz",)) == ""
    assert full_name("  ", ("Rosa Ortiz",)) == ""


def test_the_past_and_nearly_a_year_ahead_are_asked_about() -> None:
    today = date(2026, 9, 14)

    assert is_far(date(2026, 9, 13), today)
    assert is_far(date(2027, 9, 10), today)
    assert not is_far(today, today)
    assert not is_far(date(2027, 5, 31), today)


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        ("9x5, 2x3, 14", {9: 5, 2: 3, 14: 1}),
        ("9, 2", {9: 1, 2: 1}),
        ("9 x 5  2×3", {9: 5, 2: 3}),
        ("9 2 14", {9: 1, 2: 1, 14: 1}),
        ("9:5; 2", {9: 5, 2: 1}),
    ],
)
def test_a_tally_counts_each_number(line: str, counts: dict[int, int]) -> None:
    tally = read_tally(line, 17)

    assert (tally.counts, tally.wrong) == (counts, "")


@pytest.mark.parametrize("line", ["18", "0", "nine", "9x0", "9,9", "9x", "x5", "-3"])
def test_a_tally_that_cannot_be_meant_says_what_is_wrong(line: str) -> None:
    tally = read_tally(line, 17)

    assert tally.wrong
    assert not tally.counts


@given(st.dictionaries(st.integers(1, 17), st.integers(1, 99), min_size=1))
def test_every_tally_that_is_written_out_is_read_back(counts: dict[int, int]) -> None:
    line = ", ".join(f"{number}x{count}" for number, count in counts.items())

    assert read_tally(line, 17).counts == counts


@pytest.mark.parametrize(
    ("line", "numbers"),
    [("1 4 7", (1, 4, 7)), ("1,4", (1, 4)), ("1-3, 5", (1, 2, 3, 5)), ("3 – 4", (3, 4)), ("7, 7", (7,))],
)
def test_numbers_are_read_as_lists_and_ranges(line: str, numbers: tuple[int, ...]) -> None:
    assert read_numbers(line, 8) == (numbers, "")


@pytest.mark.parametrize("line", ["9", "0", "a", "3-1", "1-99", ","])
def test_numbers_that_are_not_there_are_refused(line: str) -> None:
    numbers, wrong = read_numbers(line, 8)

    assert numbers == ()
    assert wrong
