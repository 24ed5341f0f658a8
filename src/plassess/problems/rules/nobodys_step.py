"""PLA405: a committed step has an owner."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA405",
    name="nobodys-step",
    severity=Severity.ADVICE,
    summary="A committed step has an owner.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
