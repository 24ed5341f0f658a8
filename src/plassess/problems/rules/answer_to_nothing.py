"""PLA402: an answer answers something that is asked."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA402",
    name="answer-to-nothing",
    severity=Severity.ERROR,
    summary="An answer answers something that is asked.",
    why=(
        "Somebody gave this answer, and no report would show it: its id has a slip in it, or the question was "
        "renamed since."
    ),
    file="assessments/2026-09-14-central-office/responses/team.yaml",
    good="""\
central-office/last-plan:
  state: answered""",
    bad="""\
central-office/lost-plan:
  state: answered""",
    remedy=(
        "Correct the id. Where the question has a new id, give the answer that; where it is gone, use the content "
        "that the answers were given to: --content DIR."
    ),
)
