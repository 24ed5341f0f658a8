"""PLA204: a date is written year-month-day."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA204",
    name="not-a-date",
    severity=Severity.ERROR,
    summary="A date is written year-month-day.",
    why="10/05/2026 is October 5 to one reader and May 10 to another. A deadline must mean one day to everybody.",
    file="assessments/2026-09-14-central-office/responses/team.yaml",
    good="by: 2026-10-05",
    bad="by: 10/05/2026",
    remedy="Write the year, the month and the day with hyphens: 2026-10-05.",
)
