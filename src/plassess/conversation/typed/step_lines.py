"""First steps as people write them: ``what / who / when`` on one line, and tallies as ``9x5, 2x3, 14``."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from msgspec import Struct

from plassess.assessment.responses import FirstStep
from plassess.conversation.typed.people import full_name

ReadDate = Callable[[str], date | None]
NEARLY_A_YEAR = timedelta(days=300)

_SEPARATOR = re.compile(r"\s+/[\s/]*")
_MONTHS = (
    r"jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?"
    r"|nov(ember)?|dec(ember)?"
)
_DAYS = r"(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?"
_LOOKS_LIKE_A_DATE = re.compile(rf"\d|\b(today|tomorrow|weeks?|months?|{_DAYS}|{_MONTHS})\b", re.IGNORECASE)


class StepLine(Struct, frozen=True):
    """A first step as it was read from one line; ``unread_date`` is a part meant as a date that is none."""

    step: FirstStep
    unread_date: str = ""


def read_step_line(line: str, people: Sequence[str], read_date: ReadDate) -> StepLine | None:
    """Read ``what / who / when``; only the first part is needed, and the other two may trade places.

    A slash separates where a space stands before it, so ``reading/math`` and ``w/ Rosa`` stay whole. Further parts
    belong to the first one. ``None``: the line holds no step.
    """
    parts = [part.strip() for part in _SEPARATOR.split(line.strip().strip("/"))]
    what, rest = parts[0], [part for part in parts[1:] if part]
    if len(rest) > 2:
        what, rest = " / ".join([what, *rest[:-2]]), rest[-2:]
    if not what:
        return None
    who, when = _who_and_when(rest, people, read_date)
    by = read_date(when) if when else None
    step = FirstStep(what=what, who=full_name(who, people) if who else None, by=by)
    return StepLine(step, unread_date=when if when and by is None else "")


def _who_and_when(parts: Sequence[str], people: Sequence[str], read_date: ReadDate) -> tuple[str, str]:
    """Tell the owner from the date."""
    dates = [_means_a_date(part, people, read_date) for part in parts]
    if len(parts) == 2:
        return (parts[1], parts[0]) if dates == [True, False] else (parts[0], parts[1])
    if not parts:
        return "", ""
    return ("", parts[0]) if dates[0] else (parts[0], "")


def _means_a_date(part: str, people: Sequence[str], read_date: ReadDate) -> bool:
    """Tell a date from a name: ``Oct 15``, and a slip such as ``Octember 3``, but not April Lee."""
    if full_name(part, people) in people or not _LOOKS_LIKE_A_DATE.search(part):
        return False
    return any(c.isdigit() for c in part) or read_date(part) is not None


def is_far(day: date, today: date) -> bool:
    """Tell whether a date is one to ask about: past already, or nearly a year ahead."""
    return day < today or day - today > NEARLY_A_YEAR
