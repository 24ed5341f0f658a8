"""What was right by the content that an assessment was made with: no error where that content has changed since."""

from collections.abc import Iterable

from msgspec.structs import replace

from plassess.assessment.chosen_words import labels_of
from plassess.assessment.prompt_kinds import KINDS
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Answer, Responses
from plassess.problems import rules
from plassess.problems.problem import Problem

MOVE = (
    "It was right by the content it was made with. plassess content migrate says what becomes of it, and moves it; or"
    " name that content: --content"
)


def were_right(record: Assessment, responses: Responses) -> frozenset[str]:
    """Return the ids of the answers that were right by what the record kept of the content: asked, and to be chosen.

    What kind of prompt it was the record does not say: what fits any kind fits.
    """
    return frozenset(id_ for id_, answer in responses.answers.items() if _was_right(record, id_, answer))


def as_advice(problems: Iterable[Problem]) -> list[Problem]:
    """Say of what was right once that the content has changed since, and what to do."""
    return [replace(one, rule=rules.OTHER_EDITION, remedy=MOVE) for one in problems]


def _was_right(record: Assessment, id_: str, answer: Answer) -> bool:
    could_be_chosen = {str(one) for one in record.scales.get(id_, ())}
    if not {id_, *answer.marked} <= record.asked.keys() or not labels_of(answer) <= could_be_chosen:
        return False
    return any(not kind.foreign(answer) for kind in KINDS.values())
