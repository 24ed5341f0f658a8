"""Writing a district's summary as a report: into the folder that somebody names, or here."""

from collections.abc import Sequence
from pathlib import Path

import typer

from plassess.files.disk.atomic_write import make_folder, write_bytes_atomically
from plassess.reports.formats import ReportFormat, laid_out, one_to_print
from plassess.reports.pages import Document
from plassess.tasks.output_files import refuse_what_we_read
from plassess.views.outputs.of_content import FileWritten

NAME = "summary"


def write_summary(
    document: Document, to: Sequence[ReportFormat], out: Path, as_json: str, apart: str = ""
) -> tuple[FileWritten, ...]:
    """Make it in each format, and then write them all into a folder; ``as_json`` is what it is for programs.

    ``apart`` tells the page of a team from that of all.
    """
    made = [(one, out / f"{NAME}{apart}.{one.name}", _made(one, document, as_json)) for one in to]
    for _, path, _ in made:
        refuse_what_we_read(path)
    make_folder(out)
    for _, path, text in made:
        write_bytes_atomically(path, text.encode("utf-8") if isinstance(text, str) else text, private=True)
    return tuple(FileWritten(one.name, str(path)) for one, path, _ in made)


def print_report_of_summary(document: Document, to: Sequence[ReportFormat], as_json: str) -> None:
    """Print one format on stdout. Raises UsageError for several, and for one that is no text."""
    typer.echo(_made(one_to_print(to), document, as_json), nl=False)


def _made(one: ReportFormat, document: Document, as_json: str) -> str | bytes:
    return laid_out(one, document) if one.of_blocks else as_json
