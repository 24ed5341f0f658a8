"""PLA303: an id belongs to the file it stands in."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA303",
    name="wrong-place",
    severity=Severity.ERROR,
    summary="An id belongs to the file it stands in.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
