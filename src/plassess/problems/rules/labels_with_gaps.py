"""PLA304: a label set names every frame and every standard."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA304",
    name="labels-with-gaps",
    severity=Severity.WARNING,
    summary="A label set names every frame and every standard.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
