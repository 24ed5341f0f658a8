"""PLA107: a value that begins with # is in quotes."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA107",
    name="comment-for-a-value",
    severity=Severity.WARNING,
    summary="A value that begins with # is in quotes.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
