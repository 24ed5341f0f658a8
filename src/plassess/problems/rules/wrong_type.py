"""PLA203: a value is of the type that the format needs."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA203",
    name="wrong-type",
    severity=Severity.ERROR,
    summary="A value is of the type that the format needs.",
    why=(
        "plassess adds up minutes, goes through lists and prints texts. Where something else stands it would have "
        "to guess: the number 1.10 is 1.1, which is another edition."
    ),
    file="content/action_guides/central-office.yaml",
    good="minutes: 12",
    bad="minutes: 12 min",
    remedy=(
        "Write a number in digits and without quotes, and put a text that looks like a number in quotes. Each entry "
        "of a list stands on a line of its own, with a hyphen and a space before it."
    ),
)
