"""What a team asks of somebody: in its first meeting, and at each check-in."""

from plassess.assessment.values import Date, Record
from plassess.content.values import Text


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
