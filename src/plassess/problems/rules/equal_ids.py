"""PLA302: an id names one thing."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA302",
    name="equal-ids",
    severity=Severity.ERROR,
    summary="An id names one thing.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
