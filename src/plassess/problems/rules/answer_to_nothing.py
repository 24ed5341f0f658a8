"""PLA402: an answer answers something that is asked."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA402",
    name="answer-to-nothing",
    severity=Severity.ERROR,
    summary="An answer answers something that is asked.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
