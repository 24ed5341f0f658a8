"""PLA209: a prompt says what hangs on it."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA209",
    name="no-why",
    severity=Severity.ERROR,
    summary="A prompt says what hangs on it.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
