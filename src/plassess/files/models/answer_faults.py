"""Answers held against what is asked: those to nothing, and what their prompt does not take or does not have."""

from collections.abc import Collection, Iterator, Sequence

from plassess.assessment.misfits import misfits_of
from plassess.assessment.prompt_kinds import kind_of
from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Responses
from plassess.content.guide import ActionGuide
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.near import did_you_mean
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
    remedy = did_you_mean(found, known, "See the ids with: plassess show roles")
    message = f"There is no {kind} {visible(found, 80)} in what this self-assessment uses."
    return source.problem(rules.ANSWER_TO_NOTHING, path, message, remedy, at="key")


def misfits(source: YamlSource, responses: Responses, prompts: Sequence[Prompt]) -> list[Problem]:
    """Find all that does not fit the prompt it answers: fields of another kind, levels and options that it lacks."""
    given = [(prompt, responses.answers[prompt.id]) for prompt in prompts if prompt.id in responses.answers]
    return [
        source.problem(
            rules.NOT_ALLOWED,
            ("answers", prompt.id, *one.path),
            one.message,
            one.remedy,
            at="key" if one.names else "value",
        )
        for prompt, answer in given
        for one in misfits_of(prompt, answer)
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
