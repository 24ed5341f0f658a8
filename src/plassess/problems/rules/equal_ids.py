"""PLA302: an id names one thing."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA302",
    name="equal-ids",
    severity=Severity.ERROR,
    summary="An id names one thing.",
    why=(
        "Answers are kept under ids. If two questions had the same one, an answer to the first would be printed "
        "below the second."
    ),
    file="content/action_guides/central-office.yaml",
    good="""\
- id: central-office/evidence
  frame: tp""",
    bad="""\
- id: central-office/learn-contexts
  frame: tp""",
    remedy="Give one of them another id. Leave the one that teams have answered already as it is.",
)
