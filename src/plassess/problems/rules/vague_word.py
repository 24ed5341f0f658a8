"""PLA504: content says what one could see, without vague words."""

from plassess.problems.rule import Rule, Severity

RULE = Rule(
    code="PLA504",
    name="vague-word",
    severity=Severity.WARNING,
    summary="Content says what one could see, without vague words.",
    why=(
        "Words such as robust and effective sound like practice and describe none. Everybody takes them for what "
        "they do already, and the team agrees without having said anything."
    ),
    file="content/action_guides/central-office.yaml",
    good="text: Ask families what their lives are like.",
    bad="text: Ensure meaningful engagement of families.",
    remedy=(
        "Say what a visitor could see or hear: who does what, with whom, how many times a year. A quotation may "
        "keep its words: # plassess: ignore PLA504 because we quote the board"
    ),
)
