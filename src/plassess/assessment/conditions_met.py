"""Which prompts are asked: those whose conditions earlier answers meet."""

from collections.abc import Collection, Mapping, Sequence

from plassess.assessment.misfits import misfits_of
from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer
from plassess.content.conditions import Wanted, When


def asked_of(
    prompts: Sequence[Prompt], answers: Mapping[str, Answer], right: Collection[str] = frozenset()
) -> tuple[Prompt, ...]:
    """Leave out every prompt whose condition is not met, and with it those that hang on that one.

    One that hangs on a part which is not taken on, or which is asked later, is not met.

    The order in which answers were given never matters: an old answer to a prompt that is not asked meets nothing.
    Nor does one that its prompt does not take, unless it is among the ``right``, those that were so when given.
    """
    asked: dict[str, Prompt] = {}

    def met(one: When) -> bool:
        answer = answers.get(one.id)
        if answer is None or one.id not in asked or not is_met(one, answer):
            return False
        return one.id in right or not any(misfits_of(asked[one.id], answer))

    for prompt in prompts:
        when = prompt.when
        if when is None or when.holds(met):
            asked[prompt.id] = prompt
    return tuple(asked.values())


def is_met(when: When, answer: Answer | None) -> bool:
    """Tell whether an answer is one of those that a condition on it wants; what is not answered yet meets none."""
    return answer is not None and answer.is_given and not _said(answer).isdisjoint(when.any_of)


def _said(answer: Answer) -> set[Wanted]:
    """Return what an answer says, as conditions call it: how it stands, and what was chosen."""
    if not answer.is_answered:
        return {answer.state.value}
    numbers = [number for number in (answer.level, answer.place) if number is not None]
    return {answer.state.value, *answer.chosen, *numbers}
