"""PLA414: each self-assessment is there once."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA414",
    name="copied-folder",
    severity=Severity.ERROR,
    summary="Each self-assessment is there once.",
    why=(
        "Answers would go now into the one folder, now into its copy. A command takes none "
        "that is a copy, where it is not named itself."
    ),
    file="",
    good="assessments holds 2026-09-14-central-office.",
    bad="assessments holds 2026-09-14-central-office and 2026-09-14-central-office - Copy.",
    remedy=(
        "Delete the copy, or move it elsewhere. Where it goes on by itself, name its folder anew, in small letters "
        "and without spaces, write that name behind id:, and delete the line uid:."
    ),
)
