"""Answers from a file, held against what they answer."""

import difflib
from collections.abc import Sequence
from pathlib import Path

from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer, Responses, State
from plassess.content.guide import ActionGuide, Question
from plassess.content.instrument import Continuum, TimeShare
from plassess.files.validation import problems_in
from plassess.files.yaml_source import YamlSource, read_source
from plassess.files.yaml_writing import as_yaml
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.errors import AnswersMissingError, ProblemsError
from plassess.problems.problem import Problem


def read_answers(path: Path, prompts: Sequence[Prompt], guide: ActionGuide | None) -> tuple[Responses, YamlSource]:
    """Read an answers file. Raises ProblemsError where it is not valid, or answers what is not asked."""
    source = read_source(path)
    responses, problems = problems_in(source, Responses)
    problems += _stray_ids(source, [prompt.id for prompt in prompts])
    if responses is not None:
        problems += [*_stray_marks(source, responses, guide), *_stray_levels(source, responses, prompts)]
    if responses is None or problems:
        raise ProblemsError(problems)
    return responses, source


def as_responses_text(source: YamlSource) -> str:
    """Return an answers file's text for a new assessment: YAML as it stands, with its comments; JSON as YAML."""
    return as_yaml(source.data) if source.name.lower().endswith(".json") else source.text


def stray_answers(
    source: YamlSource, responses: Responses, prompts: Sequence[Prompt], guide: ActionGuide | None
) -> list[Problem]:
    """Find answers to nothing: ids that are none of what is asked, and none of the guide's responsibilities."""
    return [*_stray_ids(source, [prompt.id for prompt in prompts]), *_stray_marks(source, responses, guide)]


def _stray_ids(source: YamlSource, asked: list[str]) -> list[Problem]:
    answers = source.data.get("answers") if isinstance(source.data, dict) else None
    found = answers if isinstance(answers, dict) else {}
    return [_stray(source, ("answers", one), one, asked, "prompt") for one in found if one not in asked]


def _stray_marks(source: YamlSource, responses: Responses, guide: ActionGuide | None) -> list[Problem]:
    listed = [r.id for r in guide.responsibilities] if guide else []
    return [
        _stray(source, ("answers", prompt, "marked", found), found, listed, "responsibility")
        for prompt, answer in responses.answers.items()
        for found in answer.marked
        if found not in listed
    ]


def _stray(source: YamlSource, path: tuple[str, ...], found: str, known: list[str], kind: str) -> Problem:
    near = difflib.get_close_matches(found, known, n=1, cutoff=0.6)
    remedy = f"Did you mean {near[0]}?" if near else "See the ids with: plassess show roles"
    message = f"There is no {kind} {visible(found, 80)} in what this self-assessment uses."
    return source.problem(rules.ANSWER_TO_NOTHING, path, message, remedy, at="key")


def _stray_levels(source: YamlSource, responses: Responses, prompts: Sequence[Prompt]) -> list[Problem]:
    """Find levels and aims that their row does not have."""
    strays = []
    for prompt in prompts:
        answer = responses.answers.get(prompt.id)
        labels = prompt.scale.labels if prompt.scale else ()
        if answer is not None and answer.state is State.NOT_BEGUN and not labels:
            path, remedy = ("answers", prompt.id, "state"), "Use unknown, not-applicable or next-time."
            message = f"{prompt.id} is not rated by levels, so it cannot be not-begun."
            strays.append(source.problem(rules.NOT_ALLOWED, path, message, remedy))
        for key in ("level", "aim"):
            value = getattr(answer, key, None)
            if value is not None and value not in labels:
                there = f"It has {', '.join(map(str, labels))}." if labels else "It has no levels."
                path = ("answers", prompt.id, key)
                strays.append(source.problem(rules.NOT_ALLOWED, path, f"{prompt.id} has no level {value}.", there))
    return strays


def refuse_lost_answers(
    source: YamlSource, responses: Responses, prompts: Sequence[Prompt], guide: ActionGuide | None
) -> None:
    """Raise ProblemsError where an answered id is gone from the content: going on would leave it behind."""
    lost = stray_answers(source, responses, prompts, guide)
    if lost:
        raise ProblemsError(
            lost,
            "Nothing was changed. plassess report and status still work. To go on, use the content these answers were"
            " given to (--content DIR), or change the ids in the file.",
        )
    if strays := _stray_levels(source, responses, prompts):
        raise ProblemsError(strays)


def refuse_missing(source: YamlSource, responses: Responses, prompts: Sequence[Prompt]) -> None:
    """Raise AnswersMissingError where something has no answer; what is left for next time has been dealt with."""
    missing = [
        _missing(source, prompt) for prompt in prompts if not _dealt_with(prompt, responses.answers.get(prompt.id))
    ]
    if missing:
        raise AnswersMissingError(missing, "Nothing was written.")


def _dealt_with(prompt: Prompt, answer: Answer | None) -> bool:
    if answer is None or answer.state is not State.ANSWERED:
        return answer is not None
    match prompt.item:
        case Question():
            return bool(answer.text or answer.first_steps)
        case Continuum():
            return answer.place is not None
        case TimeShare():
            return answer.today is not None
        case _:
            return answer.level is not None


def _missing(source: YamlSource, prompt: Prompt) -> Problem:
    path = ("answers", prompt.id) if source.entry(("answers", prompt.id)) else ("answers",)
    remedy = "Answer it, or give it the state unknown, next-time or not-applicable."
    return source.problem(rules.NO_ANSWER, path, f"{prompt.id} has no answer: {prompt.ask}", remedy, at="key")
