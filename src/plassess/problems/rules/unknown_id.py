"""PLA301: an id that is referred to exists."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA301",
    name="unknown-id",
    severity=Severity.ERROR,
    summary="An id that is referred to exists.",
    why=(
        "An id that leads nowhere leaves a hole: the question is missing under its standard, and the plan has a "
        "code where a title belongs."
    ),
    file="content/action_guides/central-office.yaml",
    good="standards: [rc.practices, tp.evidence]",
    bad="standards: [rc.practices, tp.evidnce]",
    remedy=(
        "Correct the spelling; the message names the nearest id that there is. A new standard, role or group is "
        "defined first, and referred to then."
    ),
)
