"""PLA901: a comment that silences a rule silences something."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA901",
    name="ignores-nothing",
    severity=Severity.WARNING,
    summary="A comment that silences a rule silences something.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
