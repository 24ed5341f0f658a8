"""A check-in by options, for scripts: what they say of steps, as one entry."""

from collections.abc import Iterable, Sequence
from datetime import date

from plassess.assessment.check_ins.check_in_questions import Question
from plassess.assessment.check_ins.plan_log import CheckIn, SaidOfStep
from plassess.assessment.plan.named_steps import steps_named
from plassess.assessment.responses import FirstStep, Responses
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.tasks.goals.steps_wanted import is_open, still_open
from plassess.tasks.wanted import day_of


def entry_told(
    responses: Responses,
    today: date,
    question: Question,
    done: Sequence[str],
    new_dates: Sequence[str],
    dropped: Sequence[str],
    stop: str | None,
) -> CheckIn:
    """Make the entry. Raises UsageError where a step is not there, is named twice, or something is missing."""
    said = [
        *(
            SaidOfStep(id=step.id or 0, done=step.done or today)
            for step in steps_named(done, responses, to_choose=is_open)
        ),
        *(_moved(*_apart("--new-date", one, "3=2026-12-01"), responses) for one in new_dates),
        *(_dropped(*_apart("--drop", one, "4=no substitutes"), responses) for one in dropped),
    ]
    _refuse_twice(said)
    return CheckIn(day=today, question=question, steps=tuple(said), stop=stop)


def _apart(option: str, told: str, example: str) -> tuple[str, str]:
    name, is_there, rest = told.partition("=")
    if not (is_there and name.strip() and rest.strip()):
        raise UsageError(f"{option} takes a step and what becomes of it, as {example}; not {visible(told, 60)}.")
    return name.strip(), rest.strip()


def _moved(name: str, day: str, responses: Responses) -> SaidOfStep:
    step = _open(name, responses)
    return SaidOfStep(id=step.id or 0, by=day_of("--new-date", day), was=step.by)


def _dropped(name: str, why: str, responses: Responses) -> SaidOfStep:
    return SaidOfStep(id=_open(name, responses).id or 0, dropped=why)


def _open(name: str, responses: Responses) -> FirstStep:
    (step,) = steps_named([name], responses, to_choose=is_open)
    return still_open(step)


def _refuse_twice(said: Iterable[SaidOfStep]) -> None:
    seen: set[int] = set()
    for one in said:
        if one.id in seen:
            raise UsageError(f"Two options say something of step {one.id}. Leave one of them out.")
        seen.add(one.id)
