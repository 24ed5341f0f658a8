"""PLA005: a file holds text, and no control characters."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA005",
    name="control-character",
    severity=Severity.ERROR,
    summary="A file holds text, and no control characters.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
