"""PLA106: a key stands once in its entry."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA106",
    name="equal-keys",
    severity=Severity.ERROR,
    summary="A key stands once in its entry.",
    why=(
        "Most programs keep the last of two equal keys and drop the first in silence: an answer is lost, and "
        "nobody notices."
    ),
    file="assessments/2026-09-14-central-office/responses/team.yaml",
    good="because: The board writes the vision this year.",
    bad="""\
because: The board writes the vision this year.
because: We have none to look at yet.""",
    remedy="Keep one of them. Where both are meant, write both into one text.",
)
