"""PLA208: what has levels declares which end is ideal."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA208",
    name="no-direction",
    severity=Severity.ERROR,
    summary="What has levels declares which end is ideal.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
