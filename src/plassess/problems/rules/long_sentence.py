"""PLA506: a sentence has at most 24 words."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA506",
    name="long-sentence",
    severity=Severity.ADVICE,
    summary="A sentence has at most 24 words.",
    why="It is read aloud once, late in the day. Anyone who loses its thread answers something else.",
    file="content/action_guides/central-office.yaml",
    good="text: Look at student work before and after a course.",
    bad="""\
text: >-
  Look at student work before a course and again
  after it, so that everybody who plans the next one
  can tell what teachers did with what they learned.""",
    remedy="Make two sentences of it, or take out what need not be said.",
)
