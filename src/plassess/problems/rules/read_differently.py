"""PLA108: a text that other YAML tools take for something else is in quotes."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA108",
    name="read-differently",
    severity=Severity.ADVICE,
    summary="A text that other YAML tools take for something else is in quotes.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
