"""Marks in words: told once, and apart from who cannot tell."""

import pytest

from plassess.assessment.alone.counts import RowCounts
from plassess.assessment.alone.words import (
    guessed_beforehand,
    guessed_in_words,
    lie_in_words,
    place_in_words,
    place_named,
    whose_work,
)
from plassess.content.scale import Level, Scale

LABELS = ("4", "3", "2", "not-begun")
SCALE = Scale(levels=tuple(Level(level=n, name=f"name {n}" if n > 2 else None, text="so") for n in (4, 3, 2)))


@pytest.mark.parametrize(
    ("at", "cannot_tell", "sent", "said"),
    [
        ((0, 6, 0, 0), 0, 6, "all marked the same"),
        ((0, 6, 0, 0), 0, 7, "all marked the same · 1 person left it open"),
        ((3, 3, 0, 0), 2, 8, "close together · 2 can’t tell"),
        ((3, 0, 3, 0), 0, 6, "split"),
        ((3, 0, 0, 1), 1, 7, "far apart · 1 can’t tell · 2 people left it open"),
        ((0, 0, 0, 0), 5, 5, "nobody marked a level · 5 can’t tell"),
    ],
)
def test_how_marks_lie_is_said_apart_from_who_cannot_tell(
    at: tuple[int, ...], cannot_tell: int, sent: int, said: str
) -> None:
    assert lie_in_words(RowCounts(LABELS, at, cannot_tell, sent)) == said


@pytest.mark.parametrize(
    ("label", "said", "named"),
    [
        ("4", "Level 4 (ideal)", "Level 4 (ideal) · name 4"),
        ("3", "Level 3", "Level 3 · name 3"),
        ("2", "Level 2", "Level 2"),
        ("not-begun", "Not started here", "Not started here"),
        ("cannot-tell", "Can’t tell from my job", "Can’t tell from my job"),
    ],
)
def test_ideal_is_said_of_the_level_that_is_whatever_its_number(label: str, said: str, named: str) -> None:
    assert place_in_words(label, SCALE) == said
    assert place_named(label, SCALE) == named


def test_where_fewer_than_five_sent_it_is_said_that_others_can_guess() -> None:
    assert [bool(guessed_in_words(sent)) for sent in (1, 4, 5, 15)] == [True, True, False, False]
    assert "Only 1 person sent marks" in guessed_in_words(1)
    assert [guessed_beforehand(one).partition(":")[0] for one in (1, 4, 5)] == [
        "Only 1 person is to mark",
        "Only 4 people are to mark",
        "",
    ]


def test_it_is_about_the_work_of_an_office_and_not_a_person() -> None:
    assert whose_work("central-office", "Central office") == "our central office"
    assert whose_work("librarian", "Librarian") == "those in this role: Librarian"
