"""PLA103: every value is written out: no anchors, aliases or merge keys."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA103",
    name="reference",
    severity=Severity.ERROR,
    summary="Every value is written out: no anchors, aliases or merge keys.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
