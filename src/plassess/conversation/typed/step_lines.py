"""First steps as people write them: ``what / who / when`` on one line, and tallies as ``9x5, 2x3, 14``."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from plassess.assessment.responses import FirstStep

ReadDate = Callable[[str], date | None]
NEARLY_A_YEAR = timedelta(days=300)

_SEPARATOR = re.compile(r"\s+/[\s/]*")
_TALLY = re.compile(r"^(\d{1,3})(?:\s*[x×*:=]\s*(\d{1,3}))?$", re.IGNORECASE)
_MONTHS = (
    r"jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?"
    r"|nov(ember)?|dec(ember)?"
)
_DAYS = r"(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?"
_LOOKS_LIKE_A_DATE = re.compile(rf"\d|\b(today|tomorrow|weeks?|months?|{_DAYS}|{_MONTHS})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class StepLine:
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


def full_name(typed: str, people: Iterable[str]) -> str:
    """Complete ``Rosa`` to ``Rosa Ortiz`` where exactly one person in the room is meant; otherwise as typed."""
    wanted = typed.strip().casefold()
    if not wanted:
        return ""
    people = tuple(people)
    whole = [person for person in people if person.casefold() == wanted]
    begins = [p for p in people if any(word.startswith(wanted) for word in (p.casefold(), *p.casefold().split()))]
    meant = whole or begins
    return meant[0] if len(meant) == 1 else typed


def is_far(day: date, today: date) -> bool:
    """Tell whether a date is one to ask about: past already, or nearly a year ahead."""
    return day < today or day - today > NEARLY_A_YEAR


@dataclass(frozen=True, slots=True)
class Tally:
    """How many people marked each number; ``wrong`` names the part that could not be read, and why."""

    counts: dict[int, int]
    wrong: str = ""


def read_tally(line: str, highest: int) -> Tally:
    """Read ``9x5, 2x3, 14``: number 9 marked by five people, 2 by three, 14 by one."""
    counts: dict[int, int] = {}
    for part in (p.strip() for p in re.split(r"[,;]|\s+(?=\d)", re.sub(r"\s*[x×*:=]\s*", "x", line))):
        if not part:
            continue
        match = _TALLY.match(part)
        if match is None:
            return Tally({}, f"“{part}” is not a number, or a number with a count such as 9x5.")
        number, count = int(match[1]), int(match[2] or 1)
        if not 1 <= number <= highest or count < 1:
            return Tally({}, f"“{part}”: the numbers run from 1 to {highest}, and a count is at least 1.")
        if number in counts:
            return Tally({}, f"{number} stands there twice. Give it once, with its whole count.")
        counts[number] = count
    return Tally(counts)


def read_numbers(line: str, highest: int) -> tuple[tuple[int, ...], str]:
    """Read ``2, 9`` or ``1-3``; returns the numbers in order of size, and what is wrong (empty where nothing is)."""
    numbers: set[int] = set()
    line = re.sub(r"\s*[-–]\s*", "-", re.sub(r"\band\b|&", ",", line)).strip(" ,")
    for part in re.split(r"[,;\s]+", line):
        match = re.match(r"^(\d{1,3})(?:-(\d{1,3}))?$", part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
        if not 1 <= first <= last <= highest:
            return (), f"“{part}” is none of the numbers from 1 to {highest}."
        numbers.update(range(first, last + 1))
    return tuple(sorted(numbers)), ""


def as_number(line: str) -> int | None:
    """Read a line that is only a number, of at most four digits; ``None``: it is none."""
    return int(line) if line.isdecimal() and len(line) <= 4 else None
