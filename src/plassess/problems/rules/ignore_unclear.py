"""PLA902: a comment that silences a rule names one that can be silenced, and says why."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA902",
    name="ignore-unclear",
    severity=Severity.WARNING,
    summary="A comment that silences a rule names one that can be silenced, and says why.",
    why=(
        "Next year somebody will want to know why the rule does not hold here. Errors cannot be silenced, because "
        "a file with an error cannot be used."
    ),
    file="content/action_guides/central-office.yaml",
    good="""\
# plassess: ignore PLA504 because the board named it so
- The plan that the board calls robust""",
    bad="""\
# plassess: ignore PLA504
- The plan that the board calls robust""",
    remedy="Write one code or name and the reason, as in: # plassess: ignore PLA504 because we quote the board",
)
