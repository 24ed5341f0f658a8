"""PLA501: each level of a row describes a practice of its own."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA501",
    name="levels-repeat",
    severity=Severity.WARNING,
    summary="Each level of a row describes a practice of its own.",
    why="Two people who see the same practice would choose different levels, and both would be right.",
    file="content/innovation_maps/coach.yaml",
    good="""\
- {level: 1, text: The plan names the work and the day.}
- {level: 2, text: The plan names the day.}
- {level: 3, text: There is a plan.}""",
    bad="""\
- {level: 1, text: The plan names the work and the day.}
- {level: 2, text: The plan names the day.}
- {level: 3, text: The plan names the day.}""",
    remedy="Say what one sees at this level and at no other, or take the level out.",
)
