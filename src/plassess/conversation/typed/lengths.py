"""Lengths of time as people type them."""

import re

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
