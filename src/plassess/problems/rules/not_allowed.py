"""PLA205: a value is one of those that the format allows."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA205",
    name="not-allowed",
    severity=Severity.ERROR,
    summary="A value is one of those that the format allows.",
    why=(
        "A state such as unknown or not-applicable has an effect of its own on every count. A word that "
        "plassess does not know could mean any of them."
    ),
    file="assessments/2026-09-14-central-office/responses/team.yaml",
    good="state: not-applicable",
    bad="state: n/a",
    remedy="Choose one of the values that the message names, or stay within its bounds.",
)
