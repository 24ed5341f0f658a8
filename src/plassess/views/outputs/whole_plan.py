"""The whole action plan as an output: its steps, answers, profiles and decisions."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec.structs import replace

from plassess.assessment.plan.listed import ListedAnswer, listed_answers, listed_steps
from plassess.assessment.plan.plan import ActionPlan, for_board
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses
from plassess.assessment.words import index_in_words
from plassess.views.outputs.check_in_pieces import held_output, request_output, standing_request_output
from plassess.views.outputs.decision_pieces import decisions_output, keeper_output
from plassess.views.outputs.goal_pieces import goal_output
from plassess.views.outputs.of_assessments import AnswerOutput
from plassess.views.outputs.of_plans import IndexOutput, PlannedOutput, PlanOutput, ProfileOutput
from plassess.views.outputs.pieces import aside_output, committed_output, counts_output, step_output, using_of


def plan_output(
    record: Assessment,
    responses: Responses,
    plan: ActionPlan,
    folder: str | None,
    audience: Literal["team", "board"],
    today: date | None,
) -> PlanOutput:
    """Tell the whole plan; for the board, what ``for_board`` leaves of it.

    ``None`` for folder and day: it is the file of a report, the same wherever and whenever it is made.
    """
    is_narrow = audience == "board" or bool(plan.owner)
    shown = for_board(plan) if audience == "board" else plan
    committed = committed_output(shown, today or date.min)
    others = () if is_narrow else listed_steps(responses, record.role, frozenset())
    steps = (*committed, *(step_output(one) for one in others if not one.step.committed))
    return PlanOutput(
        folder=folder,
        id=plan.id,
        uid=plan.uid,
        role=plan.role,
        role_title=plan.role_title,
        district=plan.district or None,
        team=plan.team,
        audience=audience,
        owner=plan.owner or None,
        opened=plan.opened,
        check_in=plan.check_in,
        planned_check_ins=tuple(PlannedOutput(one.day, one.asks) for one in plan.planned),
        edition=plan.origin.edition,
        digest=plan.origin.digest,
        content_now=plan.origin.now,
        using=using_of(plan),
        scope=plan.scope,
        message=plan.message,
        need=plan.need,
        prompts=None if is_narrow else counts_output(plan),
        steps=tuple(one if today else replace(one, overdue=None) for one in steps),
        answers=tuple(map(_answer_output, listed_answers(record, responses, shown))),
        profiles=tuple(_profiles(shown)),
        indexes=tuple(_indexes(shown)),
        aside=aside_output(shown),
        keeper=keeper_output(shown),
        decisions=decisions_output(shown),
        goals=tuple(map(goal_output, shown.goals)),
        requests=tuple(map(request_output, shown.asks)),
        standing_requests=tuple(map(standing_request_output, shown.requests)),
        check_ins=tuple(map(held_output, shown.check_ins)),
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
        level_text=one.level_text,
        distance=one.distance,
        aim=one.aim,
        aim_name=one.aim_name,
        aim_text=one.aim_text,
        place=one.place,
        today=one.today,
        wished=one.wished,
        number=one.number,
        unit=one.unit,
        chosen=one.chosen,
        chosen_texts=one.chosen_texts,
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


def _indexes(plan: ActionPlan) -> Iterable[IndexOutput]:
    """Give the indexes, rounded as every page rounds them."""
    for part in plan.parts:
        for line in part.indexes:
            index = line.index
            value = float(index_in_words(index)) if index.rated else None
            yield IndexOutput(part.part, line.id, line.title, value, index.rated, index.asked)
