"""PLA407: answers stand beside the record of their self-assessment."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA407",
    name="answers-alone",
    severity=Severity.ERROR,
    summary="Answers stand beside the record of their self-assessment.",
    why=(
        "Without assessment.yaml nobody knows what was asked, of whom and when. The self-assessment drops out of "
        "every report and every gate, and nothing seems to be missing."
    ),
    file="",
    good="assessments/2026-09-14-central-office holds assessment.yaml and responses/team.yaml.",
    bad="assessments/2026-09-14-central-office holds responses/team.yaml alone.",
    remedy="Bring assessment.yaml back from git or a backup, or delete the folder with its answers.",
)
