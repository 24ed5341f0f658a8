"""PLA309: a former id is no longer in use, and one thing has it."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA309",
    name="former-id-taken",
    severity=Severity.ERROR,
    summary="A former id is no longer in use, and one thing has it.",
    why=(
        "When content changes, was: leads the answers from an id that is gone to the one that goes on. An id that is "
        "in use, or that two things claim, would lead them to two places, and one would get the other’s answers."
    ),
    file="content/action_guides/central-office.yaml",
    good="""\
- id: central-office/evidence
  frame: tp""",
    bad="""\
- id: central-office/evidence
  was: [central-office/vision]
  frame: tp""",
    remedy="Name a former id once, below what its answers belong to. Give what is new an id that was never used.",
)
