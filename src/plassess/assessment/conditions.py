"""Which prompts are asked as the answers stand: those without a condition, and those whose condition is met."""

from collections.abc import Mapping, Sequence

from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer, State
from plassess.content.conditions import Wanted, When


def asked_of(prompts: Sequence[Prompt], answers: Mapping[str, Answer]) -> tuple[Prompt, ...]:
    """Leave out every prompt whose condition is not met, and with it those that hang on that one.

    The order in which answers were given never matters: an old answer to a prompt that is not asked meets nothing.
    """
    asked: dict[str, Prompt] = {}
    for prompt in prompts:
        when = prompt.when
        if when is None or (when.id in asked and is_met(when, answers.get(when.id))):
            asked[prompt.id] = prompt
    return tuple(asked.values())


def is_met(when: When, answer: Answer | None) -> bool:
    """Tell whether an answer is one of those that a condition wants; what is not answered yet meets none."""
    return answer is not None and answer.is_given and not _said(answer).isdisjoint(when.any_of)


def _said(answer: Answer) -> set[Wanted]:
    """Return what an answer says, as conditions call it: how it stands, and what was chosen."""
    if answer.state is not State.ANSWERED:
        return {answer.state.value}
    numbers = [number for number in (answer.level, answer.place) if number is not None]
    return {answer.state.value, *answer.chosen, *numbers}
