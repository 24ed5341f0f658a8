"""The guide's questions with what the team made of them, its first steps in order, and what people marked."""

import re
from collections.abc import Iterable, Mapping

from plassess.assessment.plan.model import CommittedStep, MarkedResponsibility, PlannedQuestion, PlannedStep
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Answer
from plassess.content.guide import ActionGuide, Question

_BLANK_LINES = re.compile(r"\n[ \t]*\n\s*")


def in_paragraphs(text: str) -> tuple[str, ...]:
    """Split at blank lines; line breaks inside a paragraph stay."""
    return tuple(part.strip() for part in _BLANK_LINES.split(text) if part.strip())


def planned_questions(
    assessment: Assessment,
    answers: Mapping[str, Answer],
    guide: ActionGuide | None,
    asked: Iterable[Question],
    committed: Iterable[CommittedStep],
) -> tuple[PlannedQuestion, ...]:
    """List the guide's questions that are asked, then those with an answer that the guide no longer has."""
    in_guide = {question.id: question for question in asked} if guide else {}
    numbers = {(step.question_id, step.position): step.number for step in committed}
    listed = []
    for number, key in enumerate(dict.fromkeys([*in_guide, *answers]), start=1):
        published = in_guide.get(key)
        answer = answers.get(key)
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
                standards=published.standards if published else (),
                note=in_paragraphs(answer.note) if answer else (),
                evidence=answer.evidence if answer else (),
            )
        )
    return tuple(listed)


def marked_responsibilities(
    assessment: Assessment, answers: Mapping[str, Answer], guide: ActionGuide | None
) -> tuple[MarkedResponsibility, ...]:
    """List what people marked, by count and then as the guide has it."""
    published = {responsibility.id: responsibility for responsibility in guide.responsibilities} if guide else {}
    counts: dict[str, int] = {}
    for answer in answers.values():
        for key, count in answer.marked.items():
            counts[key] = counts.get(key, 0) + count
    in_guide_order = [key for key in published if key in counts] + [key for key in counts if key not in published]
    return tuple(
        MarkedResponsibility(
            id=key,
            text=assessment.asked.get(key) or (published[key].text if key in published else key),
            count=counts[key],
            standards=published[key].standards if key in published else (),
        )
        for key in sorted(in_guide_order, key=lambda key: -counts[key])
    )


def _steps(
    question_id: str, answer: Answer | None, numbers: Mapping[tuple[str, int], int]
) -> tuple[PlannedStep, ...]:
    if answer is None:
        return ()
    return tuple(
        PlannedStep(step, numbers.get((question_id, position))) for position, step in enumerate(answer.first_steps)
    )
