"""Rules in the terminal: one with its why, its examples and its remedy, or all of them by what they are about."""

from collections.abc import Sequence
from itertools import groupby

from plassess.foreign_text import visible_columns
from plassess.problems.rule import Rule
from plassess.views.outputs.of_content import ExplainOutput, RuleOutput
from plassess.views.page import Page

INDENT = 2


def print_rule(page: Page, rule: Rule) -> None:
    """Print all there is to know of a rule."""
    page.say(f"{rule.code} · {rule.name} · {rule.severity}", style="bold")
    page.say(rule.summary)
    page.say()
    page.say(rule.why)
    page.title(f"Breaks the rule, in {rule.file}" if rule.file else "Breaks the rule")
    _print_example(page, rule, rule.bad)
    page.title("Keeps the rule")
    _print_example(page, rule, rule.good)
    page.title("What to do")
    page.say(rule.remedy)


def _print_example(page: Page, rule: Rule, example: str) -> None:
    """Print a piece of a file as it stands, or what is said in words."""
    if not rule.file:
        page.say(example, indent=INDENT)
        return
    for line in example.split("\n"):
        page.verbatim(visible_columns(line), indent=INDENT)


def print_rules(page: Page, rules: Sequence[Rule]) -> None:
    """Print a line for each rule, by what they are about."""
    page.say("What plassess check looks for", style="bold")
    page.say(
        "A file with an error cannot be used. A warning fails a check only with --strict, and advice never fails one."
    )
    for group, members in groupby(rules, lambda rule: rule.group.title):
        page.title(group)
        for rule in members:
            page.say(f"{rule.summary}   {rule.name}", mark=f"{rule.code}  {rule.severity:<7}  ", indent=2)
    page.say()
    page.say("plassess explain CODE tells more of one, such as  plassess explain PLA101")


def rules_output(rules: Sequence[Rule]) -> ExplainOutput:
    """Tell all there is to know of rules for ``--json``; what cannot be seen in an example is �."""
    return ExplainOutput(tuple(map(_rule_output, rules)))


def _rule_output(rule: Rule) -> RuleOutput:
    def shown(text: str) -> str:
        return "\n".join(visible_columns(line) for line in text.split("\n"))

    return RuleOutput(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        summary=rule.summary,
        why=rule.why,
        file=rule.file or None,
        good=shown(rule.good),
        bad=shown(rule.bad),
        remedy=rule.remedy,
    )
