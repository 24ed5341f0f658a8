"""What one team takes on, for its own page alone: its goals and committed steps, without owners and reasons."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from plassess.assessment.check_ins.plan_log import CheckIn, standing
from plassess.assessment.district.team_facts import Fate
from plassess.assessment.goals.goal import Goal
from plassess.assessment.responses import FirstStep, Responses
from plassess.assessment.step_ids import Place, steps_in


class StepAndFate(Struct, frozen=True):
    """A step that a team committed to, or dropped, where it stands, and what became of it."""

    place: Place
    step: FirstStep
    fate: Fate
    moved: bool


class OwnStep(Struct, frozen=True):
    """A step in the team's own words; ``by`` is ``None`` where it has no day."""

    what: str
    fate: Fate
    moved: bool
    by: date | None


class OwnPlan(Struct, frozen=True):
    """What the team's goals will let people see, and its steps by the day that they are due."""

    goals: tuple[str, ...] = ()
    steps: tuple[OwnStep, ...] = ()


def own_plan(goals: Sequence[Goal], responses: Responses, entries: Sequence[CheckIn]) -> OwnPlan:
    """Tell of a team's plan what its own page says."""
    steps = [OwnStep(one.step.what, one.fate, one.moved, one.step.by) for one in committed_in(responses, entries)]
    by_day = sorted(steps, key=lambda one: one.by or date.max)
    return OwnPlan(tuple(one.will_be_seen for one in goals), tuple(by_day))


def committed_in(responses: Responses, entries: Sequence[CheckIn]) -> Iterator[StepAndFate]:
    """List the committed steps, and those that were dropped, in the order of the file."""
    moved = {said.id for one in standing(entries) for said in one.steps if said.by is not None}
    for place, step in steps_in(responses):
        if step.committed or step.dropped is not None:
            yield StepAndFate(place, step, _fate(step), step.id in moved)


def _fate(step: FirstStep) -> Fate:
    return "dropped" if step.dropped is not None else "done" if step.done is not None else "open"
