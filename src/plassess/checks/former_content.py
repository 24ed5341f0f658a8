"""What was right by the content that an assessment was made with: no error where that content has changed since."""

from collections.abc import Iterable

from msgspec.structs import replace

from plassess.assessment.chosen_words import labels_of
from plassess.assessment.prompt_kinds import KINDS
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Answer, Responses
from plassess.content.library import GUIDE, MAP, Library
from plassess.problems import rules
from plassess.problems.problem import Problem

MOVE = (
    "It was right by the content it was made with. plassess content migrate says what becomes of it, and moves it; or"
    " name that content: --content"
)


def has_changed(record: Assessment, library: Library) -> bool:
    """Tell whether a record was made with other content than this."""
    return record.content.digest != library.digest(record.role, record.using)


def were_right(record: Assessment, responses: Responses) -> frozenset[str]:
    """Return the ids of the answers that were right by what the record kept of the content: asked, and to be chosen.

    What kind of prompt it was the record does not say: what fits any kind fits.
    """
    return frozenset(id_ for id_, answer in responses.answers.items() if _was_right(record, id_, answer))


def was_referred_to(record: Assessment, key: str, found: str) -> bool:
    """Tell whether the content had what a record refers to, by the ids that it asked then; nothing tells of a tag."""
    match key:
        case "using":
            return found in (GUIDE, MAP) or any(id_.startswith(f"{found}/") for id_ in record.asked)
        case "standards":
            return any(id_.startswith(f"{record.role}/{found}.") for id_ in record.asked)
        case "role":
            return any(id_.startswith(f"{found}/") for id_ in record.asked)
    return False


def as_advice(problems: Iterable[Problem]) -> list[Problem]:
    """Say of what was right once that the content has changed since, and what to do."""
    return [replace(one, rule=rules.OTHER_EDITION, remedy=MOVE) for one in problems]


def _was_right(record: Assessment, id_: str, answer: Answer) -> bool:
    could_be_chosen = {str(one) for one in record.scales.get(id_, ())}
    if not {id_, *answer.marked} <= record.asked.keys() or not labels_of(answer) <= could_be_chosen:
        return False
    return any(not kind.foreign(answer) for kind in KINDS.values())
