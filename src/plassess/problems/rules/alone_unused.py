"""PLA418: what is said of marking alone is of use."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA418",
    name="alone-unused",
    severity=Severity.WARNING,
    summary="What is said of marking alone is of use.",
    why="Where nothing is marked alone, a roster is of no use, and a team that prepared for it rates together.",
    file="assessments/2026-09-14-central-office/assessment.yaml",
    good="using: [guide]",
    bad="using: [guide]\nalone: [map]",
    remedy="Name a part under alone: that stands under using: too, or delete what is said of marking alone.",
)
