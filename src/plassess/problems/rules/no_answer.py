"""PLA401: every question that was taken on has an answer."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA401",
    name="no-answer",
    severity=Severity.ERROR,
    summary="Every question that was taken on has an answer.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
