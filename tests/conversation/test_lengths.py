"""Dates and lengths of time as people type them."""

import os
import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.conversation.typed.dates import read_date, read_minutes

pytestmark = pytest.mark.versions

TODAY = date(2026, 9, 14)  # a Monday


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("Oct 15", date(2026, 10, 15)),
        ("oct. 15", date(2026, 10, 15)),
        ("by Oct 15", date(2026, 10, 15)),
        ("October 15, 2026", date(2026, 10, 15)),
        ("15 Oct", date(2026, 10, 15)),
        ("2026-10-15", date(2026, 10, 15)),
        ("10/15", date(2026, 10, 15)),
        ("10/15/26", date(2026, 10, 15)),
        ("in 3 weeks", date(2026, 10, 5)),
        ("in four weeks", date(2026, 10, 12)),
        ("3 weeks", date(2026, 10, 5)),
        ("in a month", date(2026, 10, 14)),
        ("30 days", date(2026, 10, 14)),
        ("tomorrow", date(2026, 9, 15)),
        ("today", TODAY),
        ("Sep 14", TODAY),
        ("Friday", date(2026, 9, 18)),
        ("next Friday", date(2026, 9, 18)),
        ("next week", date(2026, 9, 21)),
        ("October", date(2026, 10, 31)),
        ("end of October", date(2026, 10, 31)),
        ("Sep 10", date(2027, 9, 10)),
        ("May 5", date(2027, 5, 5)),
    ],
)
def test_a_date_is_read_the_way_it_is_meant(typed: str, day: date) -> None:
    assert read_date(typed, TODAY) == day


@pytest.mark.parametrize(
    "typed", ["", "soon", "12", "a", "Rosa", "Octember 3", "Feb 30", "2026-02-30", "2027", "winter"]
)
def test_what_is_no_date_is_not_made_into_one(typed: str) -> None:
    assert read_date(typed, TODAY) is None


@given(st.dates(date(2026, 9, 15), date(2027, 9, 1)))
def test_a_day_shown_back_in_full_is_read_as_the_same_day(day: date) -> None:
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    assert read_date(f"{months[day.month - 1]} {day.day}, {day.year}", TODAY) == day
    assert read_date(day.isoformat(), TODAY) == day


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [("75", 75), ("75 min", 75), ("about 60 minutes", 60), ("1.5 hours", 90), ("1:15", 75), ("an hour", 60), ("1h30", 90),
     ("2 hours and 10 minutes", 130)],
)  # fmt: skip
def test_a_length_of_time_is_read_in_minutes(typed: str, minutes: int) -> None:
    assert read_minutes(typed) == minutes


@pytest.mark.parametrize("typed", ["", "0", "long", "-5", "75 people", "1:5"])
def test_what_is_no_length_of_time_is_asked_again(typed: str) -> None:
    assert read_minutes(typed) is None


@pytest.mark.parametrize("zone", ["NOON-5", "<+05>-5", "EST5EDT", "Nowhere/Land", ":", ""])
def test_a_date_is_read_in_any_time_zone_the_machine_says(zone: str) -> None:
    read = "from plassess.conversation.typed.dates import read_date, date; print(read_date('in 3 weeks', date(2026, 9, 1)))"

    ended = subprocess.run(
        [sys.executable, "-c", read], env={**os.environ, "TZ": zone}, check=True, capture_output=True, text=True
    )

    assert ended.stdout == "2026-09-22\n"
