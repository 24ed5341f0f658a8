"""PLA506: a sentence has at most 24 words."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA506",
    name="long-sentence",
    severity=Severity.ADVICE,
    summary="A sentence has at most 24 words.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
