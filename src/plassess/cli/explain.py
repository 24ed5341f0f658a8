"""``plassess explain``: a rule of the check in full, or all of them in a list."""

from typing import TYPE_CHECKING, Annotated

import typer

from plassess.checks.rule_selection import no_such_rule
from plassess.cli import options
from plassess.problems import rules
from plassess.problems.errors import UsageError
from plassess.views import output
from plassess.views import rules as explaining
from plassess.views.page import page_on_stdout

if TYPE_CHECKING:
    from plassess.problems.rule import Rule

_LEAST = len("PLA5")


def explain(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CODE]…", show_default=False, help="Codes or names of rules; without any, a list."),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Explain a rule of plassess check: why there is one, what breaks it, what to do.

    \b
    Examples:
      plassess explain
      plassess explain PLA101
      plassess explain unknown-key missing-key
    """  # noqa: D301
    chosen = tuple(dict.fromkeys(rule for name in names or () for rule in _rules(name)))
    if as_json:
        output.print_output(explaining.rules_output(chosen or rules.every_rule()))
        return
    page = page_on_stdout()
    if not chosen:
        explaining.print_rules(page, rules.every_rule())
    for rule in chosen:
        if rule is not chosen[0]:
            page.rule()
            page.say()
        explaining.print_rule(page, rule)


def _rules(name: str) -> "list[Rule]":
    """Find a rule by its code or name, or several by the beginning of their codes: ``PLA5``."""
    found = [rule for rule in rules.every_rule() if rule.goes_by(name)] if len(name) >= _LEAST else []
    if not found:
        message, hint = no_such_rule(name)
        raise UsageError(f"{message[:1].upper()}{message[1:]} {hint}")
    return found
