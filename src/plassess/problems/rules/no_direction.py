"""PLA208: what has levels says which end is ideal."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA208",
    name="no-direction",
    severity=Severity.ERROR,
    summary="What has levels says which end is ideal.",
    why=(
        "In some published maps Level 1 is the ideal; in most rubrics it is the last level. Read the wrong way "
        "around, a district would praise its weakest practice."
    ),
    file="content/innovation_maps/coach.yaml",
    good="""\
format: plassess/innovation-map/1
role: coach
direction: best-first""",
    bad="""\
format: plassess/innovation-map/1
role: coach""",
    remedy=(
        "Add direction: best-first where the first level listed is the ideal one, or direction: worst-first where "
        "the last one is."
    ),
)
