"""Writing what moved as a report: beside the latest of the self-assessments, or where somebody says."""

from collections.abc import Sequence
from pathlib import Path

import typer

from plassess.assessment.cycles.comparison import Comparison
from plassess.files.disk.atomic_write import make_folder, write_bytes_atomically
from plassess.reports.cycles.comparison_page import document_of_comparison
from plassess.reports.formats import ReportFormat, laid_out, one_to_print
from plassess.tasks.output_files import refuse_what_we_read
from plassess.views.outputs.of_content import FileWritten

NAME = "comparison"


def write_comparison(found: Comparison, to: Sequence[ReportFormat], out: Path) -> tuple[FileWritten, ...]:
    """Make it in each format, and then write them all into a folder."""
    document = document_of_comparison(found)
    made = [(one, out / f"{NAME}.{one.name}", laid_out(one, document)) for one in to]
    for _, path, _ in made:
        refuse_what_we_read(path)
    make_folder(out)
    for _, path, text in made:
        write_bytes_atomically(path, text.encode("utf-8") if isinstance(text, str) else text, private=True)
    return tuple(FileWritten(one.name, str(path)) for one, path, _ in made)


def print_report_of(found: Comparison, to: Sequence[ReportFormat]) -> None:
    """Print one format on stdout. Raises UsageError for several, and for one that is no text."""
    typer.echo(laid_out(one_to_print(to), document_of_comparison(found)), nl=False)
