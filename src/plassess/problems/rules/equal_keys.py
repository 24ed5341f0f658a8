"""PLA106: a key stands once in its map."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA106",
    name="equal-keys",
    severity=Severity.ERROR,
    summary="A key stands once in its map.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
