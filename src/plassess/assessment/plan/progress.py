"""How far a team is: what is answered and open, and how its committed steps stand on a day."""

from collections import Counter
from datetime import date

from msgspec import Struct

from plassess.assessment.plan.model import CommittedStep, Placed, PlannedQuestion
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.responses import State


class Waiting(Struct, frozen=True):
    """One thing that still waits for an answer; ``number`` is its place among all that is asked, from 1."""

    number: int
    id: str
    title: str


class Progress(Struct, frozen=True):
    """Counts of all that is asked, by state, and of committed steps.

    A row where the team has not begun is answered: it was rated. What is to be looked at again is counted as that
    alone. ``waiting`` holds it, and what is not answered or left for next time; ``overdue`` the committed steps whose
    date has passed, undone.
    """

    asked: int
    answered: int
    unknown: int
    not_applicable: int
    next_time: int
    not_answered: int
    look_again: int
    waiting: tuple[Waiting, ...]
    committed: int
    done: int
    overdue: tuple[CommittedStep, ...]


def progress_of(plan: ActionPlan, today: date) -> Progress:
    """Count; a step that is due today is not overdue."""
    asked: list[PlannedQuestion | Placed] = [*plan.questions]
    asked += [one for part in plan.parts for one in part.placed]
    again = {one.id for one in plan.again}
    states = Counter(one.state for one in asked if one.id not in again)
    return Progress(
        asked=len(asked),
        answered=states[State.ANSWERED] + states[State.NOT_BEGUN],
        unknown=states[State.UNKNOWN],
        not_applicable=states[State.NOT_APPLICABLE],
        next_time=states[State.NEXT_TIME],
        not_answered=states[None],
        look_again=len(again),
        waiting=tuple(
            Waiting(number, one.id, one.title or one.ask)
            for number, one in enumerate(asked, start=1)
            if one.state in (None, State.NEXT_TIME) or one.id in again
        ),
        committed=len(plan.committed),
        done=sum(item.step.done is not None for item in plan.committed),
        overdue=tuple(item for item in plan.committed if _is_overdue(item, today)),
    )


def _is_overdue(item: CommittedStep, today: date) -> bool:
    return item.step.done is None and item.step.by is not None and item.step.by < today
