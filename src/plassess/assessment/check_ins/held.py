"""Check-ins as they were held, for readers: one for each day, with the words of the steps they speak of."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from plassess.assessment.check_ins.check_in_questions import Question
from plassess.assessment.check_ins.plan_log import CheckIn, SaidOfStep, by_day
from plassess.assessment.check_ins.request import Request, SaidOfRequest
from plassess.assessment.goals.goal import SaidOfGoal
from plassess.assessment.responses import FirstStep, Responses
from plassess.assessment.step_ids import steps_in


class StepTold(Struct, frozen=True):
    """What was said of a step; ``what`` is empty where the step was taken out since."""

    said: SaidOfStep
    what: str


class HeldCheckIn(Struct, frozen=True):
    """One day's check-in. ``new_steps`` are those taken on then that are still there."""

    day: date
    question: Question | None
    present: tuple[str, ...]
    changed: str
    evidence: str
    limit: str
    goals: tuple[SaidOfGoal, ...]
    steps: tuple[StepTold, ...]
    stop: str
    asks: tuple[Request, ...]
    answered: tuple[SaidOfRequest, ...]
    new_steps: tuple[FirstStep, ...]


def held_check_ins(entries: Sequence[CheckIn], responses: Responses) -> tuple[HeldCheckIn, ...]:
    """Tell each check-in in the order they were held; a day of which nothing stands is none."""
    steps = {step.id or 0: step for _, step in steps_in(responses)}
    return tuple(_held(one, steps) for one in map(_without_taken_back, by_day(entries)) if _says_something(one))


def _without_taken_back(one: CheckIn) -> CheckIn:
    """Leave out what was said to be done and then not, outside of a check-in."""
    return one if one.question else one.model_copy(update={"steps": tuple(it for it in one.steps if not it.not_yet)})


def _says_something(one: CheckIn) -> bool:
    return bool(one.model_dump(exclude={"day"}, exclude_defaults=True))


def _held(one: CheckIn, steps: dict[int, FirstStep]) -> HeldCheckIn:
    return HeldCheckIn(
        day=one.day,
        question=one.question,
        present=one.present,
        changed=one.changed or "",
        evidence=one.evidence or "",
        limit=one.limit or "",
        goals=one.goals,
        steps=tuple(StepTold(said, steps[said.id].what if said.id in steps else "") for said in one.steps),
        stop=one.stop or "",
        asks=one.asks,
        answered=one.answered,
        new_steps=tuple(steps[id_] for id_ in one.new_steps if id_ in steps),
    )
