"""``plassess done``: marks a committed step done."""

from datetime import date
from typing import Annotated

import typer

from plassess.cli import options
from plassess.files.assessments.store import open_assessment
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.tasks.load import plan_of
from plassess.views.commands import command

DONE_HELP = "The step's number in plassess status."


def done(
    number: Annotated[int, typer.Argument(metavar="N", help=DONE_HELP, show_default=False)],
    directory: options.Directory = None,
    undo: Annotated[bool, typer.Option("--undo", help="Mark it not done after all.")] = False,
    content: options.Content = None,
) -> None:
    """Mark a committed step done, by its number in plassess status."""
    folder = open_assessment(directory)
    committed = plan_of(folder, content).committed
    chosen = next((item for item in committed if item.number == number), None)
    if chosen is None:
        known = f"They run from 1 to {len(committed)}." if committed else "The team has not committed to any yet."
        raise UsageError(f"There is no committed step {number}. {known} See them with: plassess status")
    day = None if undo else date.today()  # noqa: DTZ011 - the team's own day
    folder.save_done([chosen.step], day)
    typer.echo(f"{'not done' if undo else 'done'}: {visible(chosen.step.what)}")
    typer.echo(f"To write the plan anew:  {command('report', folder)}", err=True)
