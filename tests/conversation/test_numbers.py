"""Numbers and tallies as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.conversation.typed.numbers import read_numbers, read_tally


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        ("9x5, 2x3, 14", {9: 5, 2: 3, 14: 1}),
        ("9, 2", {9: 1, 2: 1}),
        ("9 x 5  2×3", {9: 5, 2: 3}),
        ("9 2 14", {9: 1, 2: 1, 14: 1}),
        ("9:5; 2", {9: 5, 2: 1}),
        ("9x5 and 2x3", {9: 5, 2: 3}),
        ("#9x5 & 2.", {9: 5, 2: 1}),
    ],
)
def test_a_tally_counts_each_number(line: str, counts: dict[int, int]) -> None:
    tally = read_tally(line, 17)

    assert (tally.counts, tally.wrong) == (counts, "")


@pytest.mark.parametrize("line", ["18", "0", "ninety", "9x0", "9,9", "9x", "x5", "-3"])
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
    [
        ("1 4 7", (1, 4, 7)),
        ("1,4", (1, 4)),
        ("1-3, 5", (1, 2, 3, 5)),
        ("3 – 4", (3, 4)),
        ("7, 7", (7,)),
        ("1 to 3", (1, 2, 3)),
        ("1 through 3", (1, 2, 3)),
        ("#1 #3", (1, 3)),
        ("1.", (1,)),
        ("1) 2)", (1, 2)),
        ("1, 3.", (1, 3)),
        ("1, 2 and 3", (1, 2, 3)),
    ],
)
def test_numbers_are_read_as_lists_and_ranges(line: str, numbers: tuple[int, ...]) -> None:
    assert read_numbers(line, 8) == (numbers, "")


@pytest.mark.parametrize("line", ["9", "0", "a", "3-1", "1-99", ",", "1.5", "and", "to"])
def test_numbers_that_are_not_there_are_refused(line: str) -> None:
    numbers, wrong = read_numbers(line, 8)

    assert numbers == ()
    assert wrong
