"""PLA101: a file is YAML that can be read."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA101",
    name="broken-yaml",
    severity=Severity.ERROR,
    summary="A file is YAML that can be read.",
    why="",
    file="",
    good="",
    bad="",
    remedy="",
)
