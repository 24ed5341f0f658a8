"""PLA415: the team's answers lie beside the record of their self-assessment."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA415",
    name="answers-elsewhere",
    severity=Severity.ADVICE,
    summary="The team's answers lie beside the record of their self-assessment.",
    why=(
        "A district may keep its answers out of git. Where they are not, a check can hold the record alone against "
        "the content, and says so, because a green check would be taken for one of the answers too."
    ),
    file="",
    good="responses holds team.yaml.",
    bad="assessment.yaml is there, and there is no team.yaml in responses beside it.",
    remedy=(
        "Run plassess check and plassess gate where the answers are. Where they should be here, bring team.yaml back "
        "from git, a backup or the computer that it was written on."
    ),
)
