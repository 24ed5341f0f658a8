"""Lengths of time as people type them."""

import re

from plassess.assessment.number_words import in_digits

_HOURS = re.compile(
    r"^(\d{1,2}(?:\.\d)?)\s*(?:h|hr|hrs|hours?)(?:\s*(?:and\s*)?(\d{1,2})\s*(?:m|min|minutes?)?)?$", re.I
)
_CLOCK = re.compile(r"^(\d):(\d{2})$")
_MINUTES = re.compile(r"^(?:about\s+)?(\d{1,3})\s*(?:m|min|mins|minutes?)?\.?$", re.IGNORECASE)

_ONE = ("a", "an")
_SAID = re.compile(
    r"(?P<count>an?|\d{1,2})(?P<half>\s*½|\s+1/2|\s+and\s+a\s+half)?\s*(?:h|hours?)(?P<behind>\s+and\s+a\s+half)?"
)


def read_minutes(text: str) -> int | None:
    """Read ``75``, ``75 min``, ``1.5 hours`` or ``1:15`` as minutes, at least 1; ``None``: not a length of time."""
    text = re.sub(r"^(?:about|around|~)\s*", "", in_digits(text.strip().casefold()))
    if said := _SAID.fullmatch(text):
        half = bool(said["half"] or said["behind"])
        return round((1 if said["count"] in _ONE else int(said["count"])) * 60 + 30 * half) or None
    text = re.sub(r"^(?:a )?half(?: an)? hour", "30", text)
    if match := _MINUTES.match(text):
        return int(match[1]) or None
    if match := _HOURS.match(text):
        return round(float(match[1]) * 60) + int(match[2] or 0)
    if match := _CLOCK.match(text):
        return int(match[1]) * 60 + int(match[2])
    return None
