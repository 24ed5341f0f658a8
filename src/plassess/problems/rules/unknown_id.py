"""PLA301: an id that is referred to exists."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA301",
    name="unknown-id",
    severity=Severity.ERROR,
    summary="An id that is referred to exists.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
