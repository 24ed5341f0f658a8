"""A line of a list as it is meant by its number: to be changed, or taken out."""

import re

from msgspec import Struct

from plassess.assessment.number_words import in_digits

_MEANT = re.compile(
    r"(?:(?P<out>[-–−]\s*|(?:drop|delete|remove|take out)\s+)|(?:edit|change)\s+)?(?:no\.?\s*|#)?"
    r"(?P<number>\d{1,4})\.?",
    re.IGNORECASE,
)


class LineMeant(Struct, frozen=True):
    """The number of a line, and whether it is to be taken out rather than changed."""

    number: int
    takes_out: bool


def line_meant(typed: str) -> LineMeant | None:
    """Read ``1``, ``#1`` or ``edit 1``, and ``-1`` or ``drop 1``; ``None``: no line is meant by its number."""
    found = _MEANT.fullmatch(in_digits(typed.strip()))
    return LineMeant(int(found["number"]), bool(found["out"])) if found else None
