"""PLA503: levels differ by what is done, and not by a quantity word alone."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA503",
    name="levels-by-quantity",
    severity=Severity.WARNING,
    summary="Levels differ by what is done, and not by a quantity word alone.",
    why=(
        "Nobody in the room has counted whether it is half the teachers or all, so people guess. A practice that "
        "differs can be seen, and it tells a team what to do next."
    ),
    file="content/innovation_maps/coach.yaml",
    good="""\
- {level: 1, text: The plan names the work and the day.}
- {level: 2, text: The plan names the day.}
- {level: 3, text: There is a plan.}""",
    bad="""\
- {level: 1, text: The plan names the work and the day.}
- {level: 2, text: All teachers bring work.}
- {level: 3, text: Half the teachers bring work.}""",
    remedy="Say what is done otherwise: who does it, with whom, from what evidence, and what happens next.",
)
