"""The pieces that several outputs are made of: counts, steps, answers, profiles."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

from plassess.assessment.plan.listed import ListedAnswer, ListedStep, listed_answers, listed_steps
from plassess.assessment.plan.plan import ActionPlan, for_board
from plassess.assessment.plan.progress import overdue_ids
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses
from plassess.assessment.words import counts_of
from plassess.views.outputs.decision_pieces import decisions_output, keeper_output
from plassess.views.outputs.of_assessments import (
    AnswerOutput,
    AsideOutput,
    PlanOutput,
    ProfileOutput,
    PromptCounts,
    StepOutput,
)


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
        overdue=one.overdue,
    )


def committed_output(plan: ActionPlan, today: date) -> tuple[StepOutput, ...]:
    """Tell the committed steps, in the order they are due."""
    late = overdue_ids(plan, today)
    return tuple(
        step_output(ListedStep(item.question_id, "", item.step, item.number in late)) for item in plan.committed
    )


def plan_output(
    record: Assessment,
    responses: Responses,
    plan: ActionPlan,
    folder: str,
    audience: Literal["team", "board"],
    today: date,
) -> PlanOutput:
    """Tell the whole plan; for the board, what ``for_board`` leaves of it."""
    is_board = audience == "board"
    shown = for_board(plan) if is_board else plan
    committed = committed_output(plan, today)
    others = () if is_board else listed_steps(responses, record.role, frozenset())
    return PlanOutput(
        folder=folder,
        id=plan.id,
        uid=plan.uid,
        role=plan.role,
        team=plan.team,
        audience=audience,
        opened=plan.opened,
        check_in=plan.check_in,
        edition=plan.origin.edition,
        digest=plan.origin.digest,
        content_now=plan.origin.now,
        using=using_of(plan),
        scope=plan.scope,
        message=plan.message,
        need=plan.need,
        prompts=None if is_board else counts_output(plan),
        steps=(*committed, *(step_output(one) for one in others if not one.step.committed)),
        answers=tuple(map(_answer_output, listed_answers(record, responses, shown))),
        profiles=tuple(_profiles(shown)),
        aside=aside_output(shown),
        keeper=keeper_output(shown),
        decisions=decisions_output(shown),
    )


def _answer_output(one: ListedAnswer) -> AnswerOutput:
    return AnswerOutput(
        id=one.id,
        part=one.part,
        kind=one.kind,
        group=one.group or None,
        outer_groups=one.outer_groups,
        standards=one.standards,
        title=one.title,
        ask=one.ask,
        state=one.state,
        because=one.because,
        levels=one.levels,
        direction=one.direction,
        ideal=one.ideal,
        level=one.level,
        level_name=one.level_name,
        distance=one.distance,
        aim=one.aim,
        aim_name=one.aim_name,
        place=one.place,
        today=one.today,
        wished=one.wished,
        number=one.number,
        unit=one.unit,
        chosen=one.chosen,
        evidence=one.evidence,
        text=one.text or None,
        note=one.note or None,
        steps=one.steps,
    )


def _profiles(plan: ActionPlan) -> Iterable[ProfileOutput]:
    for part in plan.parts:
        for line in part.profile:
            figures = line.figures
            yield ProfileOutput(
                part=part.part,
                id=line.id,
                kind=line.kind,
                within=line.above[-1] if line.above else None,
                title=line.title,
                asked=figures.asked,
                rated=figures.rated,
                not_begun=len(figures.not_begun),
                median=figures.median,
                distances=figures.distances,
            )


def by_id(steps: Sequence[ListedStep], ids: Sequence[int]) -> tuple[StepOutput, ...]:
    """Tell the steps of these ids, in their order."""
    found = {one.step.id: one for one in steps}
    return tuple(step_output(found[one]) for one in ids)
