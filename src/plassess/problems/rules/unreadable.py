"""PLA001: a file that is named can be opened and read."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA001",
    name="unreadable",
    severity=Severity.ERROR,
    summary="A file that is named can be opened and read.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
