"""PLA206: a file opens with a format that plassess knows."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA206",
    name="unknown-format",
    severity=Severity.ERROR,
    summary="A file opens with a format that plassess knows.",
    why=(
        "The format says what a file is: standards, a guide, answers. Without it one kind could be taken for another."
    ),
    file="content/standards.yaml",
    good="format: plassess/standards/1",
    bad="format: plassess/standard/1",
    remedy="Write the line as the message says. If it names another kind of file, the file lies in the wrong folder.",
)
