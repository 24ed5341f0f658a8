"""PLA902: a comment that silences a rule names one that can be silenced, and says why."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA902",
    name="ignore-unclear",
    severity=Severity.WARNING,
    summary="A comment that silences a rule names one that can be silenced, and says why.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
