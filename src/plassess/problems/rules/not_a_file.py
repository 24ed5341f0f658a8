"""PLA002: only regular files are read: no pipe, no device, no folder."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA002",
    name="not-a-file",
    severity=Severity.ERROR,
    summary="Only regular files are read: no pipe, no device, no folder.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
