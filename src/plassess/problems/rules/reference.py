"""PLA103: every value is written out, without the anchors (&), aliases (*) and merge keys (<<) of YAML."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA103",
    name="reference",
    severity=Severity.ERROR,
    summary="Every value is written out, without the anchors (&), aliases (*) and merge keys (<<) of YAML.",
    why=(
        "These let one value stand for another: whoever changes the one changes the other without seeing it. A "
        "few lines of them can also fill a computer's memory."
    ),
    file="content/action_guides/central-office.yaml",
    good="standards: [tp.evidence]",
    bad="standards: &evidence [tp.evidence]",
    remedy="Write the value out in full at each place. Put a text that begins with & or * in quotes.",
)
