"""PLA310: what a district replaced is written down."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA310",
    name="not-accepted",
    severity=Severity.ADVICE,
    summary="What a district's texts replace is written down in accepted.yaml.",
    why=(
        "plassess can only tell that a replaced text has changed where it knows what it was. Without that, a "
        "district's words go on standing over a question that is not the same any more."
    ),
    file="",
    good="plassess content accept was run after the text was written.",
    bad="A question was worded anew, and accepted.yaml does not hold the wording it replaces.",
    remedy="Run plassess content accept, and commit accepted.yaml with the text.",
)
