"""Which check-in comes next, what it asks, and the school days that are proposed for it."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.assessment.check_ins.check_in_questions import ASKED
from plassess.assessment.check_ins.held import held_check_ins
from plassess.assessment.check_ins.next_check_in import next_check_in, question_on
from plassess.assessment.check_ins.plan_log import CheckIn, SaidOfStep
from plassess.assessment.check_ins.school_days import is_school_day, later_check_ins, school_day, school_day_ahead
from plassess.assessment.record import PlannedCheckIn
from plassess.assessment.responses import Responses
from plassess.assessment.school_calendar import SchoolCalendar

DAYS = (date(2026, 11, 19), date(2027, 1, 28), date(2027, 3, 11))
PLANNED = tuple(PlannedCheckIn(day=day, asks=asks) for day, asks in zip(DAYS, ASKED, strict=True))
NOBODY = Responses(format="plassess/responses/2", respondent="team")
DAY = st.dates(date(2026, 1, 1), date(2032, 12, 31))


@pytest.mark.parametrize(
    ("held", "coming"),
    [
        ((), DAYS[0]),
        ((date(2026, 11, 10),), DAYS[0]),  # more than a week early: that of the 19th is to come
        ((date(2026, 11, 12),), DAYS[1]),
        ((date(2026, 12, 4),), DAYS[1]),
        ((date(2027, 1, 27),), DAYS[2]),  # one that was passed over is not asked for again
        ((date(2026, 11, 19), date(2027, 3, 20)), None),
    ],
)
def test_what_comes_next_is_the_first_that_was_not_held(held: tuple[date, ...], coming: date | None) -> None:
    entries = [CheckIn(day=day, question="started") for day in held]

    found = next_check_in(PLANNED, held_check_ins(entries, NOBODY))

    assert (found.day if found else None) == coming


def test_a_step_that_was_marked_done_in_between_is_no_check_in() -> None:
    entries = [CheckIn(day=DAYS[0], steps=(SaidOfStep(id=1, done=DAYS[0]),))]

    assert next_check_in(PLANNED, held_check_ins(entries, NOBODY)) == PLANNED[0]


@pytest.mark.parametrize(
    ("today", "planned", "held", "question"),
    [
        (DAYS[0], PLANNED, (), "started"),
        (date(2026, 10, 1), PLANNED, (), "started"),
        (DAYS[1], PLANNED, (), "used"),  # the first was passed over, and this one is due
        (DAYS[1], PLANNED, (DAYS[0],), "used"),
        (date(2027, 5, 1), PLANNED, DAYS, "changed"),
        (date(2027, 5, 1), (), (), "started"),
        (date(2027, 5, 1), (), DAYS[:1], "used"),
    ],
)
def test_each_check_in_asks_its_own_question(
    today: date, planned: tuple[PlannedCheckIn, ...], held: tuple[date, ...], question: str
) -> None:
    entries = [CheckIn(day=day, question="started") for day in held]

    assert question_on(today, planned, held_check_ins(entries, NOBODY)) == question


@given(DAY, st.dictionaries(st.sampled_from(["MLK holiday", "spring break", "No school", "vacation"]), DAY))
def test_what_is_proposed_is_a_school_day_and_far_enough_apart(first: date, named: dict[str, date]) -> None:
    calendar = SchoolCalendar(named)

    second, third = later_check_ins(first, calendar)

    assert first + timedelta(weeks=5) <= second <= first + timedelta(weeks=30)
    assert second + timedelta(weeks=5) <= third
    for day in (second, third):
        assert day.weekday() < 5
        assert day not in named.values()
        assert is_school_day(day, calendar)


def test_the_next_is_proposed_in_four_weeks_and_never_in_the_winter_break() -> None:
    assert school_day_ahead(date(2026, 10, 8), SchoolCalendar()) == date(2026, 11, 5)
    assert school_day_ahead(date(2026, 11, 27), SchoolCalendar()) == date(2027, 1, 4)
    assert school_day_ahead(date(2026, 10, 10), SchoolCalendar({"No school": date(2026, 11, 9)})) == date(
        2026, 11, 10
    )


def test_mid_year_and_before_spring_follow_on_the_autumn() -> None:
    assert later_check_ins(date(2026, 11, 19), SchoolCalendar()) == (date(2027, 1, 28), date(2027, 3, 11))
    off = SchoolCalendar({"Professional day, no school": date(2027, 1, 28), "Winter break": date(2027, 3, 8)})
    assert later_check_ins(date(2026, 11, 19), off) == (date(2027, 1, 29), date(2027, 3, 15))
    assert school_day(date(2026, 11, 21), SchoolCalendar({"Board meeting": date(2026, 11, 23)})) == date(2026, 11, 23)
