"""Which first steps a list is asked for."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from plassess.assessment.check_ins.held import HeldCheckIn
from plassess.assessment.plan.listed import ListedStep
from plassess.assessment.plan.named_steps import is_owned_by
from plassess.assessment.responses import FirstStep
from plassess.assessment.words import day_with_weekday
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError


class StepsWanted(Struct, frozen=True):
    """What narrows a list: each that is given must hold. ``due_before`` leaves out what is done or dropped."""

    overdue: bool = False
    owner: str | None = None
    due_before: date | None = None
    goal: str | None = None


def steps_wanted(steps: Iterable[ListedStep], wanted: StepsWanted) -> tuple[ListedStep, ...]:
    """Return those that are wanted, in the order they came."""
    return tuple(one for one in steps if _is_wanted(one, wanted))


def _is_wanted(one: ListedStep, wanted: StepsWanted) -> bool:
    step = one.step
    is_due = step.by is not None and wanted.due_before is not None and step.by < wanted.due_before
    return (
        (one.overdue or not wanted.overdue)
        and (wanted.owner is None or is_owned_by(wanted.owner, step))
        and (wanted.due_before is None or (is_due and step.done is None and step.dropped is None))
        and (wanted.goal is None or step.goal == wanted.goal)
    )


def is_open(step: FirstStep) -> bool:
    """Tell whether a step still can change: it is neither done nor dropped."""
    return step.done is None and step.dropped is None


def is_promised(step: FirstStep) -> bool:
    """Tell whether a step can be dropped."""
    return is_open(step) and step.committed


def still_open(step: FirstStep, check_ins: Sequence[HeldCheckIn]) -> FirstStep:
    """Return a step that still can change. Raises UsageError for one that is done or dropped."""
    not_dropped(step, check_ins, "Add one anew:  plassess plan add")
    if step.done is not None:
        when = day_with_weekday(step.done)
        raise UsageError(f"Step {step.id} is done, since {when}. To change that:  plassess done --undo {step.id}")
    return step


def not_dropped(step: FirstStep, check_ins: Sequence[HeldCheckIn], instead: str) -> FirstStep:
    """Return a step that stands. Raises UsageError for a dropped one: when, why, and what to do ``instead``."""
    if step.dropped is None:
        return step
    days = [
        one.day
        for one in check_ins
        for told in one.steps
        if told.said.id == step.id and told.said.dropped is not None
    ]
    on = f" on {day_with_weekday(days[-1])}" if days else ""
    why = visible(step.dropped, 80).rstrip(".")
    raise UsageError(f"Step {step.id} was dropped{on}, because {why}. {instead}")


def done_anyway(step: FirstStep) -> str:
    """Say how a step is marked done that was dropped."""
    return f"Where it was done after all:  plassess done --dropped {step.id}"


def still_promised(step: FirstStep, check_ins: Sequence[HeldCheckIn]) -> FirstStep:
    """Return a step that can be dropped. Raises UsageError for one that is done or dropped, or was never promised."""
    if not still_open(step, check_ins).committed:
        raise UsageError(f"Step {step.id} is for later: nobody promised it, so there is nothing to drop.")
    return step
