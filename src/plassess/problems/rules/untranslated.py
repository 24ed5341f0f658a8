"""PLA308: a translation gives every text that it covers."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA308",
    name="untranslated",
    severity=Severity.WARNING,
    summary="A translation gives every text that it covers.",
    why=(
        "A team that reads in its own language meets a question in another one in the middle of the meeting, and "
        "the people who cannot read it stop answering."
    ),
    file="",
    good="lang/es/standards.yaml has a title and an about for every standard of standards.yaml.",
    bad="A standard was added to standards.yaml, and lang/es/standards.yaml does not name it.",
    remedy=(
        "Write the text in the translation's file, under the same id and the same key; or say in"
        " translation.yaml, under covers, which files alone are translated."
    ),
)
