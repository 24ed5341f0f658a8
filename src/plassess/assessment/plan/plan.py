"""The action plan: what one team's responses come to, put in order and ready to be laid out."""

from collections.abc import Mapping
from datetime import date
from itertools import accumulate, chain
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.check_ins.request import Request
from plassess.assessment.coverage import Aside, Asked, Coverage, ToLookAt, asked_in, to_look_at
from plassess.assessment.plan.guide_part import in_paragraphs, marked_responsibilities, planned_questions
from plassess.assessment.plan.model import (
    CommittedStep,
    Lack,
    MarkedResponsibility,
    PlannedPart,
    PlannedQuestion,
    PlannedStep,
)
from plassess.assessment.plan.origin import Origin, origin_of
from plassess.assessment.plan.rated_parts import planned_parts
from plassess.assessment.plan.steps import committed_steps
from plassess.assessment.plan.tensions import ReadTogether, read_together
from plassess.assessment.prompts import part_of
from plassess.assessment.record import Assessment, PlannedCheckIn
from plassess.assessment.responses import Answer, FirstStep, Responses
from plassess.assessment.step_ids import is_numbered, numbered, steps_in
from plassess.assessment.words import listener
from plassess.content.guide import ActionGuide
from plassess.content.library import GUIDE, Library

if TYPE_CHECKING:  # loaded where a report is written, where people mark alone, or after a check-in
    from plassess.assessment.alone.marked_alone import MarkedAlone
    from plassess.assessment.check_ins.held import HeldCheckIn
    from plassess.assessment.check_ins.standing_requests import StandingRequest
    from plassess.assessment.forms.schools_shown import FormSent
    from plassess.assessment.goals.planned_goals import PlannedGoal
    from plassess.content.kit.glossary import Term

__all__ = [
    "ActionPlan",
    "CommittedStep",
    "Lack",
    "MarkedResponsibility",
    "Origin",
    "PlannedQuestion",
    "PlannedStep",
    "for_board",
    "in_paragraphs",
    "make_plan",
]

OPENING = 600
"""As many characters of the learning need as a page holds beside message and steps."""
_NOTHING = ReadTogether((), ())


class ActionPlan(Struct, frozen=True):
    """What the team leaves with.

    ``guided``: questions of a guide are asked. ``need`` is the team's highest learning need in its own words, by
    paragraphs, as much of it as a first page holds (``need_goes_on``: the rest stands with its question); empty where
    the team has not said one. ``asks_need``: some question asks for it. ``committed`` stands in the order it is
    due, ``marked`` by count and then as the guide lists them. ``parts`` are the map and the instruments, as they
    are used. ``scope`` holds the tags that the team narrowed itself to, ``aside`` the answers that are kept and are
    in nothing else here; a step committed to under one of them stands all the same. ``again`` are the answers that
    wait to be looked at again. ``coverage`` counts all that is asked.
    ``alone`` tells of rows that people mark alone and then decide together; ``None`` where there are none.
    ``check_ins`` are those that were held, ``goals`` those that were set; ``asks`` is what the team asked for in its
    meeting, and what it asks at check-ins stands there; ``requests`` are all of them, as they stand. ``planned`` are
    the check-ins that were ever planned, the earliest first. ``dropped`` are first steps that the team dropped.
    ``owner`` is whose steps alone are told, empty where it is everybody's. ``listener`` is whom the team tells, as
    one asks the team. ``district`` is what a repo's settings call it, ``glossary`` holds the terms that the content
    explains. ``forms`` are those that staff, families or students answered, with how many did.
    """

    id: str
    uid: str | None
    role: str
    role_title: str
    team: str | None
    people: tuple[str, ...]
    opened: date
    check_in: date | None
    message: str | None
    guided: bool
    asks_need: bool
    need: tuple[str, ...]
    need_goes_on: bool
    committed: tuple[CommittedStep, ...]
    questions: tuple[PlannedQuestion, ...]
    marked: tuple[MarkedResponsibility, ...]
    parts: tuple[PlannedPart, ...]
    together: ReadTogether
    origin: Origin
    scope: tuple[str, ...] = ()
    aside: tuple[Aside, ...] = ()
    again: tuple[ToLookAt, ...] = ()
    coverage: Coverage = Coverage()
    alone: "MarkedAlone | None" = None
    listener: str = ""
    check_ins: "tuple[HeldCheckIn, ...]" = ()
    goals: "tuple[PlannedGoal, ...]" = ()
    asks: tuple[Request, ...] = ()
    requests: "tuple[StandingRequest, ...]" = ()
    planned: tuple[PlannedCheckIn, ...] = ()
    dropped: tuple[FirstStep, ...] = ()
    owner: str = ""
    district: str = ""
    glossary: "tuple[Term, ...]" = ()
    forms: "tuple[FormSent, ...]" = ()

    @property
    def to_settle(self) -> tuple[CommittedStep, ...]:
        """Committed steps without an owner or a date."""
        return tuple(step for step in self.committed if step.lacks)

    @property
    def uncommitted(self) -> tuple[FirstStep, ...]:
        """First steps neither committed to nor dropped, in the order of what they belong to."""
        of_questions = (question.steps for question in self.questions)
        of_parts = (one.steps for part in self.parts for one in part.placed)
        written = (one for one in chain(*of_questions, *of_parts) if one.number is None and one.step.dropped is None)
        return tuple(planned.step for planned in written)


def make_plan(assessment: Assessment, responses: Responses, library: Library, *, whole: bool = True) -> ActionPlan:
    """Put the responses in order; works also where the library has no such content, or a later one.

    Where it is not ``whole``, nothing is read together and no part has a profile: a summary of many tells of neither.
    """
    responses = responses if is_numbered(responses) else numbered({"": responses}, assessment.last_step)[""]
    asked = asked_in(assessment, responses, library)
    to_questions = _answers_to_questions(assessment, responses, asked)
    guide = library.guide(assessment.role)
    guided = bool(to_questions) or (GUIDE in assessment.using and (guide is None or bool(asked.questions)))
    guide = guide if guided else None
    role = library.role(assessment.role)
    committed = committed_steps(responses)
    need = _need(to_questions, guide)
    opening = _opening(need)
    questions = planned_questions(assessment, to_questions, guide, asked.questions, committed)
    marked = marked_responsibilities(assessment, to_questions, guide)
    numbers = {(step.question_id, step.position): step.number for step in committed}
    parts = planned_parts(assessment, responses, library, asked, numbers, profiles=whole)
    return ActionPlan(
        id=assessment.id,
        uid=assessment.uid,
        role=assessment.role,
        role_title=role.title if role else assessment.role.replace("-", " ").capitalize(),
        team=assessment.team.name,
        people=assessment.team.people,
        opened=assessment.opened,
        check_in=next((one.day for one in assessment.planned), None),
        message=assessment.message,
        guided=guided,
        asks_need=guided and (guide is None or bool(need) or any(question.reviews for question in asked.questions)),
        need=opening,
        need_goes_on=opening != need,
        committed=committed,
        questions=questions,
        marked=marked,
        parts=parts,
        together=read_together(library.framework, questions, marked, committed, parts) if whole else _NOTHING,
        origin=origin_of(assessment, library),
        scope=assessment.scope,
        aside=asked.aside,
        again=to_look_at(asked, responses),
        coverage=asked.coverage,
        listener=listener(role),
        asks=assessment.asks,
        planned=assessment.planned,
        dropped=tuple(step for _, step in steps_in(responses) if step.dropped is not None),
    )


def for_board(plan: ActionPlan) -> ActionPlan:
    """Leave only what the board is shown: message, need, goals, committed steps, check-ins, and what was decided.

    No name, no reflection, no count, no rating besides.
    """
    return replace(
        plan,
        people=(),
        committed=tuple(replace(item, step=_nobody_s(item.step)) for item in plan.committed),
        dropped=tuple(map(_nobody_s, plan.dropped)),
        questions=(),
        marked=(),
        parts=(),
        together=_NOTHING,
        aside=(),
        again=(),
        coverage=Coverage(),
        forms=(),
        alone=plan.alone.for_board() if plan.alone else None,
        goals=tuple(one.without_levels() for one in plan.goals),
        check_ins=tuple(
            replace(one, present=(), new_steps=tuple(map(_nobody_s, one.new_steps))) for one in plan.check_ins
        ),
    )


def _nobody_s(step: FirstStep) -> FirstStep:
    """Take the owner's name off a step."""
    return step.model_copy(update={"who": None})


def _answers_to_questions(assessment: Assessment, responses: Responses, asked: Asked) -> Mapping[str, Answer]:
    """Take the answers to questions that are asked, or that are gone from the guide."""
    ids = {question.id for question in asked.questions}
    return {
        key: answer
        for key, answer in responses.answers.items()
        if part_of(key, assessment.role) == GUIDE and (key in ids or key not in asked.known)
    }


def _need(answers: Mapping[str, Answer], guide: ActionGuide | None) -> tuple[str, ...]:
    answer = _review(answers, guide)
    return in_paragraphs(answer.text) if answer and answer.is_answered else ()


def _opening(need: tuple[str, ...]) -> tuple[str, ...]:
    """Take whole paragraphs while they are short enough, and always the first: nothing people wrote is cut."""
    fitting = sum(length <= OPENING for length in accumulate(len(part) for part in need))
    return need[: max(fitting, 1)]


def _review(answers: Mapping[str, Answer], guide: ActionGuide | None) -> Answer | None:
    """Find the answer that names the need; where the guide cannot tell, it is the one that marked something."""
    reviewing = [q.id for q in guide.questions if q.reviews] if guide else []
    reviews = [answers[key] for key in reviewing if key in answers]
    marking = (answer for answer in answers.values() if answer.marked)
    return next(chain(reviews, marking), None)
