"""The committed steps of a plan: in the order they are due, with what each lacks."""

from collections.abc import Iterable
from datetime import date

from plassess.assessment.plan.model import CommittedStep, Lack
from plassess.assessment.responses import FirstStep, Responses
from plassess.assessment.step_ids import steps_in


def committed_steps(responses: Responses) -> tuple[CommittedStep, ...]:
    """List the committed steps in the order they are due; one under a question that is gone stands all the same."""
    found = [
        (question_id, position, step)
        for question_id, answer in responses.with_retired.items()
        for position, step in enumerate(answer.first_steps)
        if step.committed
    ]
    found.sort(key=lambda item: item[2].by or date.max)
    return tuple(
        CommittedStep(step.id or 0, question_id, position, step, _lacks(step))
        for question_id, position, step in found
    )


def open_steps(responses: Responses) -> tuple[FirstStep, ...]:
    """List the steps that the team committed to and that are neither done nor dropped, in the order they are due."""
    found = [step for _, step in steps_in(responses) if step.committed and not (step.done or step.dropped)]
    return tuple(sorted(found, key=lambda step: step.by or date.max))


def _lacks(step: FirstStep) -> tuple[Lack, ...]:
    if step.done is not None:
        return ()
    owner: tuple[Lack, ...] = ("owner",) if step.who is None else ()
    return (*owner, "date") if step.by is None else owner


def next_due(steps: Iterable[FirstStep]) -> FirstStep | None:
    """Return the committed step that is due first, of those with an id that are not done; ``None`` without one."""
    open_ = [step for step in steps if step.committed and step.done is None and step.id is not None]
    return min(open_, key=lambda step: step.by or date.max, default=None)
