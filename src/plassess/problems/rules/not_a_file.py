"""PLA002: only real files are read: no folder, pipe or device, and below a folder of ours no link."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA002",
    name="not-a-file",
    severity=Severity.ERROR,
    summary="Only real files are read: no link, pipe or device, and no folder in a file's place.",
    why=(
        "A link in content or in a self-assessment that came from somebody else could lead to a private file on your "
        "computer. A pipe or a device would keep plassess waiting for ever. The folders above those that plassess "
        "reads may be links."
    ),
    file="",
    good="content/action_guides/coach.yaml is a file.",
    bad="content/action_guides/coach.yaml is a folder, or a link to a file elsewhere.",
    remedy="Put the file itself there.",
)
