"""PLA504: content says what one could see, without vague words."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA504",
    name="vague-word",
    severity=Severity.WARNING,
    summary="Content says what one could see, without vague words.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
