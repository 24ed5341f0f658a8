"""Answers that are not beside their record, as where git holds them back: how that is said, and its refusal."""

from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import Problem

BRING_IT_BACK = (
    "Git may hold it back: run plassess where the answers are kept. Where they should be here, bring it back."
)


class AnswersElsewhereError(ProblemsError):
    """The team's answers are not here, so that nothing can be said of them."""

    def __init__(self, name: str) -> None:
        super().__init__([Problem(rules.UNREADABLE, "this file is not here.", name, remedy=BRING_IT_BACK)])
