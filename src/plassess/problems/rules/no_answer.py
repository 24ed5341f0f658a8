"""PLA401: with --no-input, every question that was taken on has an answer."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA401",
    name="no-answer",
    severity=Severity.ERROR,
    summary="With --no-input, every question that was taken on has an answer.",
    why=(
        "Nobody is there to be asked, and a plan with a hole in it would be taken for a whole one. A "
        "self-assessment that is still under way may have open questions."
    ),
    file="",
    good="Each question has an answer, or says that it is unknown, does not apply, or is left for next time.",
    bad="A question is left out, or its state is answered and nothing stands below it.",
    remedy="Answer it in the file, or give it the state unknown, next-time or not-applicable.",
)
