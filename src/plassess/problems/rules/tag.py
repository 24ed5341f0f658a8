"""PLA104: values carry no tags."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA104",
    name="tag",
    severity=Severity.ERROR,
    summary="Values carry no tags.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
