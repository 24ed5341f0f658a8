"""A typed date as it was read: the day, what to ask about it, or the word that the district's calendar lacks."""

import re
import unicodedata
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.school_calendar import SchoolCalendar
from plassess.assessment.words import day_with_weekday
from plassess.conversation.typed.dates.found_day import FoundDay
from plassess.conversation.typed.dates.intentions import is_meant_as_a_date, school_word_in
from plassess.conversation.typed.dates.single_days import read_one_day
from plassess.conversation.typed.dates.spans import read_span

NEARLY_A_YEAR = timedelta(days=300)
FARTHEST = timedelta(days=5 * 366)
"""Beyond this, before or after today, a day is not what anybody meant."""
LONGEST = 60
"""Characters; a longer text is no date."""
NO_CALENDAR = SchoolCalendar()

_HOUR = r"(?:[01]?\d|2[0-4])(?::[0-5]\d)?"
_TIME = rf"(?:{_HOUR}\s*(?:am|pm|a\.m\.?|p\.m\.?|o'?clock)|noon|midnight|(?:in the )?(?:morning|afternoon|evening))"
_DAY_ENDS = r"(?:eod|cob|end of (?:the )?(?:day|business)|close of business)"
_BEHIND = re.compile(
    rf"(?:,?\s*(?:(?:at|by|@)\s*)?{_TIME}|,?\s*(?:at|@)\s*{_HOUR}|,?\s+(?:by )?{_DAY_ENDS}"
    r"|,?\s+(?:at the latest|or (?:sooner|earlier|before)))$"
)
_TIME_IN_FRONT = re.compile(rf"^(?:(?:{_TIME}|{_DAY_ENDS})(?:\s+(?:on|of))?\s*,?\s+)(?=\S)")
_IN_FRONT = re.compile(
    r"^(?:on or before|by or before|no later than|not later than|due(?: on| by)?|by|before|until|till?|on)\s+"
)
_IN = re.compile(r"^(?:in|during)\s+(?=\S)")
_DASHES = re.compile("[‐‑‒–—−]")
_QUOTES = re.compile("[‘’‚‛`´]")
_DAY_ENDS_TODAY = re.compile(_DAY_ENDS)


class DateRead(Struct, frozen=True):
    """A date as it was read.

    ``day`` without ``asks`` stands. With ``asks`` it is to be confirmed: ``asks`` says what is odd about it, as a
    sentence without its full stop; without a day, why there is none, so that no Enter can keep one. ``lacks`` is a
    word for a day that the calendar does not have. ``meant``: no date can be read, but one is meant. ``named``: the
    calendar's own word for the day, where it is from there.
    """

    day: date | None = None
    asks: str = ""
    lacks: str = ""
    meant: bool = False
    named: str = ""

    @property
    def is_date(self) -> bool:
        """Tell whether a date was written, be it one that does not exist or that the calendar lacks."""
        return bool(self.day or self.asks or self.lacks)


def read_date(text: str, today: date, calendar: SchoolCalendar = NO_CALENDAR) -> DateRead:
    """Read a date as it is typed on a day; nothing in it is passed over, and nothing else becomes today.

    Numbers stand month first, as in the United States; with dots between them, day first. Several days mean their
    last one. A name from the calendar goes before all that it could mean otherwise.
    """
    said = _tidy(text)
    if not said or len(said) > LONGEST:
        return DateRead(meant=len(said) <= LONGEST and is_meant_as_a_date(said))
    bare = without_what_stands_around(said)
    if name := calendar.name_of(said) or calendar.name_of(bare):
        return replace(judged(FoundDay(calendar.days[name]), today), named=name)
    found = _found(bare, today)
    if found is not None:
        return judged(found, today)
    return DateRead(lacks=school_word_in(bare), meant=is_meant_as_a_date(said))


def _found(text: str, today: date) -> FoundDay | None:
    if _DAY_ENDS_TODAY.fullmatch(text):
        return FoundDay(today)
    inside = _IN.sub("", text)
    try:
        in_it = None if inside == text else read_span(inside, today)
        return read_one_day(text, today) or read_span(text, today) or in_it
    except (OverflowError, ValueError):  # of the first and the last year there are
        return FoundDay(asks="No calendar goes so far")


def judged(found: FoundDay, today: date) -> DateRead:
    """Ask about a day in the past or nearly a year ahead, and hold no day that is years away."""
    day = found.day
    if day is None:
        return DateRead(asks=found.asks)
    shown, odd = day_with_weekday(day), ""
    if day < today:
        odd = f"{shown} is in the past"
    elif day - today > FARTHEST:
        odd = f"{shown} is {day.year - today.year} years away"
    elif day - today > NEARLY_A_YEAR:
        odd = f"{shown} is nearly a year away or more"
    asks = "; ".join(one for one in (found.asks, odd) if one)
    return DateRead(day if abs(day - today) <= FARTHEST else None, asks)


def without_what_stands_around(text: str) -> str:
    """Take off ``by``, ``before`` and the like in front, and a time of day in front or behind."""
    before = None
    while before != text:
        before = text
        text = _BEHIND.sub("", _TIME_IN_FRONT.sub("", _IN_FRONT.sub("", text))).strip(" ,") or text
    return text


def _tidy(text: str) -> str:
    """Write dashes, quotes, case and gaps one way, without brackets or a full stop around the whole."""
    plain = _QUOTES.sub("'", _DASHES.sub("-", unicodedata.normalize("NFKC", text))).casefold()
    return " ".join(plain.split()).strip(" .,;!()[]")
