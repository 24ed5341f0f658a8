"""PLA901: a comment that silences a rule silences something."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA901",
    name="ignores-nothing",
    severity=Severity.WARNING,
    summary="A comment that silences a rule silences something.",
    why="Such a comment outlives its reason, and hides the next fault there before anybody has seen it.",
    file="content/action_guides/central-office.yaml",
    good="text: Look at student work before and after a course.",
    bad="""\
# plassess: ignore PLA506 because the board wrote it
text: Look at student work before and after a course.""",
    remedy=(
        "Delete the comment. It speaks for its own line, or for the line below where it stands alone: where the "
        "fault is elsewhere, move it there."
    ),
)
