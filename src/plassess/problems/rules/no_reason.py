"""PLA403: what does not apply says why."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA403",
    name="no-reason",
    severity=Severity.ERROR,
    summary="What does not apply says why.",
    why=(
        "What does not apply is left out of every count. Without a reason, next year's team cannot tell whether "
        "anybody looked at it."
    ),
    file="assessments/2026-09-14-central-office/responses/team.yaml",
    good="""\
central-office/vision:
  state: not-applicable
  because: The board writes the vision this year.""",
    bad="""\
central-office/vision:
  state: not-applicable""",
    remedy=(
        "Add a line that begins with because: and gives the reason in a sentence. If you do not know yet, the "
        "state is unknown."
    ),
)
