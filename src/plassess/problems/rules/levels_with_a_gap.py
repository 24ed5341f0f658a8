"""PLA502: the levels of a row are numbered without a gap."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA502",
    name="levels-with-a-gap",
    severity=Severity.WARNING,
    summary="The levels of a row are numbered without a gap.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
