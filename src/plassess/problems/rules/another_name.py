"""PLA413: a self-assessment's files say what they are named."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA413",
    name="another-name",
    severity=Severity.WARNING,
    summary="A self-assessment says the name of its folder, and answers the name of their file.",
    why=(
        "Folders and files are copied and renamed. Where the name inside is another one, two self-assessments or two "
        "people may go by the same name, and whoever puts them together takes one for the other."
    ),
    file="assessments/2026-09-14-central-office/assessment.yaml",
    good="id: 2026-09-14-central-office",
    bad="id: 2026-05-12-central-office",
    remedy="Write the name of the folder behind id:, and the name of the file behind respondent:, or rename it.",
)
