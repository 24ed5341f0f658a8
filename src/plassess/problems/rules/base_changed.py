"""PLA307: what a district replaced is still what it replaced."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA307",
    name="base-changed",
    severity=Severity.WARNING,
    summary="A text that was replaced still stands over the text it was written for.",
    why=(
        "A district words a question anew, and a year later the question below it is another one. Both are answered "
        "under one id, and nobody decided that they should be."
    ),
    file="",
    good="The shipped question still reads as it did on the day its replacement was accepted.",
    bad="The shipped question was reworded since; the district's words still hide it.",
    remedy=(
        "Read both texts. Change yours, or delete it, or leave it as it is; then run plassess content accept, which "
        "keeps in accepted.yaml what each of your texts replaces."
    ),
)
