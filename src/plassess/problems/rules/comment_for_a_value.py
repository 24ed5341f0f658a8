"""PLA107: a value that begins with # is in quotes."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA107",
    name="comment-for-a-value",
    severity=Severity.WARNING,
    summary="A value that begins with # is in quotes.",
    why="In YAML, # begins a comment. What was meant as the value is dropped, and its line stays empty in the plan.",
    file="assessments/2026-09-14-central-office/responses/team.yaml",
    good='shown_by: "#4 on the agenda is student work"',
    bad="shown_by: #4 on the agenda is student work",
    remedy="Put the value in quotes. Where you mean a comment, write a space behind the #.",
)
