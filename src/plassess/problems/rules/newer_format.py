"""PLA207: a file's format is not newer than this plassess."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA207",
    name="newer-format",
    severity=Severity.ERROR,
    summary="A file's format is not newer than this plassess.",
    why="A newer plassess may have written what this one does not know, and would lose when it saves.",
    file="content/standards.yaml",
    good="format: plassess/standards/1",
    bad="format: plassess/standards/2",
    remedy="Update plassess on this computer. Do not lower the number by hand.",
)
