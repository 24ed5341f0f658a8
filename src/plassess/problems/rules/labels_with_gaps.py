"""PLA304: a label set names every frame and every standard."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA304",
    name="labels-with-gaps",
    severity=Severity.WARNING,
    summary="A label set names every frame and every standard.",
    why=(
        "Where titles are missing, a report mixes new names with old ones, and its readers take one standard for two."
    ),
    file="content/standards.yaml",
    good="""\
titles:
  rc: Content
  rc.practices: Practices
  tp: Processes
  tp.evidence: Evidence of learning""",
    bad="""\
titles:
  rc: Content
  rc.practices: Practices
  tp.evidence: Evidence of learning""",
    remedy="Add a line for each id that the message names, also where its title stays the same.",
)
