"""``plassess decide``: the team's decisions, row by row."""

from datetime import date
from typing import Annotated

import typer

from plassess.cli import options
from plassess.files.disk import clock
from plassess.problems.errors import UsageError
from plassess.tasks.alone.at_the_keyboard import face_for, lead
from plassess.tasks.alone.decision_told import DecisionTold, decision_told, row_named
from plassess.tasks.alone.decisions_made import (
    decided,
    end_what_was_begun,
    make_decision,
    refuse_closed,
    rows_to_decide,
)
from plassess.tasks.alone.meeting_that_decides import decide_at_the_keyboard, titles_of
from plassess.tasks.alone.opened_alone import OpenedAlone, opened_alone
from plassess.views import output
from plassess.views.alone.decisions import decide_output, print_decisions
from plassess.views.commands import command
from plassess.views.page import page_on_stdout

MINUTES_HELP = "Propose the rows that fit: about nine minutes each, two where all marked the same."
ROW_HELP = "This row alone: its id, such as tp.evidence.plan, or its number on the sheet."
LEVEL_HELP = "With --no-input: the level's number, not-begun, not-applicable, or none for not decided today."
VIEW_HELP = "What somebody sees otherwise; may stand several times. It is recorded without a name."


def decide(
    directory: options.Directory = None,
    minutes: Annotated[int | None, typer.Option("--minutes", min=1, metavar="N", help=MINUTES_HELP)] = None,
    row: Annotated[str | None, typer.Option("--row", metavar="ROW", help=ROW_HELP)] = None,
    level: Annotated[str | None, typer.Option("--level", metavar="LEVEL", help=LEVEL_HELP)] = None,
    because: Annotated[str | None, typer.Option("--because", metavar="TEXT", help="Why, in a sentence.")] = None,
    evidence: Annotated[
        list[str] | None,
        typer.Option("--evidence", metavar="TEXT", help="What it rests on; several times for several."),
    ] = None,
    another_view: Annotated[list[str] | None, typer.Option("--another-view", metavar="TEXT", help=VIEW_HELP)] = None,
    who: Annotated[
        str | None, typer.Option("--who", metavar="NAME", help="With --level none: who looks into it.")
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="DAY", help="With --level none: by which day, as 2026-11-03.")
    ] = None,
    no_input: Annotated[bool, typer.Option("--no-input", help="Ask nothing: the options say it.")] = False,
    as_json: options.Json = False,
    plain: options.Plain = False,
    content: options.Content = None,
) -> int:
    """Decide together, row by row, from the opened marks: talk, another round by cards, a proposal, thumbs.

    \b
    Examples:
      plassess decide --minutes 40
      plassess decide --row tp.evidence.plan
      plassess decide --row 3 --level 2 --because "Two of four teams plan from it" --no-input
    """  # noqa: D301 - \b keeps the lines of the examples apart
    told = DecisionTold(level, because, tuple(evidence or ()), tuple(another_view or ()), who, by)
    _refuse_what_does_not_go_together(told, row, minutes, no_input=no_input, as_json=as_json)
    alone = opened_alone(directory, content)
    refuse_closed(alone)
    end_what_was_begun(alone)
    if no_input and row is not None:
        make_decision(alone, decision_told(alone, row_named(alone, row), told, clock.today()))
        _show(alone, as_json=as_json)
        return 0
    return _meet(alone, row, minutes, clock.today(), plain=plain)


def _refuse_what_does_not_go_together(
    told: DecisionTold, row: str | None, minutes: int | None, *, no_input: bool, as_json: bool
) -> None:
    if no_input != (told != DecisionTold()) or (no_input and row is None):
        raise UsageError("--no-input goes with --row and --level, and what else you say of that row.")
    if as_json and not no_input:
        raise UsageError("--json tells what was decided without asking: add --no-input, --row and --level.")
    if row is not None and minutes is not None:
        raise UsageError("--minutes chooses rows, and --row names one. Leave one of them out.")


def _meet(alone: OpenedAlone, row: str | None, minutes: int | None, today: date, *, plain: bool) -> int:
    rows = (row_named(alone, row),) if row else rows_to_decide(alone, minutes)
    face = face_for(alone.folder.responses_file, plain=plain)
    if not rows:
        face.say("Every row is decided. To decide one anew, name it:  plassess decide --row ROW")
        return 0
    again = f"What you decided is saved. Go on with:  {command('decide', alone.folder)}"
    ended = lead(face, again, lambda: decide_at_the_keyboard(face, alone, rows, today))
    _show(alone, as_json=False)
    if not ended:
        face.title("What comes next")
        face.command(command("resume", alone.folder), "aims, first steps, and what you commit to")
        face.command(command("report", alone.folder), "the decisions and the plan on paper")
    return ended


def _show(alone: OpenedAlone, *, as_json: bool) -> None:
    standing = decided(alone)
    if as_json:
        output.print_output(decide_output(alone.record, alone.rows, standing, str(alone.folder.path)))
    else:
        print_decisions(page_on_stdout(), alone.rows, standing, titles_of(alone))
