"""PLA204: a date is written year-month-day."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA204",
    name="not-a-date",
    severity=Severity.ERROR,
    summary="A date is written year-month-day.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
