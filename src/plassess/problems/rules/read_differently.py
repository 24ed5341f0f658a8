"""PLA108: a text that other YAML tools take for something else is in quotes."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA108",
    name="read-differently",
    severity=Severity.ADVICE,
    summary="A text that other YAML tools take for something else is in quotes.",
    why=(
        "plassess reads No as a word and 1:30 as it stands. Another program may make false and 90 of them, and "
        "then counts answers that nobody gave."
    ),
    file="assessments/2026-09-14-central-office/responses/team.yaml",
    good='text: "No"',
    bad="text: No",
    remedy="Put it in quotes. Where true or false is meant, write just that.",
)
