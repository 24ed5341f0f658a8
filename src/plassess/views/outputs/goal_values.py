"""A goal as outputs tell it: what every key holds."""

from datetime import date
from typing import Literal

from msgspec import Struct


class VerdictOutput(Struct, frozen=True):
    """What the team said of a goal at a check-in."""

    day: date
    """The day of the check-in."""
    verdict: Literal["keep", "adjust", "stop"]
    """keep, adjust or stop."""
    because: str | None
    """Why; null where nobody said."""


class GoalOutput(Struct, frozen=True):
    """A goal, with what belongs to it."""

    id: str
    """Its own id in this self-assessment, as g1; first steps name it."""
    will_be_seen: str
    """What people will see once it is reached."""
    by: date | None
    """By which day; null where that is open."""
    row: str | None
    """The id of the row whose level is its marker; null where none is."""
    level: int | None
    """The level where the team stood on that row when it set the goal; null where it had not begun, or for none."""
    to: int | None
    """The level of that row that would show it; null for none."""
    now: int | None
    """The level where the team stands on that row today; null where it has none."""
    evidence: tuple[str, ...]
    """What will show it, named in advance."""
    cause: str | None
    """Why it is not so today; null where nobody said."""
    standards: tuple[str, ...]
    """The ids of the standards it serves, beside that of its row."""
    fund: str | None
    """What pays for it; null where nobody said."""
    hours: str | None
    """How many hours of professional learning it takes; null where nobody said."""
    stopped: bool
    """Whether the team stopped it."""
    steps: tuple[int, ...]
    """The numbers of the first steps that serve it."""
    said: tuple[VerdictOutput, ...]
    """What the team said of it, check-in by check-in."""
