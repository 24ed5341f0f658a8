"""PLA105: a file holds one document."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA105",
    name="second-document",
    severity=Severity.ERROR,
    summary="A file holds one document.",
    why=(
        "A line of three hyphens begins another document. What stands below it would belong to no file that "
        "plassess knows."
    ),
    file="assessments/2026-09-14-central-office/responses/team.yaml",
    good="""\
format: plassess/responses/2
respondent: team""",
    bad="""\
format: plassess/responses/2
---
respondent: team""",
    remedy=(
        "Delete the hyphens; an empty line or a comment divides a file for the eye. If there are two documents, "
        "put the second in a file of its own."
    ),
)
