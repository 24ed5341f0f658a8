"""PLA105: a file holds one document."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA105",
    name="second-document",
    severity=Severity.ERROR,
    summary="A file holds one document.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
