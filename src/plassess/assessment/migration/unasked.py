"""Answers that were counted and are no longer, though they stay where they are: told, each with its reason."""

from collections.abc import Collection, Iterator, Mapping

from msgspec.structs import replace

from plassess.assessment.coverage import Why, asked_in
from plassess.assessment.migration.respondent import Fate
from plassess.assessment.prompts import Prompt, known_prompts
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses
from plassess.content.changes import Effect, condition_in_words
from plassess.content.former_ids import Renaming
from plassess.content.library import Library


def with_unasked(
    fates: Collection[Fate],
    before: tuple[Assessment, Mapping[str, Responses], Library | None],
    after: tuple[Assessment, Mapping[str, Responses], Library],
    names: Renaming,
) -> tuple[Fate, ...]:
    """Add what becomes of answers that nobody is asked for any more, in the place of their being just kept.

    Where nobody has the content of ``before``, nobody knows what it asked, and all that is not asked now is told.
    """
    record, said, library = before
    now, moved, new = after
    unasked: dict[tuple[str, str | None], Fate] = {}
    for name, responses in moved.items():
        counted = asked_in(record, said[name], library).coverage.stands if library else said[name].answers
        aside = {fate.before for fate in fates if fate.respondent == name and fate.now is None}
        was = {names.now(id_) or id_: id_ for id_ in said[name].answers if id_ in counted and id_ not in aside}
        unasked |= {(name, one.now): one for one in _unasked(name, was, now, responses, new)}
    stays = {(one.respondent, one.now): one for one in fates if one.effect is Effect.KEPT and not one.because}
    told = [replace(one, changed=stays[key].changed if key in stays else None) for key, one in unasked.items()]
    others = [one for one in fates if one.because or (one.respondent, one.now) not in unasked]
    return (*others, *told)


def _unasked(
    name: str, was: Mapping[str, str], record: Assessment, responses: Responses, new: Library
) -> Iterator[Fate]:
    prompts = {prompt.id: prompt for prompt in known_prompts(new, record.role, record.using)}
    for aside in asked_in(record, responses, new).aside:
        if aside.id in prompts and aside.id in was:
            effect = Effect.UNASKED if aside.why == "condition" else Effect.KEPT
            yield Fate(name, was[aside.id], aside.id, effect, _because(prompts[aside.id], aside.why))


def _because(prompt: Prompt, why: Why) -> str:
    if why == "retired":
        return f"It is retired, and no longer asked: {prompt.retired}"
    if why == "condition" and prompt.when is not None:
        return f"It is asked {condition_in_words(prompt.when)}, and the answers here do not say so."
    return "It has none of the tags that this self-assessment is narrowed to, and is no longer asked."
