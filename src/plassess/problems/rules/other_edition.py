"""PLA404: answers stand beside the content they were given to."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA404",
    name="other-edition",
    severity=Severity.WARNING,
    summary="Answers stand beside the content they were given to.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
