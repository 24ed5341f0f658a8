"""How marks lie in a row: over people, in no order of them, and never averaged."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.assessment.alone.counts import RowCounts, counted, tally, widest_first
from plassess.content.scale import Level, Scale

SCALE = Scale(levels=tuple(Level(level=n, text=f"level {n}") for n in (1, 2, 3, 4)))
LABELS = ("1", "2", "3", "4", "not-begun")
MARKS = st.lists(st.sampled_from([*LABELS, "cannot-tell"]), max_size=40)


def _counts(*at: int, cannot_tell: int = 0) -> RowCounts:
    return RowCounts(LABELS, at, cannot_tell, sum(at) + cannot_tell)


@pytest.mark.parametrize(
    ("at", "agreement"),
    [
        ((9, 0, 0, 0, 0), Fraction(1)),  # all at one place
        ((0, 0, 7, 0, 0), Fraction(1)),
        ((5, 0, 0, 0, 5), Fraction(0)),  # half at either end
        ((2, 2, 2, 2, 2), Fraction(2, 5)),  # alike at every place: 1 - 2/4 * (1/5 + 2/5 + 2/5 + 1/5)
        ((5, 5, 0, 0, 0), Fraction(3, 4)),  # 1 - 2/4 * 1/2
        ((0, 2, 5, 3, 0), Fraction(3, 4)),  # shares 0, .2, .7, 1: 1 - 2/4 * (.2 + .3)
    ],
)
def test_agreement_is_leiks_ordinal_consensus(at: tuple[int, ...], agreement: Fraction) -> None:
    assert _counts(*at).agreement == agreement


@pytest.mark.parametrize(
    ("at", "lie"),
    [
        ((0, 0, 0, 0, 0), "nobody"),
        ((0, 4, 0, 0, 0), "close-together"),
        ((0, 4, 1, 0, 0), "close-together"),
        ((1, 0, 8, 0, 0), "split"),
        ((1, 0, 0, 8, 0), "far-apart"),
        ((0, 3, 0, 0, 1), "far-apart"),
    ],
)
def test_how_marks_lie_goes_by_the_two_that_are_farthest_apart(at: tuple[int, ...], lie: str) -> None:
    assert _counts(*at).lie == lie


@given(MARKS, st.randoms(use_true_random=False))
def test_the_order_of_people_never_matters(marks: list[str], random: object) -> None:
    shuffled = marks[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert counted(SCALE, tally(marks), len(marks)) == counted(SCALE, tally(shuffled), len(marks))


@given(MARKS)
def test_one_more_who_cannot_tell_changes_that_count_and_nothing_else(marks: list[str]) -> None:
    before = counted(SCALE, tally(marks), len(marks))
    after = counted(SCALE, tally([*marks, "cannot-tell"]), len(marks) + 1)
    assert after.cannot_tell == before.cannot_tell + 1
    assert (after.at, after.lie, after.spread) == (before.at, before.lie, before.spread)
    assert (after.median, after.agreement, after.left_open) == (before.median, before.agreement, before.left_open)


@given(MARKS)
def test_everyone_who_sent_marks_is_counted_once(marks: list[str]) -> None:
    row = counted(SCALE, tally(marks), len(marks) + 2)
    assert row.marked + row.cannot_tell + row.left_open == len(marks) + 2
    assert row.left_open == 2


@given(st.lists(st.sampled_from(LABELS), min_size=1, max_size=40))
def test_the_median_never_flatters(marks: list[str]) -> None:
    row = counted(SCALE, tally(marks), len(marks))
    in_order = sorted(LABELS.index(mark) for mark in marks)
    assert row.median == in_order[len(in_order) // 2]
    assert row.agreement is not None
    assert 0 <= row.agreement <= 1


def test_a_row_that_all_see_alike_comes_first_and_then_the_widest() -> None:
    rows = [
        ("close", _counts(0, 5, 5, 0, 0)),
        ("alike", _counts(0, 10, 0, 0, 0)),
        ("ends", _counts(5, 0, 0, 0, 5)),
        ("open", _counts(0, 0, 0, 0, 0, cannot_tell=10)),
        ("close-too", _counts(0, 5, 4, 0, 0, cannot_tell=1)),
    ]
    assert widest_first(rows) == ["alike", "ends", "close", "close-too", "open"]
