"""PLA306: a condition asks for an answer that there can be."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA306",
    name="never-asked",
    severity=Severity.WARNING,
    summary="A condition asks for an answer that there can be.",
    why=(
        "A prompt that waits for an option or a level which its earlier prompt does not have is never asked. "
        "Nobody misses it, because nobody ever sees it."
    ),
    file="content/instruments/core-roles.yaml",
    good="when: {id: core-roles/calendar, is: own}",
    bad="when: {id: core-roles/calendar, is: ours}",
    remedy=(
        "Write an option's id, a level's number, a place, or a state as the earlier prompt has it: the message lists "
        "them. not-begun goes with levels alone."
    ),
)
