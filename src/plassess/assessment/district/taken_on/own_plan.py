"""What one team takes on, for its own page alone: its goals and committed steps, without owners and reasons."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from plassess.assessment.check_ins.plan_log import CheckIn
from plassess.assessment.district.taken_on.step_fates import committed_in
from plassess.assessment.district.team_facts import Fate
from plassess.assessment.goals.goal import Goal
from plassess.assessment.responses import Responses


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
