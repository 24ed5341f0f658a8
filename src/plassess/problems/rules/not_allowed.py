"""PLA205: a value is one of those the format allows."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA205",
    name="not-allowed",
    severity=Severity.ERROR,
    summary="A value is one of those the format allows.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
