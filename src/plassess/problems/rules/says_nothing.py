"""PLA409: an answer that is called answered says what it is asked for."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA409",
    name="says-nothing",
    severity=Severity.WARNING,
    summary="An answer that is called answered says what it is asked for: a row its level, a choice its options.",
    why=(
        "It looks answered to whoever reads the file, and is open: status and report count it as not answered, and "
        "start --answers --no-input refuses it."
    ),
    file="assessments/2026-09-14-central-office/responses/team.yaml",
    good="""\
state: answered
text: "No\"""",
    bad="""\
state: answered
note: "No\"""",
    remedy="Add what it lacks, or give it the state unknown or next-time.",
)
