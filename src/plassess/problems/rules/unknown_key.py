"""PLA201: only the keys of the format are used."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA201",
    name="unknown-key",
    severity=Severity.ERROR,
    summary="Only the keys of the format are used.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
