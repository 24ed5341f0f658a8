"""``plassess explain``: a rule of the check in full, or all of them in a list."""

from typing import TYPE_CHECKING, Annotated

import typer

from plassess.cli import options
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.errors import UsageError
from plassess.problems.near import closest_code
from plassess.views import output
from plassess.views import rules as explaining
from plassess.views.page import page_on_stdout

if TYPE_CHECKING:
    from plassess.problems.rule import Rule


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
    chosen = tuple(dict.fromkeys(_rule(name) for name in names or ()))
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


def _rule(name: str) -> "Rule":
    for rule in rules.every_rule():
        if name.upper() == rule.code or name.lower() == rule.name:
            return rule
    near = closest_code(name)
    hint = f"Did you mean {near} ({_rule(near).name})?" if near else "plassess explain  lists them all."
    raise UsageError(f"There is no rule {visible(name, 40)}. {hint}")
