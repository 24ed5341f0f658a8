"""PLA209: everything that is asked says what hangs on it."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA209",
    name="no-why",
    severity=Severity.ERROR,
    summary="Everything that is asked says what hangs on it.",
    why=(
        "People who do not know why they are asked answer to be done with it. The why is what the facilitator "
        "says when somebody asks what this is for."
    ),
    file="content/instruments/core-roles.yaml",
    good="""\
- id: core-roles/shift
  group: core-roles/time
  title: The shift
  ask: Where are we?
  why: Schools bring us what we have asked them for.""",
    bad="""\
- id: core-roles/shift
  group: core-roles/time
  title: The shift
  ask: Where are we?""",
    remedy="Add a line that begins with why: and says in a sentence what follows from the answer.",
)
