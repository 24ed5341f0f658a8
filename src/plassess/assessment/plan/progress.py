"""How far a team is: what is answered and open, and how its committed steps stand on a day."""

from datetime import date, timedelta

from msgspec import Struct

from plassess.assessment.check_ins.standing_requests import StandingRequest
from plassess.assessment.coverage import Coverage
from plassess.assessment.plan.model import CommittedStep
from plassess.assessment.plan.plan import ActionPlan


class Waiting(Struct, frozen=True):
    """One thing that still waits for an answer; ``number`` is its place among all that is asked, from 1."""

    number: int
    id: str
    title: str


class Progress(Struct, frozen=True):
    """What is asked and how it stands, and counts of committed steps.

    ``waiting`` holds what is open; ``overdue`` the committed steps whose date has passed, undone, and ``due`` those
    of the week that begins today. ``promised`` counts those that were dropped, too: of so many, so many are done.
    ``check_in_due``: the day of the next check-in has come. ``late_requests`` are open and past the day by which they
    were asked.
    """

    coverage: Coverage
    waiting: tuple[Waiting, ...]
    committed: int
    promised: int
    done: int
    overdue: tuple[CommittedStep, ...]
    due: tuple[CommittedStep, ...] = ()
    check_in_due: bool = False
    late_requests: tuple[StandingRequest, ...] = ()


def progress_of(plan: ActionPlan, today: date) -> Progress:
    """Count; a step that is due today is not overdue."""
    coverage = plan.coverage
    open_ = {prompt.id for prompt in coverage.open}
    return Progress(
        coverage=coverage,
        waiting=tuple(
            Waiting(number, prompt.id, prompt.short)
            for number, prompt in enumerate(coverage.prompts, start=1)
            if prompt.id in open_
        ),
        committed=len(plan.committed),
        promised=len(plan.committed) + len(plan.dropped),
        done=sum(item.step.done is not None for item in plan.committed),
        overdue=tuple(item for item in plan.committed if _is_overdue(item, today)),
        due=tuple(item for item in plan.committed if _is_due(item, today)),
        check_in_due=bool(plan.committed) and plan.check_in is not None and plan.check_in <= today,
        late_requests=tuple(one for one in plan.requests if one.is_overdue(today)),
    )


def overdue_ids(plan: ActionPlan, today: date) -> frozenset[int]:
    """Return the ids of the committed steps whose date has passed, undone."""
    return frozenset(item.number for item in plan.committed if _is_overdue(item, today))


def _is_due(item: CommittedStep, today: date) -> bool:
    return item.step.done is None and item.step.by is not None and today <= item.step.by < today + timedelta(weeks=1)


def _is_overdue(item: CommittedStep, today: date) -> bool:
    return item.step.done is None and item.step.by is not None and item.step.by < today
