"""PLA410: an answer has the reason or the evidence that it needs."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA410",
    name="lacks-what-it-needs",
    severity=Severity.WARNING,
    summary="An answer has the reason or the evidence that it needs.",
    why=(
        "Content can say of an answer that it needs a reason or evidence, as a badge does of “not applicable”. "
        "Without it, whoever reads the answer cannot tell whether it holds."
    ),
    file="",
    good="The answer “Unmet” needs a reason, and its note gives one.",
    bad="The answer “Unmet” needs a reason, and it has no note.",
    remedy="Write a reason as the answer’s note, and evidence as a list under evidence.",
)
