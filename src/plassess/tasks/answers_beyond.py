"""Answers in a file to more than the options ask: it is taken in as far as it can be, and told, whichever option."""

from collections.abc import Collection, Sequence
from pathlib import Path

from plassess.assessment.prompts import in_scope, known_prompts, part_of
from plassess.assessment.responses import Responses, is_open
from plassess.content.library import MAP, Library
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import visible
from plassess.tasks.load import load_role
from plassess.tasks.wanted import Wishes, parts_there

_MOST_NAMED = 12


def parts_with_answers(file: YamlSource, role: str, content: Path | None, using: Sequence[str]) -> tuple[str, ...]:
    """Return the parts that are used, and behind them those that a file answers beyond them."""
    data = file.data
    answers = data.get("answers") if isinstance(data, dict) else None
    ids = set(answers) if isinstance(answers, dict) else set()
    named = {part_of(id_, role) for id_ in ids} - set(using)
    there = [part for part in parts_there(role, content) if part in named]
    if not there:
        return tuple(using)
    known = known_prompts(load_role(role, content, there), role, there)
    held = {prompt.part for prompt in known if prompt.id in ids}
    return (*using, *(part for part in there if part in held))


def standards_with_answers(
    wished: Collection[str], responses: Responses, library: Library, role: str
) -> tuple[str, ...]:
    """Return the standards that are wished for and those whose rows are answered, in the framework's order."""
    answered = {id_ for id_, answer in responses.answers.items() if answer.has_content or not is_open(answer)}
    rows = known_prompts(library, role, (MAP,))
    found = {standard for row in rows if row.id in answered for standard in row.standards}
    return tuple(one.id for one in library.framework.standards if one.id in found or one.id in wished)


def beyond_in_words(
    wishes: Wishes, responses: Responses, library: Library, role: str, using: Sequence[str], standards: Sequence[str]
) -> tuple[str, ...]:
    """Say of each option that was given what the file answers beyond it, and what becomes of that."""
    outside = [
        prompt.id
        for prompt in known_prompts(library, role, using)
        if prompt.id in responses.answers and not in_scope(prompt, wishes.scope)
    ]
    beyond = (
        ("using", wishes.using, [one for one in using if one not in wishes.using], "used, too"),
        ("standards", wishes.standards, [one for one in standards if one not in wishes.standards], "looked at, too"),
        ("scope", wishes.scope, outside, "kept, and counted in nothing"),
    )
    return tuple(_said(name, given, more, fate) for name, given, more, fate in beyond if given and more)


def _said(option: str, given: Sequence[str], more: Sequence[str], fate: str) -> str:
    left = len(more) - _MOST_NAMED
    named = ", ".join(more[:_MOST_NAMED]) + (f" and {left} more" if left > 0 else "")
    is_or_are = "is" if len(more) == 1 else "are"
    options = visible(f"--{option} {','.join(given)}", 200)
    return f"The answers file goes beyond {options}: it answers {visible(named, 1000)}, which {is_or_are} {fate}."
