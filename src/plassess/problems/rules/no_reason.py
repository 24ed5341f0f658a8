"""PLA403: what does not apply says why."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA403",
    name="no-reason",
    severity=Severity.ERROR,
    summary="What does not apply says why.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
