"""Which check-in comes next, and what it asks; one held up to a week early counts."""

from collections.abc import Sequence
from datetime import date, timedelta

from plassess.assessment.check_ins.check_in_questions import ASKED, Question
from plassess.assessment.check_ins.held import HeldCheckIn
from plassess.assessment.record import PlannedCheckIn

_EARLY = timedelta(days=7)


def next_check_in(planned: Sequence[PlannedCheckIn], held: Sequence[HeldCheckIn]) -> PlannedCheckIn | None:
    """Return the first that is not held yet; ``planned`` are in the order of their days. ``None``: none is left.

    One that was held stands for all that were planned before it.
    """
    return next(iter(left_of(planned, held)), None)


def question_on(today: date, planned: Sequence[PlannedCheckIn], held: Sequence[HeldCheckIn]) -> Question:
    """Say what a check-in asks that is held today: the last one that is due, or else the one that comes next."""
    if said := next((one.question for one in held if one.day == today and one.question), None):
        return said
    left = left_of(planned, held)
    due = [one.asks for one in left if one.day <= today + _EARLY]
    if due:
        return due[-1]
    count = sum(one.question is not None for one in held)
    return left[0].asks if left else list(ASKED)[min(count, len(ASKED) - 1)]


def left_of(planned: Sequence[PlannedCheckIn], held: Sequence[HeldCheckIn]) -> list[PlannedCheckIn]:
    """Return those that were not held yet."""
    last = max((one.day for one in held if one.question), default=None)
    return [one for one in planned if last is None or one.day > last + _EARLY]
