"""PLA004: text is stored as UTF-8."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA004",
    name="not-utf8",
    severity=Severity.ERROR,
    summary="Text is stored as UTF-8.",
    why=(
        "Older programs, above all on Windows, store é and ’ in ways of their own. Another computer then shows "
        "wrong characters there, in people's names too."
    ),
    file="content/action_guides/central-office.yaml",
    good="look_at: [The survey, Notes from the parents’ café]",
    bad="look_at: [The survey, Notes from the parents’ caf\udce9]",
    remedy="Save the file again as UTF-8. In Notepad: Save as, Encoding UTF-8.",
)
