"""Answers from a file, held against the guide they answer."""

import difflib
from pathlib import Path

from plassess.assessment.responses import Answer, Responses, State
from plassess.content.guide import ActionGuide
from plassess.files.validation import validated
from plassess.files.yaml_source import YamlSource, read_source
from plassess.files.yaml_writing import as_yaml
from plassess.foreign_text import visible
from plassess.problems.errors import AnswersMissingError, ProblemsError
from plassess.problems.problem import Problem
from plassess.problems.rules import Rule


def read_answers(path: Path, guide: ActionGuide) -> tuple[Responses, YamlSource]:
    """Read an answers file. Raises ProblemsError where it is not valid, or answers what the guide does not ask."""
    source = read_source(path)
    responses = validated(source, Responses)
    strays = list(stray_answers(source, responses, guide))
    if strays:
        raise ProblemsError(strays)
    return responses, source


def as_responses_text(source: YamlSource) -> str:
    """Return an answers file's text for a new assessment: YAML as it stands, with its comments; JSON as YAML."""
    return as_yaml(source.data) if source.name.lower().endswith(".json") else source.text


def stray_answers(source: YamlSource, responses: Responses, guide: ActionGuide) -> list[Problem]:
    """Find answers to nothing: ids that are none of the guide's questions or responsibilities."""
    questions = [q.id for q in guide.questions]
    responsibilities = [r.id for r in guide.responsibilities]
    strays = [
        _stray(source, ("answers", prompt), prompt, questions, "question", guide.role)
        for prompt in responses.answers
        if prompt not in questions
    ]
    strays += [
        _stray(source, ("answers", prompt, "marked", marked), marked, responsibilities, "responsibility", guide.role)
        for prompt, answer in responses.answers.items()
        for marked in answer.marked
        if marked not in responsibilities
    ]
    return strays


def _stray(source: YamlSource, path: tuple[str, ...], found: str, known: list[str], kind: str, role: str) -> Problem:
    near = difflib.get_close_matches(found, known, n=1, cutoff=0.6)
    remedy = f"Did you mean {near[0]}?" if near else f"See them all with: plassess show {role}"
    message = f"The {role} guide has no {kind} {visible(found, 80)}."
    return source.problem(Rule.ANSWER_TO_NOTHING, path, message, remedy, at="key")


def refuse_lost_answers(source: YamlSource, responses: Responses, guide: ActionGuide) -> None:
    """Raise ProblemsError where an answered id is gone from the guide: going on would leave it behind."""
    lost = stray_answers(source, responses, guide)
    if lost:
        raise ProblemsError(
            lost,
            "Nothing was changed. plassess report and status still work. To go on, use the content these answers were"
            " given to (--content DIR), or change the ids in the file.",
        )


def refuse_missing(source: YamlSource, responses: Responses, guide: ActionGuide) -> None:
    """Raise AnswersMissingError where a question has no answer; one left for next time has been dealt with."""
    missing = [
        _missing(source, question.id, question.ask)
        for question in guide.questions
        if not _dealt_with(responses.answers.get(question.id))
    ]
    if missing:
        raise AnswersMissingError(missing, "Nothing was written.")


def _dealt_with(answer: Answer | None) -> bool:
    if answer is None:
        return False
    return answer.state is not State.ANSWERED or bool(answer.text or answer.first_steps)


def _missing(source: YamlSource, question_id: str, ask: str) -> Problem:
    path = ("answers", question_id) if source.entry(("answers", question_id)) else ("answers",)
    remedy = "Answer it, or give it the state unknown, next-time or not-applicable."
    return source.problem(Rule.NO_ANSWER, path, f"{question_id} has no answer: {ask}", remedy, at="key")
