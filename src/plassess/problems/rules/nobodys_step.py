"""PLA405: a committed step has an owner."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA405",
    name="nobodys-step",
    severity=Severity.ADVICE,
    summary="A committed step has an owner.",
    why="What everybody is to do, nobody does. At the check-in, a step without a name has no one to ask.",
    file="assessments/2026-09-14-central-office/responses/team.yaml",
    good="""\
- what: Bring six samples of student work
  who: M. Tan
  by: 2026-10-05
  shown_by: "#4 on the agenda is student work"
  committed: true""",
    bad="""\
- what: Bring six samples of student work
  by: 2026-10-05
  shown_by: "#4 on the agenda is student work"
  committed: true""",
    remedy="Add a line with who: and the name of one person. A step that nobody takes on is not committed yet.",
)
