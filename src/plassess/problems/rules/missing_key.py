"""PLA202: every key that the format needs is there."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA202",
    name="missing-key",
    severity=Severity.ERROR,
    summary="Every key that the format needs is there.",
    why=(
        "What lacks a key cannot be asked, timed or put under its standard. It is better to hear that now than "
        "in front of the team."
    ),
    file="content/action_guides/central-office.yaml",
    good="""\
- id: central-office/evidence
  frame: tp
  standards: [tp.evidence]""",
    bad="""\
- id: central-office/evidence
  standards: [tp.evidence]""",
    remedy="Add the key that the message names.",
)
