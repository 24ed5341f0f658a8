"""PLA311: a pattern of paths in settings fits something that is there."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA311",
    name="fits-nothing",
    severity=Severity.WARNING,
    summary="A pattern of paths in settings fits something that is there.",
    why=(
        "A pattern that is mistyped does nothing, and says so nowhere. A gate is then asked of no self-assessment, "
        "and a check looks where it should not."
    ),
    file="",
    good="check: {per-file-ignores: {content/action_guides/*.yaml: [PLA506]}}",
    bad="check: {per-file-ignores: {content/guides/*.yaml: [PLA506]}}",
    remedy=(
        "Correct the pattern, which begins in the folder of plassess.yaml, or delete the line. A folder that is "
        "there only now and then is named without a slash before or in it, such as build/."
    ),
)
