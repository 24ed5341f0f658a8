"""Answers held against what is asked: those to nothing, and what their prompt does not take or does not have."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from plassess.assessment.prompt_kinds import ROW, kind_of
from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer, Responses
from plassess.content.guide import ActionGuide
from plassess.content.instrument import Choice, Quantity
from plassess.content.values import as_written
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.near import nearest
from plassess.problems.problem import Problem


def stray_ids(source: YamlSource, prompts: Sequence[Prompt], among: Collection[str] | None = None) -> list[Problem]:
    """Find answers whose ids are none of what is asked; ``among`` all, or those of these ids."""
    asked = [prompt.id for prompt in prompts]
    answers = source.data.get("answers") if isinstance(source.data, dict) else None
    found = answers if isinstance(answers, dict) else {}
    return [
        _stray(source, ("answers", one), one, asked, "prompt")
        for one in found
        if one not in asked and (among is None or one in among)
    ]


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
    """Find all that does not fit the prompt it answers: fields of another kind, levels and options that it lacks."""
    return [
        *stray_fields(source, responses, prompts),
        *stray_levels(source, responses, prompts),
        *stray_choices(source, responses, prompts),
        *stray_numbers(source, responses, prompts),
    ]


def saying_nothing(source: YamlSource, responses: Responses, prompts: Sequence[Prompt]) -> Iterator[Problem]:
    """Find what is called answered and says nothing; a tally that waits for its text is begun, and no fault."""
    for prompt in prompts:
        kind, answer = kind_of(prompt.item), responses.answers.get(prompt.id)
        if answer is None or not answer.is_answered or answer.look_again or answer.marked or kind.is_said(answer):
            continue
        message = f"{prompt.id} is called answered, and says nothing."
        remedy = f"Write its {kind.says[0]}, or give it the state unknown or next-time."
        yield source.problem(rules.SAYS_NOTHING, ("answers", prompt.id, "state"), message, remedy)


def stray_fields(source: YamlSource, responses: Responses, prompts: Sequence[Prompt]) -> list[Problem]:
    """Find what belongs to an answer of another kind: a place of a rated row, or a question that has not begun."""
    given = [(prompt, responses.answers[prompt.id]) for prompt in prompts if prompt.id in responses.answers]
    return [problem for prompt, answer in given for problem in _fields(source, prompt, answer)]


def _fields(source: YamlSource, prompt: Prompt, answer: Answer) -> Iterator[Problem]:
    kind, path = kind_of(prompt.item), ("answers", prompt.id)
    if answer.has_not_begun and kind is not ROW:
        message = f"{prompt.id} is not rated by levels, so it cannot be not-begun."
        remedy = "Use unknown, not-applicable or next-time."
        yield source.problem(rules.NOT_ALLOWED, (*path, "state"), message, remedy)
    for name in kind.foreign(answer):
        message = f"{prompt.id} is {kind.called}, and takes no {name}."
        takes = ", ".join((*kind.own, "text", "evidence", "note", "first_steps"))
        remedy = f"It takes {takes}. Answer it by one of these, or move this line to the prompt that it answers."
        yield source.problem(rules.NOT_ALLOWED, (*path, name), message, remedy, at="key")


def stray_levels(source: YamlSource, responses: Responses, prompts: Sequence[Prompt]) -> list[Problem]:
    """Find levels and aims that their row does not have."""
    rated = [(prompt, prompt.scale, responses.answers.get(prompt.id)) for prompt in prompts]
    return [
        source.problem(
            rules.NOT_ALLOWED,
            ("answers", prompt.id, key),
            f"{prompt.id} has no level {visible(str(value), 80)}.",
            f"It has {', '.join(map(str, scale.labels))}.",
        )
        for prompt, scale, answer in rated
        if scale is not None and answer is not None
        for key, value in (("level", answer.level), ("aim", answer.aim))
        if value is not None and value not in scale.labels
    ]


def stray_numbers(source: YamlSource, responses: Responses, prompts: Sequence[Prompt]) -> list[Problem]:
    """Find numbers beyond what their prompt takes; one that is to be looked at again waits for that."""
    given = [(prompt.item, responses.answers.get(prompt.id)) for prompt in prompts]
    return [
        source.problem(
            rules.NOT_ALLOWED,
            ("answers", item.id, "number"),
            f"{item.id} does not take {as_written(answer.number)}.",
            f"It takes {item.bounds.said}.",
        )
        for item, answer in given
        if isinstance(item, Quantity) and answer is not None and answer.number is not None
        if not answer.look_again and not item.bounds.takes(answer.number)
    ]


def stray_choices(source: YamlSource, responses: Responses, prompts: Sequence[Prompt]) -> list[Problem]:
    """Find options that their prompt does not have, and such as do not go together."""
    given = [(prompt.item, responses.answers.get(prompt.id)) for prompt in prompts]
    return [
        problem
        for item, answer in given
        if isinstance(item, Choice) and answer is not None
        for problem in (*_choices(source, item, answer.chosen), *_aimed(source, item, answer))
    ]


def _aimed(source: YamlSource, item: Choice, answer: Answer) -> Iterator[Problem]:
    """Find an aim that is no option, or one that was chosen already."""
    known, aim, path = [option.id for option in item.options], answer.aim, ("answers", item.id, "aim")
    if aim is None:
        return
    if aim not in known:
        message = f"{item.id} has no option {visible(str(aim), 80)}."
        yield source.problem(rules.NOT_ALLOWED, path, message, _such(str(aim), known))
    elif aim in answer.chosen:
        message = f"{aim} is what was chosen already."
        yield source.problem(
            rules.NOT_ALLOWED, path, message, "Name what is still to be reached, or delete the line."
        )


def _such(one: str, known: Sequence[str]) -> str:
    near = nearest(one, known)
    return f"Did you mean {near}?" if near else f"It has {', '.join(known)}."


def _choices(source: YamlSource, item: Choice, ids: Sequence[str]) -> Iterator[Problem]:
    path = ("answers", item.id, "chosen")
    known = [option.id for option in item.options]
    for at, one in enumerate(ids):
        if one not in known:
            message = f"{item.id} has no option {visible(one, 80)}."
            yield source.problem(rules.NOT_ALLOWED, (*path, at), message, _such(one, known))
    if not item.several and len(ids) > 1:
        message = f"{item.id} takes one option, and here are {len(ids)}."
        yield source.problem(rules.NOT_ALLOWED, path, message, "Leave the one that holds.")
    elif twice := [one for one, count in Counter(ids).items() if count > 1]:
        message = f"{visible(twice[0], 80)} stands there twice."
        yield source.problem(rules.NOT_ALLOWED, path, message, "Name each option once.")
    elif alone := [option.id for option in item.options if option.alone and option.id in ids and len(ids) > 1]:
        message = f"{alone[0]} goes with no other option."
        yield source.problem(rules.NOT_ALLOWED, path, message, "Leave it alone, or take it out.")
