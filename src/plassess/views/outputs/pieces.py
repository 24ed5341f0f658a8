"""The pieces that several outputs are made of: counts, steps, marks."""

from collections.abc import Sequence
from datetime import date

from plassess.assessment.plan.listed import ListedStep
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.plan.progress import overdue_ids
from plassess.assessment.words import counts_of
from plassess.views.outputs.of_assessments import (
    AsideOutput,
    PromptCounts,
    StepOutput,
)
from plassess.views.outputs.of_collected import FormSentOutput
from plassess.views.outputs.of_decisions import MarksOutput


def using_of(plan: ActionPlan) -> tuple[str, ...]:
    """Name what is asked: guide, map, and instruments by their ids."""
    return (*(["guide"] if plan.guided else []), *(part.part for part in plan.parts))


def counts_output(plan: ActionPlan) -> PromptCounts:
    """Count prompts as every command does."""
    return PromptCounts(**counts_of(plan.coverage))


def aside_output(plan: ActionPlan) -> tuple[AsideOutput, ...]:
    """Name the answers that are counted in nothing."""
    return tuple(AsideOutput(one.id, one.why) for one in plan.aside)


def step_output(one: ListedStep) -> StepOutput:
    """Tell one first step."""
    step = one.step
    return StepOutput(
        id=step.id or 0,
        prompt=one.prompt,
        what=step.what,
        who=step.who,
        by=step.by,
        shown_by=step.shown_by,
        committed=step.committed,
        done=step.done,
        dropped=step.dropped,
        goal=step.goal,
        overdue=one.overdue,
    )


def committed_output(plan: ActionPlan, today: date) -> tuple[StepOutput, ...]:
    """Tell the committed steps, in the order they are due."""
    late = overdue_ids(plan, today)
    return tuple(
        step_output(ListedStep(item.question_id, "", item.step, item.number in late)) for item in plan.committed
    )


def marks_output(plan: ActionPlan) -> MarksOutput | None:
    """Tell how far a team is that marks alone; ``None`` where it rates together."""
    if (alone := plan.alone) is None:
        return None
    undecided = tuple(one.row.id for one in alone.rows if not one.is_decided)
    return MarksOutput(
        people=alone.people,
        sent=alone.sent,
        unread=alone.unread,
        strange=alone.strange,
        opened=alone.opened,
        late=alone.late,
        rule=alone.rule,
        rows=len(alone.rows),
        decided=alone.decided,
        undecided=undecided,
    )


def forms_output(plan: ActionPlan) -> tuple[FormSentOutput, ...]:
    """Tell how many answered each form."""
    return tuple(FormSentOutput(one.form, one.title, one.sent, one.schools) for one in plan.forms)


def by_id(steps: Sequence[ListedStep], ids: Sequence[int]) -> tuple[StepOutput, ...]:
    """Tell the steps of these ids, in their order."""
    found = {one.step.id: one for one in steps}
    return tuple(step_output(found[one]) for one in ids)
