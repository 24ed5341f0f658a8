"""PLA505: a sentence stands once in all of the content."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA505",
    name="sentence-twice",
    severity=Severity.WARNING,
    summary="A sentence stands once in all of the content.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
