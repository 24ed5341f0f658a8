"""PLA005: a file holds no invisible control characters."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA005",
    name="control-character",
    severity=Severity.ERROR,
    summary="A file holds no invisible control characters.",
    why=(
        "Text that is copied from Word, a PDF or a web page can bring them along. They can hide part of a line "
        "from its readers, and can give orders to a terminal."
    ),
    file="content/action_guides/central-office.yaml",
    good="ask: Has each of us read last year’s plan?",
    bad="ask: Has each of us\x0bread last year’s plan?",
    remedy="Delete the character at the place that is named. Where you cannot find it, type the line anew.",
)
