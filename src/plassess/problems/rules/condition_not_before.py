"""PLA305: a condition looks back to a prompt that is asked before."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA305",
    name="condition-not-before",
    severity=Severity.ERROR,
    summary="A condition looks back to a prompt that is asked before.",
    why=(
        "Prompts are asked from the top down. One that hangs on a later answer would come up behind the team's "
        "back, and two that hang on each other would never be asked."
    ),
    file="content/instruments/core-roles.yaml",
    good="when: {id: core-roles/calendar, is: own}",
    bad="when: {id: core-roles/merging, is: tools}",
    remedy=(
        "Name a prompt that stands before this one in the same file, or move the one it hangs on up. Of two files, "
        "one is asked first, so only the other one can hang on it. A prompt without when is always asked."
    ),
)
