"""A check-in by options, for scripts: what they say of steps, as one entry."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from plassess.assessment.check_ins.check_in_questions import Question
from plassess.assessment.check_ins.plan_log import CheckIn, SaidOfStep
from plassess.assessment.plan.named_steps import steps_named
from plassess.assessment.responses import FirstStep
from plassess.assessment.words import without_because
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.tasks.check_ins.requests_told import requests_told
from plassess.tasks.goals.steps_wanted import done_anyway, is_open, not_dropped, still_open
from plassess.tasks.load import Loaded
from plassess.tasks.wanted import due_day_of


class Told(Struct, frozen=True):
    """What the options of a check-in say, as they were typed."""

    done: tuple[str, ...] = ()
    new_dates: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    requests: tuple[str, ...] = ()
    stop: str | None = None


def entry_told(one: Loaded, today: date, question: Question, told: Told) -> CheckIn:
    """Make the entry. Raises UsageError where something is not there, is named twice, or too little is said of it."""
    said = [
        *(
            SaidOfStep(id=not_dropped(step, one.plan.check_ins, done_anyway(step)).id or 0, done=step.done or today)
            for step in steps_named(told.done, one.responses, to_choose=is_open)
        ),
        *(_moved(*_apart("--new-date", it, "3=2026-12-01"), one) for it in told.new_dates),
        *(_dropped(*_apart("--drop", it, "4=no substitutes"), one) for it in told.dropped),
    ]
    _refuse_twice(said)
    answered = requests_told(told.requests, one.plan.requests)
    return CheckIn(day=today, question=question, steps=tuple(said), stop=told.stop, answered=answered)


def _apart(option: str, told: str, example: str) -> tuple[str, str]:
    name, is_there, rest = told.partition("=")
    if not (is_there and name.strip() and rest.strip()):
        raise UsageError(f"{option} takes a step and what becomes of it, as {example}; not {visible(told, 60)}.")
    return name.strip(), rest.strip()


def _moved(name: str, day: str, one: Loaded) -> SaidOfStep:
    step = _open(name, one)
    return SaidOfStep(id=step.id or 0, by=due_day_of("--new-date", day), was=step.by)


def _dropped(name: str, why: str, one: Loaded) -> SaidOfStep:
    return SaidOfStep(id=_open(name, one).id or 0, dropped=without_because(why) or why)


def _open(name: str, one: Loaded) -> FirstStep:
    (step,) = steps_named([name], one.responses, to_choose=is_open)
    return still_open(step, one.plan.check_ins)


def _refuse_twice(said: Iterable[SaidOfStep]) -> None:
    seen: set[int] = set()
    for one in said:
        if one.id in seen:
            raise UsageError(f"Two options say something of step {one.id}. Leave one of them out.")
        seen.add(one.id)
