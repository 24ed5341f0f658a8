"""PLA505: a sentence stands once in all of the content."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA505",
    name="sentence-twice",
    severity=Severity.WARNING,
    summary="A sentence stands once in all of the content.",
    why=(
        "A team that reads a sentence again passes over what comes after it. Most often it is a copy that "
        "somebody meant to rewrite."
    ),
    file="content/action_guides/central-office.yaml",
    good="why: A vision that nobody can picture changes no lesson.",
    bad="why: Everything else this year follows from the answer.",
    remedy="Say what is meant here and only here, or take the sentence out of one of the two places.",
)
