"""PLA412: no backup or place holder lies beside a file of a self-assessment."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA412",
    name="backup-left",
    severity=Severity.WARNING,
    summary="No backup or place holder lies beside a file of a self-assessment.",
    why=(
        "An editor that was stopped leaves what was typed in a file of its own, and a sync service leaves a place "
        "holder for a file that is not on this computer. Nothing reads either."
    ),
    file="",
    good="responses holds team.yaml alone.",
    bad="responses holds team.yaml and team.yaml~.",
    remedy="See whether it holds what the file lacks. Then delete it, or have the service bring the file here.",
)
