"""``plassess plan help``: what the team asks for help with, and what others could come and see; its own choice."""

from typing import Annotated

import typer

from plassess.assessment.check_ins.help_wanted import Help, standing_help
from plassess.cli import options
from plassess.files.check_ins.plan_file import say_help
from plassess.files.check_ins.told_answers import log_in
from plassess.files.disk import clock
from plassess.problems.errors import UsageError
from plassess.tasks.one_assessment import opened, opened_to_change
from plassess.views import messages, output
from plassess.views.outputs.of_goals import PlanHelpOutput


def say_what_helps(
    directory: options.Directory = None,
    asks: Annotated[str | None, typer.Option("--asks", metavar="TEXT", help="What the team wants help with.")] = None,
    offers: Annotated[
        str | None, typer.Option("--offers", metavar="TEXT", help="What others could come and see.")
    ] = None,
    none: Annotated[bool, typer.Option("--none", help="Take both back: ask for nothing, offer nothing.")] = False,
    as_json: options.Json = False,
) -> None:
    """Ask for help, or offer others a visit: the director's own list of calls tells of it, and no report does.

    \b
    Examples:
      plassess plan help --asks "how to look at student work together"
      plassess plan help --offers "our Thursday meeting, any week"
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if none and (asks is not None or offers is not None):
        raise UsageError("--none takes back what was asked and offered: leave --asks and --offers out.")
    asked, offered = (_text(option, told) for option, told in (("--asks", asks), ("--offers", offers)))
    says = bool(none or asked or offered)
    folder = opened_to_change(directory) if says else opened(directory)
    if says:
        folder.assessment()  # refuses one that cannot be read
        say_help(folder, Help(day=clock.today(), asks=asked, offers=offered, withdrawn=none))
    asks_now, offers_now = standing_help(log_in(folder).help)
    if as_json:
        output.print_output(PlanHelpOutput(str(folder.path), asks_now, offers_now))
        return
    messages.show(f"Asks for help: {asks_now or 'nothing'}\nOffers a visit: {offers_now or 'nothing'}")


def _text(option: str, told: str | None) -> str | None:
    if told is not None and not told.strip():
        raise UsageError(f"{option} says nothing. Say what it is about, or leave it out.")
    return told.strip() if told else None
