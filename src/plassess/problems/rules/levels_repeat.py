"""PLA501: each level of a row describes a practice of its own."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA501",
    name="levels-repeat",
    severity=Severity.WARNING,
    summary="Each level of a row describes a practice of its own.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
