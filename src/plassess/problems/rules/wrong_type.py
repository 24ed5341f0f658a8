"""PLA203: a value has the type the format asks for."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA203",
    name="wrong-type",
    severity=Severity.ERROR,
    summary="A value has the type the format asks for.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
