"""PLA406: no answer waits to be looked at again."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA406",
    name="look-again",
    severity=Severity.ADVICE,
    summary="No answer waits to be looked at again.",
    why=(
        "The content was changed under this answer: the question reads otherwise, or its levels do. The answer was "
        "kept, and only the team can say whether it still holds."
    ),
    file="assessments/2026-09-14-central-office/responses/team.yaml",
    good="""\
central-office/last-plan:
  state: answered
  text: "No\"""",
    bad="""\
central-office/last-plan:
  state: answered
  text: "No"
  look_again: The question was worded otherwise.""",
    remedy="plassess resume asks exactly these answers again. Confirm or change each, and its mark is taken away.",
)
