"""PLA419: the team's answer says what the team decided."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA419",
    name="decided-otherwise",
    severity=Severity.WARNING,
    summary="The team’s answer says what the team decided.",
    why=(
        "Plan, aims and gates work from responses/team.yaml, and the report gives the reason that stands in "
        "decisions.yaml. Where the two say different things, readers get the reason of another level."
    ),
    file="",
    good="decisions.yaml ends with level 2 for a row, and responses/team.yaml has level 2 there.",
    bad="decisions.yaml ends with level 2 for a row, and responses/team.yaml has level 3 there.",
    remedy="Decide the row again with  plassess decide --row ID  or correct the answer in responses/team.yaml.",
)
