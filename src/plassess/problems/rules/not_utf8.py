"""PLA004: text is stored as UTF-8."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA004",
    name="not-utf8",
    severity=Severity.ERROR,
    summary="Text is stored as UTF-8.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
