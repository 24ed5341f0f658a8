"""PLA206: a file opens with a format that plassess knows."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA206",
    name="unknown-format",
    severity=Severity.ERROR,
    summary="A file opens with a format that plassess knows.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
