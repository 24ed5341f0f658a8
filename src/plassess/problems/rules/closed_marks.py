"""PLA416: marks and counts can be read."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA416",
    name="closed-marks",
    severity=Severity.ERROR,
    summary="Marks and their counts can be read.",
    why=(
        "What a person marked alone is that person’s to see, so a check says how many faults there are and not "
        "which. Marks with a fault cannot be opened with the others."
    ),
    file="",
    good="marks/k7.yaml holds a level of each row, and the code k7.",
    bad="marks/k7.yaml holds a level that is none, or a line that is no YAML.",
    remedy="The person runs  plassess check --as K7  with their own code, and corrects the file or marks again.",
)
