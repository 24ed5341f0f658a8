"""What stands around a date and changes nothing: ``by`` and the like in front, a time of day in front or behind."""

import re
from collections.abc import Iterator

from msgspec import Struct

_HOUR = r"(?:[01]?\d|2[0-4])(?::[0-5]\d)?"
_HALF = r"(?:am|pm|a\.m\.?|p\.m\.?)"
_TIME = (
    rf"(?:{_HOUR}\s*(?:{_HALF}|o'?clock)|noon|midnight|(?:in the )?(?:morning|afternoon|evening)|night|first thing"
    r"|(?:before|after|during) school|(?:(?:before|after|during) )?lunch(?:time)?)"
)
_FROM_TO = rf"(?:\s+from\s+{_HOUR}\s+to\s+{_HOUR}|(?:(?<=\d)|(?<=day)),?\s+{_HOUR}\s*(?:-|to)\s*{_HOUR}\s*{_HALF})"
DAY_ENDS = re.compile(r"(?:eod|cob|(?:the )?end of (?:the )?(?:day|business)|close of business)")
_HALF_BEHIND = re.compile(rf"\s+{_HALF}$")
_TIME_BEHIND = re.compile(
    rf"(?:,?\s*(?:(?:at|by|@)\s*)?{_TIME}|,?\s*(?:at|@)\s*{_HOUR}|{_FROM_TO}|,?\s+(?:by )?{DAY_ENDS.pattern})$"
)
_TIME_IN_FRONT = re.compile(rf"^(?:(?:{_TIME}|{DAY_ENDS.pattern})(?:\s+(?:on|of))?\s*,?\s+)(?=\S)")
_TIMES = (_HALF_BEHIND, _TIME_IN_FRONT, _TIME_BEHIND)
_LATEST_BEHIND = re.compile(r",?\s+(?:at the latest|or (?:sooner|earlier|before))$")
_IN_FRONT = re.compile(
    r"^(?:(?:on|by) or before|no later than|not later than|due(?: on| by| date)?|deadline|target date"
    r"|(?:done|finish(?:ed)?|completed?|right|just|shortly|well|any ?time|some ?time) (?:by|before)"
    r"|by|before|until|till?|on)"
    r"(?::\s*|\s+)(?=\S)"
)


class Bare(Struct, frozen=True):
    """What is left of a text; ``is_timed``: a time of day was taken off, so that it names one day or none."""

    text: str
    is_timed: bool = False


def ways_to_read(text: str, *, is_timed: bool = False) -> Iterator[Bare]:
    """Yield what may be the date in a text, the longest first: of ``Dec 4 pm`` first ``dec 4``, and then ``dec``."""
    text = _without_by(text)
    yield Bare(text, is_timed)
    for time in _TIMES:
        shorter = time.sub("", text).strip(" ,")
        if shorter and shorter != text:
            yield from ways_to_read(shorter, is_timed=True)


def _without_by(text: str) -> str:
    before = None
    while before != text:
        before = text
        text = _LATEST_BEHIND.sub("", _IN_FRONT.sub("", text)).strip(" ,") or text
    return text
