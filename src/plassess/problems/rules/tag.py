"""PLA104: no value has a tag, which is a word that begins with an exclamation mark."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA104",
    name="tag",
    severity=Severity.ERROR,
    summary="No value has a tag, which is a word that begins with an exclamation mark.",
    why=(
        "A tag tells a program to make something else of a value, and some programs run what it names. plassess "
        "takes a file for text, numbers, lists and maps, and for nothing else, so that a stranger's file can do "
        "no harm."
    ),
    file="content/action_guides/central-office.yaml",
    good="title: Vision",
    bad="title: !Vision",
    remedy="Take the word with the exclamation mark away, or put the whole text in quotes.",
)
