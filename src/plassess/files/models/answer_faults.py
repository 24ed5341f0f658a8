"""Answers held against what is asked: those to nothing, and what their prompt does not have or take."""

from collections import Counter
from collections.abc import Iterator, Sequence

from plassess.assessment.prompt_kinds import RATED_ROW, kind_of
from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer, Responses
from plassess.content.guide import ActionGuide
from plassess.content.instrument import Choice
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.near import nearest
from plassess.problems.problem import Problem


def stray_ids(source: YamlSource, prompts: Sequence[Prompt]) -> list[Problem]:
    """Find answers whose ids are none of what is asked."""
    asked = [prompt.id for prompt in prompts]
    answers = source.data.get("answers") if isinstance(source.data, dict) else None
    found = answers if isinstance(answers, dict) else {}
    return [_stray(source, ("answers", one), one, asked, "prompt") for one in found if one not in asked]


def stray_marks(source: YamlSource, responses: Responses, guide: ActionGuide | None) -> list[Problem]:
    """Find marks on what is none of the guide's responsibilities."""
    listed = [r.id for r in guide.responsibilities] if guide else []
    return [
        _stray(source, ("answers", prompt, "marked", found), found, listed, "responsibility")
        for prompt, answer in responses.answers.items()
        for found in answer.marked
        if found not in listed
    ]


def _stray(source: YamlSource, path: tuple[str, ...], found: str, known: list[str], kind: str) -> Problem:
    near = nearest(found, known)
    remedy = f"Did you mean {near}?" if near else "See the ids with: plassess show roles"
    message = f"There is no {kind} {visible(found, 80)} in what this self-assessment uses."
    return source.problem(rules.ANSWER_TO_NOTHING, path, message, remedy, at="key")


def misfits(source: YamlSource, responses: Responses, prompts: Sequence[Prompt]) -> list[Problem]:
    """Find what a prompt does not take: fields of another kind, levels and options that it does not have."""
    answered = [(prompt, responses.answers[prompt.id]) for prompt in prompts if prompt.id in responses.answers]
    return [
        problem
        for prompt, answer in answered
        for problem in (
            *_foreign_fields(source, prompt, answer),
            *_levels(source, prompt, answer),
            *_choices(source, prompt, answer.chosen),
        )
    ]


def _foreign_fields(source: YamlSource, prompt: Prompt, answer: Answer) -> Iterator[Problem]:
    kind = kind_of(prompt)
    for field in kind.foreign_in(answer):
        message = f"{prompt.id} is {kind.name}, which takes no {field}."
        remedy = f"It takes {', '.join(kind.own)}. Move this line to the prompt that it answers, or delete it."
        yield source.problem(rules.NOT_ALLOWED, ("answers", prompt.id, field), message, remedy, at="key")
    if answer.has_not_begun and kind is not RATED_ROW:
        message = f"{prompt.id} is not rated by levels, so it cannot be not-begun."
        remedy = "Use unknown, not-applicable or next-time."
        yield source.problem(rules.NOT_ALLOWED, ("answers", prompt.id, "state"), message, remedy)


def _levels(source: YamlSource, prompt: Prompt, answer: Answer) -> Iterator[Problem]:
    labels = prompt.scale.labels if prompt.scale else ()
    for field in ("level", "aim") if labels else ():
        value = getattr(answer, field)
        if value is not None and value not in labels:
            message, remedy = f"{prompt.id} has no level {value}.", f"It has {', '.join(map(str, labels))}."
            yield source.problem(rules.NOT_ALLOWED, ("answers", prompt.id, field), message, remedy)


def _choices(source: YamlSource, prompt: Prompt, ids: Sequence[str]) -> Iterator[Problem]:
    path, item = ("answers", prompt.id, "chosen"), prompt.item
    if not isinstance(item, Choice):
        return
    known = [option.id for option in item.options]
    for at, one in enumerate(ids):
        if one not in known:
            near = nearest(one, known)
            remedy = f"Did you mean {near}?" if near else f"It has {', '.join(known)}."
            message = f"{prompt.id} has no option {visible(one, 80)}."
            yield source.problem(rules.NOT_ALLOWED, (*path, at), message, remedy)
    if not item.several and len(ids) > 1:
        message = f"{prompt.id} takes one option, and here are {len(ids)}."
        yield source.problem(rules.NOT_ALLOWED, path, message, "Leave the one that holds.")
    elif twice := [one for one, count in Counter(ids).items() if count > 1]:
        message = f"{visible(twice[0], 80)} stands there twice."
        yield source.problem(rules.NOT_ALLOWED, path, message, "Name each option once.")
    elif alone := [option.id for option in item.options if option.alone and option.id in ids and len(ids) > 1]:
        message = f"{alone[0]} goes with no other option."
        yield source.problem(rules.NOT_ALLOWED, path, message, "Leave it alone, or take it out.")
