"""PLA502: the levels of a row are numbered without a gap."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA502",
    name="levels-with-a-gap",
    severity=Severity.WARNING,
    summary="The levels of a row are numbered without a gap.",
    why=(
        "A number that is skipped looks like a level that was lost. A team that sees itself there has nothing to "
        "choose."
    ),
    file="content/innovation_maps/coach.yaml",
    good="""\
- {level: 1, text: The plan names the work and the day.}
- {level: 2, text: The plan names the day.}
- {level: 3, text: There is a plan.}""",
    bad="""\
- {level: 1, text: The plan names the work and the day.}
- {level: 2, text: The plan names the day.}
- {level: 4, text: There is a plan.}""",
    remedy=(
        "Number the levels one by one, up or down, or write the level that is missing. Where teams have rated the "
        "row already, the old numbers in their answers need the same change."
    ),
)
