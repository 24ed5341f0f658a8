"""PLA408: each self-assessment has a uid of its own."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA408",
    name="equal-uids",
    severity=Severity.ERROR,
    summary="Each self-assessment has a uid of its own.",
    why=(
        "A folder that was copied has the uid of the one it was copied from. Whoever puts the self-assessments of "
        "several schools together would count the two as one."
    ),
    file="",
    good="Of two folders, one says uid: k7m2q9xd and the other uid: r4tz8wbe.",
    bad="Two folders say uid: k7m2q9xd.",
    remedy=(
        "Delete a copy that nobody needs. In one that goes on by itself, delete the line uid: and plassess gives it "
        "one of its own at the next save."
    ),
)
