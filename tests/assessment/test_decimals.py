"""One rule for whatever is printed with fewer decimals than it has: exactly half a step goes up."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.assessment.coverage import Stands
from plassess.assessment.ratings.decimals import exactly, in_decimals
from plassess.assessment.ratings.indexes import Chosen, Worth, index_of
from plassess.assessment.words import formula_of, index_in_words
from plassess.content.values import as_written

WORTHS = st.floats(0, 1).map(lambda worth: round(worth, 6))


@pytest.mark.parametrize(
    ("worths", "printed"),
    [
        ((1, 1, 1, 1, 1, 0, 0, 0), "0.63"),
        ((1, 1, 1, 0, 0, 0, 0, 0), "0.38"),
        ((1, 0, 0, 0, 0, 0, 0, 0), "0.13"),
        ((1, 1, 1, 1, 1, 1, 1, 0), "0.88"),
        ((0.285,), "0.29"),
        ((0.145,), "0.15"),
        ((0.994999,), "0.99"),
        ((0.995,), "1.00"),
        ((1, 1, 0), "0.67"),
        ((1, 0, 0), "0.33"),
        ((0.1, 0.2), "0.15"),
        ((0.005,), "0.01"),
        ((0.004999,), "0.00"),
        ((1,), "1.00"),
    ],
)
def test_an_index_is_rounded_half_up_of_what_was_written(worths: tuple[float, ...], printed: str) -> None:
    index = index_of(Chosen(Stands.ANSWERED, Worth(exactly(worth), exactly(worth))) for worth in worths)

    assert index_in_words(index) == printed


@given(st.fractions(0, 1000), st.integers(0, 6))
def test_what_is_printed_is_at_most_half_a_step_away_and_of_two_as_near_the_greater(
    value: Fraction, places: int
) -> None:
    printed = in_decimals(value, places)

    off = Fraction(printed) - value
    half = Fraction(1, 2 * 10**places)
    assert -half < off <= half
    assert len(printed.partition(".")[2]) == places


@given(st.lists(WORTHS, min_size=1, max_size=9))
def test_a_formula_shows_every_decimal_that_counts(worths: list[float]) -> None:
    index = index_of(Chosen(Stands.ANSWERED, Worth(exactly(worth), exactly(worth))) for worth in worths)

    said = formula_of(index).removeprefix("(").partition(")")[0]
    parts = [part.split(" × ") for part in said.split(" + ")]
    assert index.value == sum(int(count) * Fraction(worth) for count, worth in parts) / len(worths)


@pytest.mark.parametrize(("number", "written"), [(1, "1"), (1.0, "1"), (0.5, "0.5"), (0.1234567, "0.1234567")])
def test_a_number_is_written_with_every_decimal_it_has(number: float, written: str) -> None:
    assert as_written(number) == written
    assert exactly(number) == Fraction(written)
