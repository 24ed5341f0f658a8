"""``plassess export``: one table of one self-assessment or of many."""

from pathlib import Path
from typing import Annotated

import typer

from plassess.cli import options
from plassess.exchange.count_parquet import as_parquet_folder
from plassess.exchange.count_table import COUNTS
from plassess.exchange.table import Table
from plassess.exchange.table_formats import FORMATS, table_format
from plassess.exchange.tables import TABLES
from plassess.files.assessments.store import WHERE, AssessmentFolder
from plassess.files.disk import clock
from plassess.files.disk.atomic_write import make_folder, write_bytes_atomically
from plassess.files.disk.regular_files import leads_elsewhere, unreadable_folder
from plassess.files.district.counts_file import statement
from plassess.files.district.counts_parts import write_parts
from plassess.files.district.duckdb_needed import needed_duckdb
from plassess.problems.errors import ExitCode, UsageError
from plassess.tasks.export import Gathered, gather, table_named
from plassess.tasks.folders_named import named_or_all
from plassess.tasks.one_assessment import tell_strays, telling_of_misnamed
from plassess.tasks.output_files import refuse_what_we_read
from plassess.views import output

TABLE_HELP = f"Which table: {', '.join(f'{table.name} ({table.about})' for table in TABLES)}."
DIRS_HELP = "Self-assessments, or folders that hold some; without any, all in assessments here."
TO_HELP = f"How to write it: {FORMATS.listed()}. Without it, what --out ends with, else csv."
OUT_HELP = (
    "Write the table to this file instead of printing it, as - does; its folder is made where there is none."
    " With --to parquet, a name that does not end in .parquet is a folder, with a file for each edition and district."
    " In GitHub Actions and Azure Pipelines only a file is exact:"
    " in what is printed or piped there, a space breaks what would command the build."
)
SQL_HELP = "Print the one SQL statement that sums up the table of counts on any engine, and read nothing."
_STDOUT = Path("-")
TEXTS_HELP = "With the reflections and notes of the team in the table of answers: they are for the team itself."


def export(
    table: Annotated[str, typer.Argument(metavar="TABLE", help=TABLE_HELP, show_default=False)],
    directories: Annotated[
        list[Path] | None, typer.Argument(metavar="[DIR]…", show_default=False, help=DIRS_HELP)
    ] = None,
    to: Annotated[str | None, typer.Option("--to", metavar="FORMAT", help=TO_HELP)] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE|-", help=OUT_HELP)] = None,
    texts: Annotated[bool, typer.Option("--texts", help=TEXTS_HELP)] = False,
    sql: Annotated[bool, typer.Option("--sql", help=SQL_HELP)] = False,
    as_json: options.Json = False,
    content: options.Content = None,
) -> int:
    """Write one table of one self-assessment or of many.

    Every row begins with the uid and the folder of its self-assessment, so that tables can be joined. No row is about
    a person. A self-assessment that cannot be read is told and left out, and the exit code is 3.

    \b
    Examples:
      plassess export rows assessments --out rows.csv
      plassess export steps assessments --to json
      plassess export answers assessments/2026-09-14-central-office
      plassess export counts --to parquet --out counts.parquet
      plassess export counts --to parquet --out counts
      plassess export counts --sql --out counts.sql
    """  # noqa: D301
    out = None if out == _STDOUT else out
    if as_json and not sql and (to not in (None, "json") or out is not None):
        raise UsageError("--json prints JSON: leave --to and --out out, or write a file with  --to json --out FILE")
    if sql:
        beside = {"DIR": directories, "--to": to, "--texts": texts, "--json": as_json}
        _write_statement(table_named(table, texts=False), out, [name for name, given in beside.items() if given])
        return int(ExitCode.DONE)
    form = table_format("json" if as_json else to, out)
    wanted = table_named(table, texts=texts)
    if form.is_binary:
        _refuse_what_is_no_text(wanted, out)
    if out is not None:
        refuse_what_we_read(out)
    today = clock.today()
    with telling_of_misnamed(*(directories or [WHERE])):
        paths = named_or_all(directories or [])
    tell_strays(
        [AssessmentFolder(path) for path in paths if not leads_elsewhere(path) and not unreadable_folder(path)]
    )
    found = gather(wanted, paths, content, today, texts=texts)
    if found.failed == len(paths):  # what stands there is no worse than nothing
        return int(ExitCode.REFUSED)
    columns = [column.name for column in wanted.shown(texts=texts)]
    if out is not None and form.is_binary and out.suffix.lower() != ".parquet":
        _write_folder(found, out)
    elif out is not None:
        _write(out, form.load()(wanted.name, columns, found.rows))
    else:
        output.print_file(form.load()(wanted.name, columns, found.rows), form)
    return int(ExitCode.REFUSED if found.failed else ExitCode.DONE)


def _write(out: Path, text: str | bytes) -> None:
    make_folder(out.parent)
    write_bytes_atomically(out, text.encode("utf-8") if isinstance(text, str) else text, private=True)
    output.print_path(out)


def _write_folder(found: Gathered, out: Path) -> None:
    """Leave what stands there where nothing could be read."""
    if found.rows:
        write_parts(out, as_parquet_folder(found.rows))
        output.print_path(out)


def _write_statement(table: Table, out: Path | None, beside: list[str]) -> None:
    if table is not COUNTS:
        raise UsageError(f"--sql is for the table of counts; no statement sums up the table {table.name}.")
    if beside:
        raise UsageError(f"--sql prints the statement alone, and reads nothing. Leave {' and '.join(beside)} out.")
    if out is None:
        typer.echo(statement(), nl=False)
    else:
        refuse_what_we_read(out)
        _write(out, statement())


def _refuse_what_is_no_text(table: Table, out: Path | None) -> None:
    if table is not COUNTS:
        raise UsageError(f"Parquet is for the table of counts. For {table.name} take --to csv or --to json.")
    if out is None:
        raise UsageError("Parquet is no text, so it is not printed: add --out, such as --out counts.parquet")
    needed_duckdb()
