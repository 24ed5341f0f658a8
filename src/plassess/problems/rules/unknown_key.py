"""PLA201: only the keys of the format are used."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA201",
    name="unknown-key",
    severity=Severity.ERROR,
    summary="Only the keys of the format are used.",
    why=(
        "A misspelled key would be passed over: its text would never be asked, shown or printed, and nobody would "
        "know why."
    ),
    file="content/standards.yaml",
    good="""\
- id: rc
  title: Rigorous content""",
    bad="""\
- id: rc
  titel: Rigorous content""",
    remedy=(
        "Correct the spelling; the message names the key that was most likely meant, or all that there are. "
        "Remarks of your own go into comments, which begin with #."
    ),
)
