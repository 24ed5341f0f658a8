"""What of an answer its prompt does not take: fields of another kind, and levels, options and numbers it lacks."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct

from plassess.assessment.prompt_kinds import ROW, kind_of
from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer
from plassess.content.by_kind import ByKind
from plassess.content.instrument import Choice, Quantity
from plassess.content.values import as_written
from plassess.foreign_text import visible
from plassess.problems.near import did_you_mean


class Misfit(Struct, frozen=True):
    """One thing at ``path`` below an answer; ``names`` tells that the key there is at fault, and not its value."""

    path: tuple[str | int, ...]
    message: str
    remedy: str
    names: bool = False


def misfits_of(prompt: Prompt, answer: Answer) -> Iterator[Misfit]:
    """Find all that does not fit the prompt it answers; no command counts such an answer."""
    yield from _fields(prompt, answer)
    yield from _levels(prompt, answer)
    yield from _OF_ITS_KIND(prompt.item, answer)


def _fields(prompt: Prompt, answer: Answer) -> Iterator[Misfit]:
    """Find what belongs to an answer of another kind: a place of a rated row, or a question that has not begun."""
    kind = kind_of(prompt.item)
    if answer.has_not_begun and kind is not ROW:
        message = f"{prompt.id} is not rated by levels, so it cannot be not-begun."
        yield Misfit(("state",), message, "Use unknown, not-applicable or next-time.")
    for name in kind.foreign(answer):
        takes = ", ".join((*kind.own, "text", "evidence", "note", "first_steps"))
        remedy = f"It takes {takes}. Answer it by one of these, or move this line to the prompt that it answers."
        yield Misfit((name,), f"{prompt.id} is {kind.called}, and takes no {name}.", remedy, names=True)


def _levels(prompt: Prompt, answer: Answer) -> Iterator[Misfit]:
    """Find a level and an aim that their row does not have."""
    if prompt.scale is None:
        return
    for key, value in (("level", answer.level), ("aim", answer.aim)):
        if value is not None and value not in prompt.scale.labels:
            message = f"{prompt.id} has no level {visible(str(value), 80)}."
            yield Misfit((key,), message, f"It has {', '.join(map(str, prompt.scale.labels))}.")


def _number(item: Quantity, answer: Answer) -> Iterator[Misfit]:
    """Find a number beyond what its prompt takes; one that is to be looked at again waits for that."""
    if answer.number is None or answer.look_again or item.bounds.takes(answer.number):
        return
    message = f"{item.id} does not take {as_written(answer.number)}."
    yield Misfit(("number",), message, f"It takes {item.bounds.said}.")


def _aimed(item: Choice, answer: Answer) -> Iterator[Misfit]:
    """Find an aim that is no option, or one that was chosen already."""
    known, aim = [option.id for option in item.options], answer.aim
    if aim is None:
        return
    if aim not in known:
        yield Misfit(("aim",), f"{item.id} has no option {visible(str(aim), 80)}.", _such(str(aim), known))
    elif aim in answer.chosen:
        message = f"{aim} is what was chosen already."
        yield Misfit(("aim",), message, "Name what is still to be reached, or delete the line.")


def _choices(item: Choice, ids: Sequence[str]) -> Iterator[Misfit]:
    """Find options that a prompt does not have, and such as do not go together."""
    known = [option.id for option in item.options]
    for at, one in enumerate(ids):
        if one not in known:
            message = f"{item.id} has no option {visible(one, 80)}."
            yield Misfit(("chosen", at), message, _such(one, known))
    if not item.several and len(ids) > 1:
        message = f"{item.id} takes one option, and here are {len(ids)}."
        yield Misfit(("chosen",), message, "Leave the one that holds.")
    elif twice := [one for one, count in Counter(ids).items() if count > 1]:
        yield Misfit(("chosen",), f"{visible(twice[0], 80)} stands there twice.", "Name each option once.")
    elif alone := [option.id for option in item.options if option.alone and option.id in ids and len(ids) > 1]:
        yield Misfit(("chosen",), f"{alone[0]} goes with no other option.", "Leave it alone, or take it out.")


def _such(one: str, known: Sequence[str]) -> str:
    return did_you_mean(one, known, f"It has {', '.join(known)}.")


def _nothing(*_: object) -> Iterator[Misfit]:
    return iter(())


_OF_ITS_KIND: ByKind[[Answer], Iterator[Misfit]] = ByKind(
    question=_nothing,
    row=_nothing,
    place=_nothing,
    share=_nothing,
    number=_number,
    choice=lambda item, answer: chain(_choices(item, answer.chosen), _aimed(item, answer)),
    words=_nothing,
)
"""What of an answer its kind does not take, beside fields and levels."""
