"""PLA003: a file that people write holds at most 1 MiB, which is about a million characters."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA003",
    name="too-large",
    severity=Severity.ERROR,
    summary="A file that people write holds at most 1 MiB, which is about a million characters.",
    why=(
        "People write content and answers by hand, and nobody writes 150,000 words. A larger file is the wrong "
        "file, or was made to fill the memory of whoever opens it."
    ),
    file="",
    good="The file holds the answers of one team.",
    bad="The file is a photo that somebody named team.yaml.",
    remedy="Look whether it is the file you meant. If it is, shorten its texts or split it.",
)
