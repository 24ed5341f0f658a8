"""PLA411: each file of a self-assessment is there once."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA411",
    name="second-version",
    severity=Severity.ERROR,
    summary="Each file of a self-assessment is there once.",
    why=(
        "Where two people changed a file at once, a sync tool keeps the second one under another name. Nothing reads "
        "that, so that what somebody wrote is in no report. The same goes for copies, and for team.json beside "
        "team.yaml."
    ),
    file="",
    good="responses holds team.yaml alone.",
    bad="responses holds team.yaml and team (conflicted copy 2026-11-27 101112).yaml.",
    remedy=(
        "The check tells answer by answer what differs. Copy what you want to keep into the file that counts, and "
        "delete the other one."
    ),
)
