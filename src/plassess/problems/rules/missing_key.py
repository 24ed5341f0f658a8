"""PLA202: every key the format asks for is there."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA202",
    name="missing-key",
    severity=Severity.ERROR,
    summary="Every key the format asks for is there.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
