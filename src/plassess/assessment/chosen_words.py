"""The words of what was chosen, kept so that they can be said when the content no longer has them."""

from collections.abc import Iterable, Mapping

from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer


def labels_of(answer: Answer) -> set[str]:
    """Return the levels and options that an answer chooses, as text."""
    return {str(one) for one in (answer.level, answer.aim, *answer.chosen) if one is not None}


def words_of(prompt: Prompt, answer: Answer) -> dict[str, str]:
    """Return the words of what an answer to a prompt chooses, as far as the prompt has it."""
    chosen = labels_of(answer)
    return {label: words for label, words in prompt.words.items() if label in chosen}


def words_chosen(prompts: Iterable[Prompt], answers: Mapping[str, Answer]) -> dict[str, dict[str, str]]:
    """Return the words of all that answers choose, by the ids of their prompts."""
    words = {one.id: words_of(one, answers[one.id]) for one in prompts if one.id in answers}
    return {id_: said for id_, said in words.items() if said}
