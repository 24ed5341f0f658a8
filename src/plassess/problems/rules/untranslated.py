"""PLA308: a translation gives every text."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA308",
    name="untranslated",
    severity=Severity.WARNING,
    summary="A translation gives every text.",
    why=(
        "A team that reads in its own language meets a question in another one in the middle of the meeting, and "
        "the people who cannot read it stop answering."
    ),
    file="content/lang/es/standards.yaml",
    good="- {id: chain/one, title: Aprendizaje, about: Los adultos aprenden., watch: [Visite las clases]}",
    bad="- {id: chain/one, about: Los adultos aprenden., watch: [Visite las clases]}",
    remedy="Write the text in the translation's file, under the same id and the same key.",
)
