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
from plassess.conversation.typed.dates.times_of_day import DAY_ENDS, Bare, ways_to_read

NEARLY_A_YEAR = timedelta(days=300)
FARTHEST = timedelta(days=5 * 366)
"""Beyond this, before or after today, a day is not what anybody meant."""
LONGEST = 60
"""Characters; a longer text is no date."""
NO_CALENDAR = SchoolCalendar()

_IN = re.compile(r"^(?:in|during)\s+(?=\S)")
_DASHES = re.compile("[‐‑‒–—−]")
_QUOTES = re.compile("[‘’‚‛`´]")


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
    ways = [Bare(said), *ways_to_read(said)]
    name = next((named for way in ways if (named := calendar.name_of(way.text))), None)
    if name:
        return replace(judged(FoundDay(calendar.days[name]), today), named=name)
    found = next((day for way in ways if (day := _found(way, today)) is not None), None)
    if found is not None:
        return judged(found, today)
    lacks = next((word for way in ways[1:] if (word := school_word_in(way.text))), "")
    return DateRead(lacks=lacks, meant=is_meant_as_a_date(said))


def _found(bare: Bare, today: date) -> FoundDay | None:
    """Read a day, or several where no time of day stood beside them."""
    text = bare.text
    if DAY_ENDS.fullmatch(text):
        return FoundDay(today)
    try:
        one_day = read_one_day(text, today)
        return one_day if one_day or bare.is_timed else read_span(text, today) or _inside(text, today)
    except (OverflowError, ValueError):  # of the first and the last year there are
        return FoundDay(asks="No calendar goes so far")


def _inside(text: str, today: date) -> FoundDay | None:
    inside = _IN.sub("", text)
    return None if inside == text else read_span(inside, today)


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


def _tidy(text: str) -> str:
    """Write dashes, quotes, case and gaps one way, without signs that nobody sees, nor brackets around the whole."""
    shown = "".join(one for one in unicodedata.normalize("NFKC", text) if unicodedata.category(one) != "Cf")
    plain = _QUOTES.sub("'", _DASHES.sub("-", shown)).replace("⁄", "/").casefold()
    return " ".join(plain.split()).strip(" .,;!()[]")
