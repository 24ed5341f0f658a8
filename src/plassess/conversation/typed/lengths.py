"""Dates and lengths of time as people type them."""

import re
from datetime import date, datetime, time

_LEADING = re.compile(r"^(by|on|until|before|the)\s+", re.IGNORECASE)
_END_OF = re.compile(r"^(the\s+)?end\s+of\s+", re.IGNORECASE)
_TOO_LITTLE = re.compile(r"^(\d{1,2}|\d{4}|[a-z]|(this|next) (year|spring|summer|fall|winter))$", re.IGNORECASE)
_BARE_MONTH = re.compile(r"^[a-z]{3,9}\.?(\s+\d{4})?$", re.IGNORECASE)


def read_date(text: str, today: date) -> date | None:
    """Read ``Oct 15``, ``2026-10-15``, ``10/15`` or ``in 3 weeks`` as a day from today on; ``None``: not a date.

    A bare month, or the end of one, is its last day. Numbers stand month first, as in the United States.
    """
    text = text.strip().rstrip(".")
    try:
        return date.fromisoformat(text)
    except ValueError:
        pass
    text = _END_OF.sub("", _LEADING.sub("", text))
    if not text or _TOO_LITTLE.match(text):
        return None
    return _parsed(text, today)


def _parsed(text: str, today: date) -> date | None:
    import dateparser

    found = dateparser.parse(
        text,
        languages=["en"],
        settings={
            "PREFER_DATES_FROM": "future",
            "RELATIVE_BASE": datetime.combine(today, time(0, 0)),
            "PREFER_DAY_OF_MONTH": "last" if _BARE_MONTH.match(text) else "current",
            "DATE_ORDER": "MDY",
            "PARSERS": ["relative-time", "absolute-time"],
            # No zone of the machine has a say: one written as in POSIX (TZ=EST5) is unknown to the library.
            "TIMEZONE": "UTC",
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    if found is None:
        return None
    day = found.date()
    this_year = str(day.year) not in text and (day.month, day.day) == (today.month, today.day)
    return today if this_year else day


_HOURS = re.compile(
    r"^(\d{1,2}(?:\.\d)?)\s*(?:h|hr|hrs|hours?)(?:\s*(?:and\s*)?(\d{1,2})\s*(?:m|min|minutes?)?)?$", re.I
)
_CLOCK = re.compile(r"^(\d):(\d{2})$")
_MINUTES = re.compile(r"^(?:about\s+)?(\d{1,3})\s*(?:m|min|mins|minutes?)?\.?$", re.IGNORECASE)


def read_minutes(text: str) -> int | None:
    """Read ``75``, ``75 min``, ``1.5 hours`` or ``1:15`` as minutes, at least 1; ``None``: not a length of time."""
    text = text.strip().casefold().replace("half an hour", "30").replace("an hour", "1 hour")
    if match := _MINUTES.match(text):
        return int(match[1]) or None
    if match := _HOURS.match(text):
        return round(float(match[1]) * 60) + int(match[2] or 0)
    if match := _CLOCK.match(text):
        return int(match[1]) * 60 + int(match[2])
    return None
