"""PLA003: a file holds at most 1 MiB."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA003",
    name="too-large",
    severity=Severity.ERROR,
    summary="A file holds at most 1 MiB.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
