"""``plassess reveal``: opens all marks at once, and shows the counts."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from msgspec.structs import replace

from plassess.cli import options
from plassess.files.disk import clock
from plassess.problems.errors import UsageError
from plassess.reports.alone.opening_page import render_opening
from plassess.tasks.alone.at_the_keyboard import face_for
from plassess.tasks.alone.decisions_made import in_meeting_order
from plassess.tasks.alone.marks_opened import agrees_to_open, open_marks, refuse_nothing_to_open, write_page
from plassess.tasks.alone.meeting_that_decides import titles_of
from plassess.tasks.alone.opened_alone import opened_alone
from plassess.tasks.output_files import refuse_what_we_read
from plassess.views import messages, output
from plassess.views.alone.opened_counts import print_opening, reveal_output
from plassess.views.commands import command
from plassess.views.outputs.of_content import FileWritten
from plassess.views.outputs.of_marks import RevealFileOutput
from plassess.views.page import page_on_stdout

YES_HELP = "Open them without asking. They are never closed again."
TO_HELP = "html: a page for the projector, one row a screen."
OUT_HELP = "Where to write the page; without it, marks/reveal.html in its folder."


def reveal(
    directory: options.Directory = None,
    yes: Annotated[bool, typer.Option("--yes", help=YES_HELP)] = False,
    to: Annotated[str | None, typer.Option("--to", metavar="html", help=TO_HELP)] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help=OUT_HELP)] = None,
    as_json: options.Json = False,
    plain: options.Plain = False,
    content: options.Content = None,
) -> None:
    """Open all marks at once, and show how they lie: counts, no names. Later, show them again.

    \b
    Examples:
      plassess reveal
      plassess reveal --to html
      plassess reveal --yes --json
    """  # noqa: D301 - \b keeps the lines of the examples apart
    if to not in {None, "html"}:
        raise UsageError("--to takes html, the page for the projector. Without it, the terminal shows the counts.")
    if out is not None and to is None:
        raise UsageError("--out says where the page is written: add  --to html")
    alone = opened_alone(directory, content)
    refuse_nothing_to_open(alone)
    page_file = out or alone.marks.path / "reveal.html"
    if to == "html":
        refuse_what_we_read(page_file)
    if alone.record.opened_marks is None and not yes:
        if as_json or not sys.stdin.isatty():
            raise UsageError("The marks are closed. To open them without being asked, for good: add  --yes")
        if not agrees_to_open(face_for(plain=plain), alone):
            messages.say("They stay closed.")
            return
    counted = open_marks(alone, clock.today())
    record = alone.folder.assessment()
    rows = in_meeting_order(alone.rows, counted.told(alone.rows))
    if to == "html":
        page = write_page(render_opening(replace(alone, record=record), counted), page_file)
        if as_json:
            files = (FileWritten("html", str(page)),)
            output.print_output(RevealFileOutput(str(alone.folder.path), record.id, record.uid, files))
        else:
            output.print_path(page)
    elif as_json:
        output.print_output(reveal_output(record, counted, rows, str(alone.folder.path)))
    else:
        print_opening(page_on_stdout(), record, counted, rows, titles_of(alone), plain=plain)
        messages.say(f"\nTo decide, row by row:  {command('decide', alone.folder)}")
