"""``plassess done``: marks first steps done."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from plassess.assessment.plan.named_steps import steps_named
from plassess.cli import options
from plassess.files.assessments.store import RECORD, open_assessment
from plassess.foreign_text import visible
from plassess.tasks.load import plan_of
from plassess.views.commands import command

DONE_HELP = "A step's number, as it is printed wherever the step is, or words that only this step has."


def done(
    steps: Annotated[list[str], typer.Argument(metavar="STEP... [DIR]", help=DONE_HELP, show_default=False)],
    undo: Annotated[bool, typer.Option("--undo", help="Mark them not done after all.")] = False,
    content: options.Content = None,
) -> None:
    """Mark first steps done, by their numbers or their words: all that are named, or none.

    Behind them may stand the assessment's folder; without it, it is the newest one.
    """
    names, directory = _apart(steps)
    folder = open_assessment(directory)
    plan_of(folder, content)  # what cannot be reported is not changed either
    named = steps_named(names, folder.responses())
    folder.save_done(named, None if undo else date.today())  # noqa: DTZ011 - the team's own day
    for step in named:
        typer.echo(f"{'not done' if undo else 'done'}: {step.id}. {visible(step.what)}")
    typer.echo(f"To write the plan anew:  {command('report', folder)}", err=True)


def _apart(named: list[str]) -> tuple[list[str], Path | None]:
    """Tell steps from a folder behind them."""
    last = Path(named[-1])
    is_words = len(named) == 1 or not named[-1] or named[-1].isdecimal()
    is_folder = not is_words and (last.is_dir() or last.name == RECORD)
    return (named[:-1], last) if is_folder else (named, None)
