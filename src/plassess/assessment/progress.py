"""How far a team is: what is answered and open, and how its committed steps stand on a day."""

from dataclasses import dataclass
from datetime import date

from plassess.assessment.planning import ActionPlan, CommittedStep
from plassess.assessment.responses import State


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of questions by state and of committed steps; ``overdue`` holds those whose date has passed, undone."""

    questions: int
    answered: int
    unknown: int
    not_applicable: int
    next_time: int
    open: int
    committed: int
    done: int
    overdue: tuple[CommittedStep, ...]


def progress_of(plan: ActionPlan, today: date) -> Progress:
    """Count; a step that is due today is not overdue."""
    return Progress(
        questions=len(plan.questions),
        answered=plan.count(State.ANSWERED),
        unknown=plan.count(State.UNKNOWN),
        not_applicable=plan.count(State.NOT_APPLICABLE),
        next_time=plan.count(State.NEXT_TIME),
        open=plan.count(None),
        committed=len(plan.committed),
        done=sum(item.step.done is not None for item in plan.committed),
        overdue=tuple(item for item in plan.committed if _is_overdue(item, today)),
    )


def _is_overdue(item: CommittedStep, today: date) -> bool:
    return item.step.done is None and item.step.by is not None and item.step.by < today
