"""``plassess worksheet``: what is asked on paper, for before the meeting."""

from pathlib import Path
from typing import Annotated

import typer

from plassess.cli import options
from plassess.content.library import MAP
from plassess.files.content.layers import translated
from plassess.files.disk.atomic_write import write_atomically
from plassess.problems.errors import UsageError
from plassess.reports.worksheet import render_worksheet
from plassess.tasks.load import load_role, needed_role
from plassess.tasks.output_files import refuse_what_we_read
from plassess.tasks.told_lists import listed
from plassess.tasks.wanted import needed_parts, refuse_unknown_tags, standards_told
from plassess.views import output
from plassess.views.outputs.of_content import FileWritten, WorksheetOutput

USING_HELP = "What to put on it: guide, map, instruments by their ids, with commas between; without it, the guide."
STANDARDS_HELP = "Of a map, the rows of these standards alone, such as tp.evidence,cs.resources; with --using map."
SCOPE_HELP = "Only what has one of these tags, such as tier-1, with commas between."


def worksheet(
    role: Annotated[
        str | None, typer.Option("--role", metavar="ROLE", help="Whose worksheet, such as central-office.")
    ] = None,
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="FILE|-", help="Where to write it; without it, worksheet-ROLE.html here."),
    ] = None,
    using: Annotated[list[str] | None, typer.Option("--using", metavar="PARTS", help=USING_HELP)] = None,
    scope: Annotated[list[str] | None, typer.Option("--scope", metavar="TAGS", help=SCOPE_HELP)] = None,
    standards: Annotated[list[str] | None, typer.Option("--standards", metavar="IDS", help=STANDARDS_HELP)] = None,
    as_json: options.Json = False,
    lang: options.Lang = None,
    content: options.Content = None,
) -> None:
    """Write a worksheet to print, for before the meeting.

    Of a guide it holds the responsibilities to mark, and the questions with room to write; of a map or an
    instrument, what there is to choose from.
    """
    if as_json and out == "-":
        raise UsageError("--json tells which file was written, and --out - writes none. Leave one of them out.")
    content = translated(content, lang)
    role = needed_role(role, content)
    parts, tags = needed_parts(role, content, listed(using)), listed(scope)
    library = load_role(role, content, parts)
    refuse_unknown_tags(tags, library, role, parts)
    chosen = standards_told(library.framework, standards, None) if standards else ()
    if chosen and MAP not in parts:
        raise UsageError("--standards chooses rows of a map: add it, --using guide,map")
    text = render_worksheet(library, role, parts, tags, chosen)
    if out == "-":
        typer.echo(text, nl=False)
        return
    path = Path(out or f"worksheet-{role}.html")
    refuse_what_we_read(path)
    write_atomically(path, text)
    if as_json:
        output.print_output(WorksheetOutput(role, parts, (FileWritten("html", str(path)),)))
    else:
        output.print_path(path)
