"""The words of what was chosen, kept so that they can be said when the content no longer has them."""

from collections.abc import Iterable, Mapping

from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Answer
from plassess.content.instrument import Quantity
from plassess.content.scale import Level, Scale
from plassess.content.values import as_written


def labels_of(answer: Answer) -> set[str]:
    """Return the levels and options that an answer chooses, as text."""
    return {str(one) for one in (answer.level, answer.aim, *answer.chosen) if one is not None}


def kept_by(answer: Answer) -> set[str]:
    """Return by what the words of an answer are kept: its levels and options, and a number that it gives."""
    return labels_of(answer) | (set() if answer.number is None else {as_written(answer.number)})


def words_of(prompt: Prompt, answer: Answer) -> dict[str, str]:
    """Return the words of what an answer to a prompt chooses, as far as the prompt has it; of a number, its unit."""
    if isinstance(prompt.item, Quantity) and answer.number is not None:
        return {as_written(answer.number): prompt.item.said(answer.number)}
    chosen = labels_of(answer)
    return {label: words for label, words in prompt.words.items() if label in chosen}


def words_chosen(prompts: Iterable[Prompt], answers: Mapping[str, Answer]) -> dict[str, dict[str, str]]:
    """Return the words of all that answers choose, by the ids of their prompts."""
    words = {one.id: words_of(one, answers[one.id]) for one in prompts if one.id in answers}
    return {id_: said for id_, said in words.items() if said}


def scale_of_rating(prompt: Prompt, answer: Answer | None, record: Assessment) -> Scale | None:
    """Return the scale that a row was rated on: where the content has another one by now, that of the record.

    It has the words that the record kept, and empty ones for levels that nobody chose. What is not rated goes by the
    content, and so does all that is no row.
    """
    labels = record.scales.get(prompt.id, ())
    rated = answer is not None and (answer.level is not None or answer.has_not_begun)
    numbers = tuple(one for one in labels if isinstance(one, int))
    if prompt.scale is None or not rated or labels in ((), prompt.scale.labels) or numbers != labels:
        return prompt.scale
    kept = record.chosen.get(prompt.id, {})
    levels = tuple(Level.model_construct(level=one, text=kept.get(str(one), "")) for one in numbers)
    return Scale.model_construct(levels=levels)
