"""Marks as they are written and said: one reader for sheets, the computer and cards."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.assessment.alone.mark_signs import mark_of, sign_of
from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN, Mark
from plassess.assessment.alone.rows import rows_marked_alone
from plassess.assessment.alone.sheet_lines import read_sheet_line
from plassess.assessment.alone.vote_lines import read_cards
from tests.examples import example_library
from tests.marked_alone import PEOPLE, record_alone

ROWS = rows_marked_alone(record_alone(PEOPLE), {}, example_library())
MARKS = st.sampled_from(
    [*(Mark(level=one) for one in (1, 2, 3)), Mark(state=NOT_BEGUN), Mark(state=CANNOT_TELL), None]
)
CAN_T_TELL = (
    "?", "c", "C", "ct", "CT", "can't tell", "cant tell", "can’t tell", "Cannot tell", "can not tell", "I can't tell",
    "can’t tell from my job", "Can't tell from your job.", "don't know", "I don’t know",
)  # fmt: skip


@pytest.mark.parametrize("said", CAN_T_TELL)
def test_who_cannot_tell_is_read_alike_at_the_computer_on_a_sheet_and_of_cards(said: str) -> None:
    scale = ROWS[0].scale
    assert scale is not None

    typed, sheet = mark_of(said, ROWS[0]), read_sheet_line(f"K7: 2 {said} 3", ROWS)
    cards = read_cards(f"2:6 {said}:1", scale, 7)

    assert typed == Mark(state=CANNOT_TELL)
    assert [mark.label for mark in sheet.marks.values()] == ["2", CANNOT_TELL, "3"], sheet.wrong
    assert cards.counts == {"2": 6, CANNOT_TELL: 1}, cards.wrong


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("Level 2", "2"),
        ("2.", "2"),
        ("#2", "2"),
        ("(2)", "2"),
        ("L2", "2"),
        ("lvl 2", "2"),
        ("level #2", "2"),
        ("2!", "2"),
        ("We are at level 2.", "2"),
        ("Level 1 (ideal)", "1"),
        ("1: ideal", "1"),
        ("not started here", NOT_BEGUN),
        ("not begun", NOT_BEGUN),
        ("We have not begun.", NOT_BEGUN),
    ],
)
def test_a_mark_may_be_said_in_the_words_of_the_sheet(said: str, label: str) -> None:
    mark = mark_of(said, ROWS[0])

    assert mark is not None
    assert mark.label == label


@pytest.mark.parametrize(
    "said",
    [
        "",
        "9",
        "2 3",
        "tell",
        "level",
        "ctct",
        "not",
        "2 c",
        "²",
        "2-3",
        "2.5",
        "2 or 3",
        "2 (ideal)",
        "ideal",
        "we",
        "level 9",
    ],
)
def test_what_is_no_mark_is_none(said: str) -> None:
    assert mark_of(said, ROWS[0]) is None


@given(given_=st.lists(MARKS, min_size=len(ROWS), max_size=len(ROWS)), between=st.sampled_from([" ", ", ", ""]))
def test_a_sheet_that_is_read_back_reads_as_it_was_keyed(given_: list[Mark | None], between: str) -> None:
    signs = [sign_of(mark, row) for mark, row in zip(given_, ROWS, strict=True)]

    sheet = read_sheet_line(f"K7: {between.join(signs)}", ROWS)

    assert [sheet.marks.get(row.id) for row in ROWS] == given_, sheet.wrong


@given(st.text("2:=x ct?cant'’tellfromyjb ", max_size=80))
def test_no_line_of_cards_is_more_than_it_says(text: str) -> None:
    scale = ROWS[0].scale
    assert scale is not None

    votes = read_cards(text, scale, None)

    assert bool(votes.wrong) != bool(sum(votes.counts.values()))


@pytest.mark.parametrize("text", ["2:6 2:1", "ct:1 ?:2", "0 0 0 0 0", "2:0", "1 2 3", "2:6 and 3", "9:4", ""])
def test_a_round_that_says_two_things_or_nothing_is_no_round(text: str) -> None:
    scale = ROWS[0].scale
    assert scale is not None

    votes = read_cards(text, scale, None)

    assert (votes.counts, bool(votes.wrong)) == ({}, True)
