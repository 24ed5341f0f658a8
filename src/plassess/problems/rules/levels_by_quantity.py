"""PLA503: levels differ by what is done, and not by a quantity word alone."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA503",
    name="levels-by-quantity",
    severity=Severity.WARNING,
    summary="Levels differ by what is done, and not by a quantity word alone.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
