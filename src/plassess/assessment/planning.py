"""The action plan: what one team's responses come to, put in order and ready to be laid out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate, chain
from typing import Literal

from plassess import __version__
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Answer, FirstStep, IndividualNeed, Responses, State
from plassess.content.guide import ActionGuide
from plassess.content.library import Library
from plassess.content.values import Wording

Lack = Literal["owner", "date"]
OPENING = 600
"""As many characters of the learning need as a page holds beside message and steps."""
_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class CommittedStep:
    """A first step the team does now.

    ``number`` counts from 1 by date, those without a date last, then as recorded; being done does not change it.
    ``position`` is the step's place among its answer's first steps, from 0. ``lacks``: what is still to settle;
    empty for a step that is done.
    """

    number: int
    question_id: str
    position: int
    step: FirstStep
    lacks: tuple[Lack, ...]


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A first step below its question; ``number`` is that of the committed step, ``None`` for a later one."""

    step: FirstStep
    number: int | None


@dataclass(frozen=True, slots=True)
class MarkedResponsibility:
    """A responsibility and how many people marked it as what they most need to learn about; never none."""

    id: str
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    """One question and what the team made of it.

    ``number`` counts from 1 in the guide's order. ``title`` is ``None`` where no guide here has the question;
    ``gone``: there is a guide, and it no longer asks it. ``state`` is ``None`` where it has no response at all.
    ``reflection`` holds paragraphs, which may hold line breaks.
    """

    number: int
    id: str
    title: str | None
    ask: str
    gone: bool
    state: State | None
    reflection: tuple[str, ...]
    individually: tuple[IndividualNeed, ...]
    steps: tuple[PlannedStep, ...]
    because: str | None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the questions come from, and whether the content is still what the team saw.

    ``basis`` and ``wording`` are ``None`` where this plassess has no guide for the role (``now`` is "missing").
    ``digest`` is that of the content the assessment was opened against.
    """

    sources: tuple[str, ...]
    edition: str
    digest: str
    now: Literal["same", "changed", "missing"]
    basis: Literal["published-guide", "standards"] | None
    wording: Wording | None
    version: str


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """What the team leaves with.

    ``need`` is the team's highest learning need in its own words, by paragraphs, as much of it as a first page holds
    (``need_goes_on``: the rest stands with its question); empty where the team has not said one.
    ``committed`` stands in the order of its numbers, ``marked`` by count and then as the guide lists them.
    """

    id: str
    role: str
    role_title: str
    team: str | None
    people: tuple[str, ...]
    opened: date
    check_in: date | None
    message: str | None
    need: tuple[str, ...]
    need_goes_on: bool
    committed: tuple[CommittedStep, ...]
    questions: tuple[PlannedQuestion, ...]
    marked: tuple[MarkedResponsibility, ...]
    origin: Origin

    @property
    def to_settle(self) -> tuple[CommittedStep, ...]:
        """Committed steps without an owner or a date."""
        return tuple(step for step in self.committed if step.lacks)

    def count(self, state: State | None) -> int:
        """Count the questions that stand so; ``None`` counts those without a response."""
        return sum(question.state is state for question in self.questions)


def make_plan(assessment: Assessment, responses: Responses, library: Library) -> ActionPlan:
    """Put the responses in order; works also where the library has no such guide, or a later one."""
    guide = library.guide(assessment.role)
    role = library.role(assessment.role)
    committed = _in_order(responses)
    need = _need(responses, guide)
    opening = _opening(need)
    return ActionPlan(
        id=assessment.id,
        role=assessment.role,
        role_title=role.title if role else assessment.role.replace("-", " ").capitalize(),
        team=assessment.team.name,
        people=assessment.team.people,
        opened=assessment.opened,
        check_in=assessment.check_in,
        message=assessment.message,
        need=opening,
        need_goes_on=opening != need,
        committed=committed,
        questions=_questions(assessment, responses, guide, committed),
        marked=_marked(assessment, responses, guide),
        origin=_origin(assessment, library, guide),
    )


def for_board(plan: ActionPlan) -> ActionPlan:
    """Leave only what the board is shown: message, need and committed steps; no reflection, no count of people."""
    return replace(plan, questions=(), marked=())


def in_paragraphs(text: str) -> tuple[str, ...]:
    """Split at blank lines; line breaks inside a paragraph stay."""
    return tuple(part.strip() for part in _BLANK_LINES.split(text) if part.strip())


def _in_order(responses: Responses) -> tuple[CommittedStep, ...]:
    found = [
        (question_id, position, step)
        for question_id, answer in responses.answers.items()
        for position, step in enumerate(answer.first_steps)
        if step.committed
    ]
    found.sort(key=lambda item: item[2].by or date.max)
    return tuple(
        CommittedStep(number, question_id, position, step, _lacks(step))
        for number, (question_id, position, step) in enumerate(found, start=1)
    )


def _lacks(step: FirstStep) -> tuple[Lack, ...]:
    if step.done is not None:
        return ()
    owner: tuple[Lack, ...] = ("owner",) if step.who is None else ()
    return (*owner, "date") if step.by is None else owner


def _need(responses: Responses, guide: ActionGuide | None) -> tuple[str, ...]:
    answer = _review(responses, guide)
    return in_paragraphs(answer.text) if answer and answer.state is State.ANSWERED else ()


def _opening(need: tuple[str, ...]) -> tuple[str, ...]:
    """Take whole paragraphs while they are short enough, and always the first: nothing people wrote is cut."""
    fitting = sum(length <= OPENING for length in accumulate(len(part) for part in need))
    return need[: max(fitting, 1)]


def _review(responses: Responses, guide: ActionGuide | None) -> Answer | None:
    """Find the answer that names the need; where the guide cannot tell, it is the one that marked something."""
    reviewing = [q.id for q in guide.questions if q.reviews] if guide else []
    answers = [responses.answers[key] for key in reviewing if key in responses.answers]
    marking = (answer for answer in responses.answers.values() if answer.marked)
    return next(chain(answers, marking), None)


def _questions(
    assessment: Assessment, responses: Responses, guide: ActionGuide | None, committed: Iterable[CommittedStep]
) -> tuple[PlannedQuestion, ...]:
    """List the guide's questions, then those with an answer that the guide no longer has."""
    in_guide = {question.id: question for question in guide.questions} if guide else {}
    numbers = {(step.question_id, step.position): step.number for step in committed}
    listed = []
    for number, key in enumerate(dict.fromkeys([*in_guide, *responses.answers]), start=1):
        published = in_guide.get(key)
        answer = responses.answers.get(key)
        listed.append(
            PlannedQuestion(
                number=number,
                id=key,
                title=published.title if published else None,
                ask=assessment.asked.get(key) or (published.ask if published else key),
                gone=guide is not None and published is None,
                state=answer.state if answer else None,
                reflection=in_paragraphs(answer.text) if answer else (),
                individually=answer.individually if answer else (),
                steps=_steps(key, answer, numbers),
                because=answer.because if answer else None,
            )
        )
    return tuple(listed)


def _steps(question_id: str, answer: Answer | None, numbers: dict[tuple[str, int], int]) -> tuple[PlannedStep, ...]:
    if answer is None:
        return ()
    return tuple(
        PlannedStep(step, numbers.get((question_id, position))) for position, step in enumerate(answer.first_steps)
    )


def _marked(
    assessment: Assessment, responses: Responses, guide: ActionGuide | None
) -> tuple[MarkedResponsibility, ...]:
    published = {responsibility.id: responsibility.text for responsibility in guide.responsibilities} if guide else {}
    counts: dict[str, int] = {}
    for answer in responses.answers.values():
        for key, count in answer.marked.items():
            counts[key] = counts.get(key, 0) + count
    in_guide_order = [key for key in published if key in counts] + [key for key in counts if key not in published]
    return tuple(
        MarkedResponsibility(key, assessment.asked.get(key) or published.get(key, key), counts[key])
        for key in sorted(in_guide_order, key=lambda key: -counts[key])
    )


def _origin(assessment: Assessment, library: Library, guide: ActionGuide | None) -> Origin:
    framework = library.framework
    used = [*((guide.source, *guide.draws_on) if guide else ()), framework.source, *framework.draws_on]
    now = library.digests.get(assessment.role)
    return Origin(
        sources=tuple(dict.fromkeys(str(source) for source in used)),
        edition=assessment.content.edition,
        digest=assessment.content.digest,
        now="missing" if guide is None else "same" if now == assessment.content.digest else "changed",
        basis=guide.basis if guide else None,
        wording=guide.wording if guide else None,
        version=__version__,
    )
