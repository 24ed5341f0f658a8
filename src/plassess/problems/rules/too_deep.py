"""PLA102: lists and maps are nested at most 32 deep, with at most 100,000 entries."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA102",
    name="too-deep",
    severity=Severity.ERROR,
    summary="Lists and maps are nested at most 32 deep, with at most 100,000 entries.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
