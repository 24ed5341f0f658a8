"""What was right by the content that an assessment was made with: no error where that content has changed since."""

from collections.abc import Iterable

from msgspec.structs import replace

from plassess.problems import rules
from plassess.problems.problem import Problem

MOVE = (
    "It was right by the content it was made with. plassess content migrate says what becomes of it, and moves it; or"
    " name that content: --content"
)


def as_advice(problems: Iterable[Problem]) -> list[Problem]:
    """Say of what was right once that the content has changed since, and what to do."""
    return [replace(one, rule=rules.OTHER_EDITION, remedy=MOVE) for one in problems]
