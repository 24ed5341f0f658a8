"""School days for check-ins: never a weekend, nor a day off that the district's calendar names."""

import re
from datetime import date, timedelta

from plassess.assessment.school_calendar import SchoolCalendar

_OFF = re.compile(r"holiday|no school|day off|vacation|recess|closed|closure|staff day|workday", re.IGNORECASE)
_WEEK_OFF = re.compile(r"\bbreak\b", re.IGNORECASE)
_MARKS = ((1, 28), (3, 11), (5, 13), (10, 15))
"""Mid-year, before spring, before the summer, and early in the next year: months and days."""
_AHEAD = timedelta(weeks=4)
_APART = timedelta(weeks=5)


def is_school_day(day: date, calendar: SchoolCalendar) -> bool:
    """Tell whether there is school as far as one can know; a break that the calendar names lasts a week."""
    if day.weekday() > 4 or (day.month, day.day) >= (12, 19) or (day.month, day.day) <= (1, 3):
        return False
    off = {one for name, one in calendar.days.items() if _OFF.search(name)}
    breaks = [one for name, one in calendar.days.items() if _WEEK_OFF.search(name)]
    return day not in off and not any(one <= day < one + timedelta(days=7) for one in breaks)


def school_day(day: date, calendar: SchoolCalendar) -> date:
    """Return this day, or the next on which there is school."""
    while not is_school_day(day, calendar):
        day += timedelta(days=1)
    return day


def school_day_ahead(today: date, calendar: SchoolCalendar) -> date:
    """Return a school day in four weeks: proposed for the next check-in, and an example of a day for a step."""
    return school_day(today + _AHEAD, calendar)


def later_check_ins(first: date, calendar: SchoolCalendar) -> tuple[date, date]:
    """Propose the second and the third check-in after the first: mid-year, and before spring."""
    second = _next_mark(first, calendar)
    return second, _next_mark(second, calendar)


def _next_mark(after: date, calendar: SchoolCalendar) -> date:
    days = (date(year, *mark) for year in (after.year, after.year + 1) for mark in _MARKS)
    return school_day(min(day for day in days if day >= after + _APART), calendar)
