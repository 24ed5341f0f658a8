"""Goals as the plan has them: with the steps that serve them, and what was said of them at check-ins."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.check_ins.held import HeldCheckIn
from plassess.assessment.goals.goal import MOST_GOALS, Goal, SaidOfGoal, standing_goals
from plassess.assessment.plan.model import PlannedRow
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.responses import FirstStep, Responses
from plassess.assessment.step_ids import steps_in
from plassess.problems.sentences import counted


class SaidOn(Struct, frozen=True):
    """What was said of a goal on a day."""

    day: date
    said: SaidOfGoal


class PlannedGoal(Struct, frozen=True):
    """A goal with what belongs to it.

    ``row`` is its marker as it stands today; ``None`` where it has none, or what was asked is gone. ``steps`` are
    those that serve it, by their ids, dropped ones too. ``said`` stands in the order of the check-ins. What
    was to be seen when it was set are the ``first_words``; ``changes`` counts how often it was said anew since.
    """

    goal: Goal
    row: PlannedRow | None
    steps: tuple[FirstStep, ...]
    said: tuple[SaidOn, ...]
    first_words: str
    changes: int = 0

    def without_levels(self) -> "PlannedGoal":
        """Leave what a board is shown: no row, no level, nobody's name."""
        goal = self.goal.model_copy(update={"row": None, "level": None, "to": None})
        steps = tuple(one.model_copy(update={"who": None}) for one in self.steps)
        return replace(self, goal=goal, row=None, steps=steps)

    @property
    def is_stopped(self) -> bool:
        """Tell whether the team stopped it."""
        return bool(self.said) and self.said[-1].said.verdict == "stop"


def planned_goals(entries: Sequence[Goal], plan: ActionPlan, responses: Responses) -> tuple[PlannedGoal, ...]:
    """Bring goals together with rows, steps and check-ins."""
    rows = {row.id: row for part in plan.parts for row in part.rows}
    first = {one.id: one.will_be_seen for one in reversed(entries)}
    times = Counter(one.id for one in entries)
    return tuple(
        replace(
            _planned(one, first[one.id], rows.get(one.row or ""), responses, plan.check_ins),
            changes=times[one.id] - 1,
        )
        for one in standing_goals(entries)
    )


def _planned(
    goal: Goal, first: str, row: PlannedRow | None, responses: Responses, held: Sequence[HeldCheckIn]
) -> PlannedGoal:
    serving = [step for _, step in steps_in(responses) if step.goal == goal.id]
    said = (SaidOn(one.day, it) for one in held for it in one.goals if it.id == goal.id)
    return PlannedGoal(goal, row, tuple(sorted(serving, key=lambda step: step.id or 0)), tuple(said), first)


def remarks_on(goals: Sequence[PlannedGoal], plan: ActionPlan) -> Iterator[str]:
    """Say what makes goals hard to keep: none is refused for it."""
    going = [one for one in goals if not one.is_stopped]
    if len(going) > MOST_GOALS:
        yield f"{counted(len(going), 'goal')} at once: a team keeps one in sight, two at most."
    for one in going:
        yield from _lacking(one)
    yield from _owners(plan)


def _lacking(one: PlannedGoal) -> Iterator[str]:
    goal, lacks = one.goal, []
    if not goal.evidence:
        lacks.append("says nothing of what will show it")
    if goal.by is None:
        lacks.append("has no day")
    if not [step for step in one.steps if step.committed and step.dropped is None]:
        lacks.append("has no committed step that serves it")
    if lacks:
        *first, last = lacks
        yield f"Goal {goal.id} {' and '.join([', '.join(first), last] if first else [last])}."


def _owners(plan: ActionPlan) -> Iterator[str]:
    steps = [item.step for item in plan.committed if item.step.done is None]
    owners = [step.who for step in steps]
    if nobody := sum(who is None for who in owners):
        yield f"{counted(nobody, 'committed step')} {'has' if nobody == 1 else 'have'} no owner."
    if len(steps) > 2 and None not in owners and len(set(owners)) == 1:  # two may well be one person's
        yield f"{owners[0]} has every committed step. What could somebody else take on?"
