"""PLA507: a prompt asks one question."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA507",
    name="two-questions",
    severity=Severity.ADVICE,
    summary="A prompt asks one question.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
