"""PLA207: a file's format is not newer than this plassess."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA207",
    name="newer-format",
    severity=Severity.ERROR,
    summary="A file's format is not newer than this plassess.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
