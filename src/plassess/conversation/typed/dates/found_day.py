"""The day that a phrase means, as far as it stands by itself, and how days are counted."""

import calendar
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from plassess.assessment.words import MONTHS, WEEKDAYS, day_short

FRIDAY, SUNDAY = 4, 6
HALF_A_YEAR = timedelta(days=183)
_LEAP_YEAR = 2024


class FoundDay(Struct, frozen=True):
    """The day that words mean. ``asks`` is what contradicts it; without a day, why there is none."""

    day: date | None = None
    asks: str = ""


def of_numbers(year: int | None, month: int, day: int, today: date, weekday: int | None = None) -> FoundDay:
    """Find a day of a year, or the next one where none is said; ``weekday`` should be that day's."""
    if not 1 <= month <= len(MONTHS):
        return FoundDay(asks=f"There is no month {month}")
    years = (today.year, today.year + 1) if year is None else (year,)
    there = [one for one in (_day_of(y, month, day) for y in years) if one]
    if not there:
        always = not 1 <= day <= calendar.monthrange(_LEAP_YEAR, month)[1]
        return FoundDay(asks=f"There is no {MONTHS[month - 1][:3]} {day}{'' if always else _in_none_of(years)}")
    ahead = [one for one in there if one >= today] or there[-1:]
    if weekday is None or ahead[0].weekday() == weekday:
        return FoundDay(ahead[0])
    near = (one for one in there if one.weekday() == weekday and abs(one - today) <= HALF_A_YEAR)
    return held_to(FoundDay(next(near, ahead[0])), weekday)


def _in_none_of(years: Sequence[int]) -> str:
    """Name the years that lack a day."""
    return f" in {' or '.join(map(str, years))}"


def held_to(found: FoundDay, weekday: int) -> FoundDay:
    """Ask about a day that is another one of the week than was said."""
    if found.day is None or found.day.weekday() == weekday:
        return found
    said = f"{day_short(found.day)}, {found.day.year} is a {WEEKDAYS[found.day.weekday()]}"
    return FoundDay(found.day, said)


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def next_of_month(day: int, today: date) -> FoundDay:
    """Find the next day of this number, in this month or the first one that has it."""
    months = (months_on(today.replace(day=1), ahead) for ahead in range(12))
    days = (_day_of(one.year, one.month, day) for one in months)
    found = next((one for one in days if one and one >= today), None)
    return FoundDay(found, "" if found else f"No month has a day {day}")


def months_on(day: date, months: int) -> date:
    """Return the day so many months on, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def last_of_month(day: date) -> date:
    """Return the last day of the month that a day is in."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def nth_weekday(month: date, nth: int, weekday: int) -> date:
    """Return the first, second, third or fourth such day of the week in a month, or with 0 the last one."""
    if nth == 0:
        last = last_of_month(month)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = month.replace(day=1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def in_week_of(day: date, weekday: int) -> date:
    """Return a day of the week that a day is in; a week begins on Sunday."""
    sunday = day - timedelta(days=(day.weekday() + 1) % 7)
    return sunday + timedelta(days=(weekday + 1) % 7)
