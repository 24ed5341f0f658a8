"""PLA404: answers are held against the content they were given to."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA404",
    name="other-edition",
    severity=Severity.ADVICE,
    summary="Answers are held against the content they were given to.",
    why=(
        "The content was changed after this team had begun, or is of another edition. The questions are kept as they "
        "were asked, but titles, levels and standards beside them may say something else by now. What was added "
        "since is asked, too, and counts as open until somebody answers it."
    ),
    file="assessments/2026-09-14-central-office/assessment.yaml",
    good='content:\n  edition: "2022"',
    bad='content:\n  edition: "2019"',
    remedy=(
        "plassess content migrate DIR shows what the change does to these answers, keeps what can be kept, and marks "
        "what to look at again. Or use the content that they were given to: --content DIR."
    ),
)
