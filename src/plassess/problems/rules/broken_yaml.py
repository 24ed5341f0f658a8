"""PLA101: a file is YAML that can be read."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA101",
    name="broken-yaml",
    severity=Severity.ERROR,
    summary="A file is YAML that can be read.",
    why=(
        "In YAML, a colon, a quote, a bracket and the spaces before a line have meanings of their own. After a "
        "slip nobody can tell what belongs where, so plassess does not use any of the file."
    ),
    file="content/action_guides/central-office.yaml",
    good='ask: "Be honest: what do we most need to learn?"',
    bad="ask: Be honest: what do we most need to learn?",
    remedy=(
        "Look at the place that is named, and at the line above it. Put a text with a colon in quotes, indent "
        "with spaces and never with a tab, and line up the keys that belong together."
    ),
)
