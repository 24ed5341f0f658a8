"""``plassess compare``: what moved between self-assessments of one team."""

from pathlib import Path
from typing import Annotated

import typer

from plassess.cli import options
from plassess.tasks.cycles.cycles_read import compared_folders
from plassess.tasks.cycles.folders_compared import folders_compared
from plassess.views import output
from plassess.views.cycles.comparison_output import compare_output
from plassess.views.cycles.comparison_shown import print_comparison
from plassess.views.page import page_on_stdout

DIRS_HELP = "Two self-assessments of one team, or more."


def compare(
    directories: Annotated[
        list[Path] | None, typer.Argument(metavar="DIR DIR [DIR]…", show_default=False, help=DIRS_HELP)
    ] = None,
    as_json: options.Json = False,
    content: options.Content = None,
) -> None:
    """Say what moved from one self-assessment to the next.

    Each rated row is held against itself, on its own levels: nearer to ideal, farther, the same, or newly known. Of
    rows that people mark alone, it compares what the team decided. Name them in any order: they are put by the day
    they were opened. A row that stands farther from ideal is no fault, and the exit code is 0.

    \b
    Examples:
      plassess compare assessments/2026-10-01-coach assessments/2027-03-11-coach
      plassess compare assessments/2026-10-01-coach assessments/2027-03-11-coach --json
    """  # noqa: D301
    found = compared_folders(folders_compared(directories or []), content)
    if as_json:
        output.print_output(compare_output(found))
    else:
        print_comparison(page_on_stdout(), found)
