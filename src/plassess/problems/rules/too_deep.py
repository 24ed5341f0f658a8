"""PLA102: lists and maps are nested at most 32 deep, with at most 100,000 entries."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA102",
    name="too-deep",
    severity=Severity.ERROR,
    summary="Lists and maps are nested at most 32 deep, with at most 100,000 entries.",
    why=(
        "Content and answers are never nested more than ten deep. A file with thousands of brackets is a mistake "
        "or an attack, and can bring down the program that reads it."
    ),
    file="content/innovation_maps/coach.yaml",
    good="evidence: [A map]",
    bad="evidence: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[A map]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
    remedy=(
        "Take away the brackets, or the indentation, that are too many. If you got the file from somebody, ask "
        "how it was made."
    ),
)
