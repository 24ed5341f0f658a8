"""Phrases that name one day: in numbers, with a month's name, a day of the week, or counted from another day."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from plassess.conversation.typed.dates.found_day import (
    FoundDay,
    held_to,
    in_week_of,
    months_on,
    next_of_month,
    nth_weekday,
    of_numbers,
)
from plassess.conversation.typed.dates.vocabulary import (
    COUNT,
    MONTH,
    NTH,
    ORDINAL,
    UNIT,
    WEEKDAY,
    YEAR,
    YEAR_ALONE,
    YEAR_GAP,
    count_of,
    month_number,
    nth_number,
    weekday_number,
    year_number,
)

_ISO = re.compile(r"(?P<year>\d{4})([-/])(?P<month>\d{1,2})\2(?P<day>\d{1,2})")
_US = re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})(?:/(?P<year>\d{4}|\d{2}))?")
_US_DASHED = re.compile(r"(?P<month>\d{1,2})-(?P<day>\d{1,2})-(?P<year>\d{4}|\d{2})")
_DOTTED = re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.?(?:\s?(?P<year>\d{4}|(?<=\.)\d{2}))?")
_MONTH_DAY = re.compile(
    rf"(?P<name>{MONTH})\s*(?:the\s+)?(?P<day>\d{{1,2}}){ORDINAL}?(?:{YEAR_GAP}(?P<year>{YEAR}))?"
)
_DAY_MONTH = re.compile(
    rf"(?:the\s+)?(?P<day>\d{{1,2}})(?:{ORDINAL}|\.)?[\s-]*(?:of\s+)?(?P<name>{MONTH})(?:[,-]?\s*(?P<year>{YEAR}))?"
)
_OF_MONTH = re.compile(
    rf"(?:(?:the\s+)?(?P<day>\d{{1,2}}){ORDINAL}|the\s+(?P<bare>\d{{1,2}}))(?:\s+of\s+(?P<which>this|the|next)\s+month)?"
)
_WEEKDAY_FIRST = re.compile(rf"(?P<weekday>{WEEKDAY})(?:,\s*|\s+-\s+|\s+|(?<=\.))(?P<rest>.+)")
_WEEKDAY_LAST = re.compile(rf"(?P<rest>.+?)(?:,\s*|\s+)\(?(?P<weekday>{WEEKDAY})\)?")
_WEEKDAY = re.compile(rf"(?:(?P<which>this coming|this|the next|next|coming|the)\s+)?(?P<weekday>{WEEKDAY})")
_OF_WEEK = re.compile(
    rf"(?:(?P<weekday>{WEEKDAY})\s+(?:of\s+)?(?P<which>this|next)\s+week|(?P<which2>this|next)\s+week\s+(?:on\s+)?"
    rf"(?P<weekday2>{WEEKDAY}))"
)
_NTH_WEEKDAY = re.compile(
    rf"(?:the\s+)?(?P<nth>{NTH})\s+(?P<weekday>{WEEKDAY})\s+(?:in|of)\s+"
    rf"(?:(?P<name>{MONTH})(?:{YEAR_GAP}(?P<year>{YEAR_ALONE}))?|(?:the|(?P<which>this|next))\s+month)"
)
_COUNTED = re.compile(
    rf"(?:(?:in|within)\s+(?:the\s+next\s+)?)?(?P<count>{COUNT})(?:\s+|(?<=\d))(?P<unit>{UNIT})(?:'s?\s+time)?"
    r"(?:\s+(?P<side>from|after|before)\s+(?P<anchor>.+)|\s+(?P<ago>ago))?"
)
_NAMED = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
    "yesterday": -1,
}
_DAYS = {"d": 1, "w": 7, "f": 14}
_MONTHS = {"m": 1, "y": 12}


def read_in_numbers(text: str, today: date, weekday: int | None = None) -> FoundDay | None:
    """Read a day by its number: ``2026-10-15``, ``10/15``, ``15.10.``, ``Oct 15``, ``the 5th``."""
    for pattern in (_ISO, _US, _US_DASHED, _DOTTED, _MONTH_DAY, _DAY_MONTH):
        if match := pattern.fullmatch(text):
            said = match.groupdict()
            month = month_number(said["name"]) if "name" in said else int(said["month"])
            year = year_number(said["year"]) if said["year"] else None
            return of_numbers(year, month, int(said["day"]), today, weekday)
    if match := _OF_MONTH.fullmatch(text):
        found = _of_month(match, today)
        return found if weekday is None else held_to(found, weekday)
    return None


def _of_month(match: re.Match[str], today: date) -> FoundDay:
    day, which = int(match["day"] or match["bare"]), match["which"]
    if which in (None, "the"):
        return next_of_month(day, today)
    month = months_on(today.replace(day=1), 1 if which == "next" else 0)
    return of_numbers(month.year, month.month, day, today)


def _with_weekday(text: str, today: date) -> FoundDay | None:
    """Read ``Fri, Dec 4`` and ``12/4 (Fri)``: the date holds, and a wrong weekday is asked about."""
    for pattern in (_WEEKDAY_FIRST, _WEEKDAY_LAST):
        if match := pattern.fullmatch(text):
            return read_in_numbers(match["rest"], today, weekday_number(match["weekday"]))
    return None


def read_by_number(text: str, today: date) -> FoundDay | None:
    """Read a day by its number, with or without its day of the week."""
    return read_in_numbers(text, today) or _with_weekday(text, today)


def _weekday(text: str, today: date) -> FoundDay | None:
    """Read ``Friday``, the next one; ``this Friday`` may be today."""
    if match := _WEEKDAY.fullmatch(text):
        first = today if match["which"] == "this" else today + timedelta(days=1)
        return FoundDay(first + timedelta(days=(weekday_number(match["weekday"]) - first.weekday()) % 7))
    if match := _OF_WEEK.fullmatch(text):
        week = today + timedelta(days=7 if (match["which"] or match["which2"]) == "next" else 0)
        return FoundDay(in_week_of(week, weekday_number(match["weekday"] or match["weekday2"])))
    return None


def _nth_weekday(text: str, today: date) -> FoundDay | None:
    """Read ``first Monday in December`` and ``the last Friday of the month``; without a year, the next one."""
    match = _NTH_WEEKDAY.fullmatch(text)
    if match is None:
        return None
    nth, weekday = nth_number(match["nth"]), weekday_number(match["weekday"])
    if match["name"] is None:
        return FoundDay(nth_weekday(months_on(today.replace(day=1), int(match["which"] == "next")), nth, weekday))
    years = (year_number(match["year"]),) if match["year"] else (today.year, today.year + 1)
    days = [nth_weekday(date(year, month_number(match["name"]), 1), nth, weekday) for year in years]
    return FoundDay(next((day for day in days if day >= today), days[0]))


def _named(text: str, today: date) -> FoundDay | None:
    return FoundDay(today + timedelta(days=_NAMED[text])) if text in _NAMED else None


def _counted(text: str, today: date) -> FoundDay | None:
    """Read ``in 3 weeks``, ``a month from today``, ``2 weeks before Dec 18``."""
    match = _COUNTED.fullmatch(text)
    count = count_of(match["count"]) if match else 0
    if match is None or count == 0:
        return None
    anchor = match["anchor"]
    start = FoundDay(today) if anchor in (None, "now") else read_one_day(anchor, today)
    if start is None or start.day is None:
        return start
    kind, steps = match["unit"][0], -count if match["ago"] or match["side"] == "before" else count
    if kind in _DAYS:
        return FoundDay(start.day + timedelta(days=steps * _DAYS[kind]), start.asks)
    return FoundDay(months_on(start.day, steps * _MONTHS[kind]), start.asks)


_Read = Callable[[str, date], FoundDay | None]
_READERS: tuple[_Read, ...] = (read_in_numbers, _with_weekday, _weekday, _nth_weekday, _named, _counted)


def read_one_day(text: str, today: date) -> FoundDay | None:
    """Read a phrase that names one day; ``None``: it is none of these."""
    return next((found for read in _READERS if (found := read(text, today)) is not None), None)
