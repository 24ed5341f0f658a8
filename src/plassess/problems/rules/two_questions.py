"""PLA507: one question is asked at a time."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA507",
    name="two-questions",
    severity=Severity.ADVICE,
    summary="One question is asked at a time.",
    why="Of two questions a team answers one, mostly the last, and its notes do not say which.",
    file="content/action_guides/central-office.yaml",
    good="ask: Has each of us read last year’s plan?",
    bad="ask: Has each of us read last year’s plan? Was it any use?",
    remedy="Keep the one that matters more. Put the other among the probes, or make it a question of its own.",
)
