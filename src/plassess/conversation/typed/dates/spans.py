"""Phrases that name several days, which mean the last of them: months, weeks and their parts, and ranges."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from plassess.conversation.typed.dates.found_day import (
    FRIDAY,
    HALF_A_YEAR,
    SUNDAY,
    FoundDay,
    in_week_of,
    last_of_month,
    months_on,
)
from plassess.conversation.typed.dates.single_days import read_by_number, read_in_numbers
from plassess.conversation.typed.dates.vocabulary import (
    MONTH,
    ORDINAL,
    YEAR,
    YEAR_ALONE,
    YEAR_GAP,
    month_number,
    year_number,
)

EARLY, MIDDLE = 10, 15
"""The days of a month that its early days and its middle end on."""

_PART = r"(?:the\s+)?(?P<part>early|mid|middle|later?|beginning|start|end)(?:\s+of\s+|\s*-\s*|\s+)(?:the\s+)?"
_PARTS = {"early": EARLY, "beginning": EARLY, "start": EARLY, "mid": MIDDLE, "middle": MIDDLE}
_WEEKDAYS = {"early": 0, "beginning": 0, "start": 0, "mid": 2, "middle": 2}
_MONTH = re.compile(rf"(?:{_PART})?(?P<name>{MONTH})(?:{YEAR_GAP}(?P<year>{YEAR_ALONE}))?")
_THIS_MONTH = re.compile(rf"(?:{_PART}(?P<which>this\s+|next\s+|)|(?P<alone>this\s+|next\s+))month")
_THIS_WEEK = re.compile(rf"(?:{_PART}(?P<which>this\s+|next\s+|)|(?P<alone>this\s+|next\s+))week")
_SHORT = {
    "eom": "end of month", "the month": "end of month", "month end": "end of month", "month-end": "end of month",
    "eow": "end of week", "the week": "end of week",
}  # fmt: skip
_WEEK_AFTER_NEXT = re.compile(r"(?:the\s+)?week\s+after\s+next")
_WEEKEND = re.compile(r"(?:this|the|on the|over the)\s+weekend")
_WEEK_OF = re.compile(r"(?:the\s+)?week\s+(?:of|beginning|starting)\s+(?P<day>.+)")
_DAYS = re.compile(
    rf"(?P<first>(?:(?P<name>{MONTH})\s*|(?P<month>\d{{1,2}})/)\d{{1,2}}){ORDINAL}?\s*(?:-|to|through|thru)\s*"
    rf"(?P<last>\d{{1,2}}){ORDINAL}?(?:{YEAR_GAP}(?P<year>{YEAR}))?"
)
_BETWEEN = re.compile(r"^(?:from|between)\s+")
_SEPARATORS = (r"\s+(?:to|through|thru|until|and)\s+", r"\s+-\s+", "-")


def _month(text: str, today: date) -> FoundDay | None:
    """Read ``January``, ``mid-December``, ``end of May 2027``; without a year, the next one."""
    match = _MONTH.fullmatch(text)
    if match is None:
        return None
    month, part = month_number(match["name"]), match["part"]
    years = (year_number(match["year"]),) if match["year"] else (today.year, today.year + 1)
    days = [_in_month(date(year, month, 1), part) for year in years]
    return FoundDay(next((day for day in days if day >= today), days[0]))


def _in_month(month: date, part: str | None) -> date:
    return month.replace(day=_PARTS[part]) if part in _PARTS else last_of_month(month)


def _this_month(text: str, today: date) -> FoundDay | None:
    match = _THIS_MONTH.fullmatch(_SHORT.get(text, text))
    if match is None:
        return None
    said = (match["which"] or match["alone"] or "").strip()
    day = _in_month(months_on(today.replace(day=1), int(said == "next")), match["part"])
    has_gone_by = day < today and not said  # "mid-month" means the next one
    return FoundDay(_in_month(months_on(today.replace(day=1), 1), match["part"]) if has_gone_by else day)


def _this_week(text: str, today: date) -> FoundDay | None:
    """Read ``this week``; a week ends on Friday, and on the weekend the week is the coming one."""
    match = _THIS_WEEK.fullmatch(_SHORT.get(text, text))
    if match is None:
        return None
    is_next = "next" in (match["which"] or match["alone"] or "")
    day = in_week_of(today + timedelta(days=7 * is_next), _WEEKDAYS.get(match["part"], FRIDAY))
    return FoundDay(day + timedelta(days=7) if in_week_of(today, FRIDAY) < today and not is_next else day)


def _week_after_next(text: str, today: date) -> FoundDay | None:
    """Read the week behind the one that ``next week`` is: its Friday."""
    found = _this_week("next week", today) if _WEEK_AFTER_NEXT.fullmatch(text) else None
    return found and FoundDay(found.day and found.day + timedelta(days=7))


def _weekend(text: str, today: date) -> FoundDay | None:
    """Read ``this weekend`` as its Sunday."""
    return FoundDay(today + timedelta(days=SUNDAY - today.weekday())) if _WEEKEND.fullmatch(text) else None


def _week_of(text: str, today: date) -> FoundDay | None:
    """Read ``week of Dec 7``, which may have begun already: its Friday."""
    match = _WEEK_OF.fullmatch(text)
    found = read_by_number(match["day"], today - timedelta(days=6)) if match else None
    return found and FoundDay(found.day and in_week_of(found.day, FRIDAY), found.asks)


def _days(text: str, today: date) -> FoundDay | None:
    """Read ``Dec 7-11`` and ``12/7-11`` as the last of these days."""
    match = _DAYS.fullmatch(text)
    if match is None:
        return None
    month, between = (match["name"], " ") if match["name"] else (f"{match['month']}/", "/")
    return _from_to(
        match["first"], f"{month}{match['last']}{between + match['year'] if match['year'] else ''}", today
    )


def _range(text: str, today: date) -> FoundDay | None:
    """Read ``Dec 28 to Jan 8`` as the last of these days."""
    halves = (re.split(one, _BETWEEN.sub("", text), maxsplit=1) for one in _SEPARATORS)
    found = (_from_to(two[0], two[-1], today) for two in halves if len(two) > 1)
    return next((one for one in found if one is not None), None)


def _from_to(first: str, last: str, today: date) -> FoundDay | None:
    """Return the last day, where the first one comes before it, in the half year that leads to it."""
    ends = read_in_numbers(last, today)
    if ends is None or ends.day is None:
        return ends
    begins = read_in_numbers(first, ends.day - min(HALF_A_YEAR, ends.day - date.min))
    return ends if begins and begins.day and begins.day <= ends.day else None


_Read = Callable[[str, date], FoundDay | None]
_READERS: tuple[_Read, ...] = (
    _month,
    _this_month,
    _this_week,
    _week_after_next,
    _weekend,
    _week_of,
    _days,
    _range,
)


def read_span(text: str, today: date) -> FoundDay | None:
    """Read a phrase that names several days as the last of them; ``None``: it is none of these."""
    return next((found for read in _READERS if (found := read(text, today)) is not None), None)
