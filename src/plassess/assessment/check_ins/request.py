"""What a team asks of somebody, in its first meeting and at each check-in, and what came of it."""

import re
from typing import Literal

from plassess.assessment.values import Date, Record
from plassess.content.values import Text

Became = Literal["granted", "refused", "open"]

_KEY = "g|granted|r|refused|o|open|still open"
_SAID = re.compile(rf"(?P<key>{_KEY})(?:[\s:,]+(?:because\s+)?(?P<more>.+))?", re.IGNORECASE)
_BECAME: dict[str, Became] = {"g": "granted", "r": "refused", "o": "open", "s": "open"}


class Request(Record):
    """What the team asks of somebody."""

    of: Text
    """Of whom."""
    what: Text
    """What it asks for."""
    cost: Text | None = None
    """What that costs. May be open."""
    by: Date | None = None
    """By which day, as 2026-12-01. May be open."""
    day: Date | None = None
    """The day it was asked. Left out: the day of the check-in, or the day the self-assessment was opened."""


class SaidOfRequest(Record):
    """What came of a request, which is named by whom it was asked of and by its own words."""

    of: Text
    """Of whom it was asked."""
    what: Text
    """What was asked for, word for word."""
    became: Became
    """granted, refused, or open still."""
    because: Text | None = None
    """Why, or on what terms. May be left out."""


def said_of_request(request: Request, line: str) -> SaidOfRequest | None:
    """Read what came of a request, as ``r no money`` or ``granted: from March``; ``None`` for anything else."""
    found = _SAID.fullmatch(line.strip())
    return found and SaidOfRequest(
        of=request.of, what=request.what, became=_BECAME[found["key"][0].casefold()], because=found["more"]
    )
