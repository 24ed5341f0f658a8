"""Numbers as they are printed: reckoned exactly, and rounded by one rule."""

from fractions import Fraction
from itertools import count


def exactly(number: float) -> Fraction:
    """Return the number as it was written: 0.1 is a tenth, not the nearest that a machine can hold."""
    return Fraction(repr(number))


def in_decimals(value: Fraction, places: int) -> str:
    """Write a number from 0 up with so many decimals; exactly half a step goes up: 0.625 is 0.63, 0.375 is 0.38.

    This is the one rule for whatever is printed with fewer decimals than it has.
    """
    steps = (value * 10**places * 2 + 1) // 2
    whole, rest = divmod(steps, 10**places)
    return f"{whole}.{rest:0{places}}" if places else str(whole)


def beside(wanted: Fraction, value: Fraction, places: int) -> str:
    """Write a number with so many decimals, or as many as it takes to read as enough only where it is.

    89.96 reads as 90.0 where 80 is wanted, and as 89.96 where 90 is.
    """
    written = (in_decimals(value, more) for more in count(places))
    return next(one for one in written if (Fraction(one) >= wanted) == (value >= wanted))
