"""``plassess compare``: what moved between self-assessments of one team."""

from pathlib import Path
from typing import Annotated

import typer

from plassess.cli import options
from plassess.problems.errors import UsageError
from plassess.reports import formats
from plassess.tasks.cycles.comparison_written import print_report_of, write_comparison
from plassess.tasks.cycles.cycles_read import compared_folders
from plassess.tasks.cycles.folders_compared import folders_compared
from plassess.tasks.report import say_how_to_open
from plassess.views import output
from plassess.views.cycles.comparison_output import compare_output
from plassess.views.cycles.comparison_shown import print_comparison
from plassess.views.page import page_on_stdout

TO_HELP = (
    f"Write it as a report, and print the paths: {', '.join(one.name for one in formats.OF_BLOCKS)}. Without it, it"
    " is shown here."
)
OUT_HELP = "The folder to write into instead of the latest self-assessment's, or - to print."
DIRS_HELP = "Two self-assessments of one team, or more."


def compare(
    directories: Annotated[
        list[Path] | None, typer.Argument(metavar="DIR DIR [DIR]…", show_default=False, help=DIRS_HELP)
    ] = None,
    to: Annotated[list[str] | None, typer.Option("--to", metavar="FORMATS", help=TO_HELP)] = None,
    out: Annotated[str | None, typer.Option("--out", metavar="DIR|-", help=OUT_HELP)] = None,
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
      plassess compare assessments/2026-10-01-coach assessments/2027-03-11-coach --to html,docx
      plassess compare assessments/2026-10-01-coach assessments/2027-03-11-coach --json
    """  # noqa: D301
    if out is not None and to is None:
        raise UsageError("--out says where a report goes: add --to, such as --to html")
    if as_json and out == "-":
        raise UsageError("--json prints JSON, and --out - a report. Leave one of them out.")
    wanted = formats.formats_named(",".join(to), formats.OF_BLOCKS) if to is not None else ()
    both = compared_folders(folders_compared(directories or []), content)
    found = both.comparison
    if out == "-":
        print_report_of(found, wanted)
        return
    files = write_comparison(found, wanted, Path(out) if out else both.latest) if wanted else ()
    if as_json:
        output.print_output(compare_output(found, files))
    elif files:
        for one in files:
            output.print_path(Path(one.path))
        say_how_to_open(files)
    else:
        print_comparison(page_on_stdout(), found)
