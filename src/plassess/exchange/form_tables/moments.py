"""When each row of a table was sent: the column that says so, and what it says, whatever it is called there."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from plassess.files.returned.foreign_table import Cell

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})")
_TIME = re.compile(
    r"[T,\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap])?\.?\s*m?\.?(?:\s+[A-Z]{2,5}.*|\s*Z)?", re.I
)


def moments_in(cells: Sequence[Cell]) -> list[str] | None:
    """Read a column of moments, as ``2026-11-28T16:05:12``; ``None`` where it is none, or can be read in two ways.

    Days with the year last are read with the month first or the day first, whichever fits all of them.
    """
    texts = [cell for cell in cells if cell != ""]
    if not texts:
        return None
    ways = [[_moment(cell, day_first=day_first) for cell in cells] for day_first in (False, True)]
    fitting = [way for way in ways if "?" not in way]
    in_order = [way for way in fitting if way == sorted(way)] or fitting
    return in_order[0] if in_order and all(way == in_order[0] for way in in_order) else None


def are_moments(cells: Sequence[Cell]) -> bool:
    """Tell whether a column holds moments, be it that nobody can tell which."""
    there = [cell for cell in cells if cell != ""]
    return bool(there) and all(
        any(_moment(one, day_first=day_first) != "?" for day_first in (False, True)) for one in there
    )


def _moment(cell: Cell, *, day_first: bool) -> str:
    """Read one cell; ``?`` where it is no moment, empty where nothing stands there."""
    if cell == "":
        return ""
    if isinstance(cell, datetime):
        return cell.replace(tzinfo=None, microsecond=0).isoformat()
    if not isinstance(cell, str) or isinstance(cell, date):
        return "?"
    text = cell.strip()
    if found := _YEAR_FIRST.match(text):
        year, month, day = found.groups()
    elif found := _YEAR_LAST.match(text):
        first, second, year = found.groups()
        month, day = (second, first) if day_first else (first, second)
    else:
        return "?"
    at = _TIME.fullmatch(text[found.end() :])
    return _put_together(int(year), int(month), int(day), at.groups()) if at else "?"


def _put_together(year: int, month: int, day: int, at: Sequence[str | None]) -> str:
    hour, minute, second, half = int(at[0] or 0), int(at[1] or 0), int(at[2] or 0), (at[3] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return datetime(year if year > 99 else 2000 + year, month, day, hour, minute, second).isoformat()  # noqa: DTZ001
    except ValueError:
        return "?"
