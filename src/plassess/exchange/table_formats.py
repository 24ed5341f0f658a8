"""The formats of a table: CSV as spreadsheets and data frames read it, JSON, and Parquet for databases."""

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct, to_builtins

from plassess.content.values import as_written
from plassess.exchange.tables import Cell
from plassess.files.disk.format_line import output_format
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.rendering.format_list import Format, FormatList

FORMATS = FormatList(
    (
        Format("csv", "for spreadsheets and data frames", f"{__name__}:as_csv"),
        Format("json", "for programs", f"{__name__}:as_json", is_json=True),
        Format("parquet", "counts, for databases", "plassess.exchange.count_parquet:as_parquet", is_binary=True),
    )
)
"""Each writer takes the columns' names and the rows, and returns the text of a file, or its bytes."""

_OF_OTHER_TABLES = frozenset({"ods", "tsv", "xls", "xlsx"})
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_MARK = "\ufeff"


class TableOutput(Struct, frozen=True, tag_field="format", tag=output_format("table")):
    """A table of self-assessments: plassess export TABLE --to json. Every row has every column."""

    table: str
    """Its name."""
    columns: tuple[str, ...]
    """The names of its columns, in their order."""
    rows: tuple[dict[str, Cell], ...]
    """The rows, each with every column by its name; what they hold stands above."""


def table_format(told: str | None, out: Path | None) -> Format:
    """Read ``--to``, or tell by the name of the file. Raises UsageError for what is no format of ours."""
    ending = out.suffix.removeprefix(".").lower() if out else ""
    if told is None and out and ending in _OF_OTHER_TABLES:
        raise UsageError(
            f"{visible(out.name, 60)}: a name that ends in .{ending} promises another table than is written here."
            " Spreadsheets open a name that ends in .csv; to keep yours, add  --to csv"
        )
    by_name = ending if ending in FORMATS.names else FORMATS.names[0]
    return FORMATS.named("--to", by_name if told is None else told)


def as_csv(table: str, columns: Sequence[str], rows: Sequence[dict[str, Cell]]) -> str:  # noqa: ARG001 - as the other
    """Write RFC 4180 with its CRLF, a header, and a byte order mark, without which Excel does not read UTF-8.

    What is missing is an empty cell, several ids stand with spaces between. A text that a spreadsheet would take for
    a formula begins with an apostrophe, as spreadsheets themselves write it.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_written(row[column]) for column in columns] for row in rows)
    return _MARK + text.getvalue()


def as_json(table: str, columns: Sequence[str], rows: Sequence[dict[str, Cell]]) -> str:
    """Write one object, in ASCII."""
    return json.dumps(to_builtins(TableOutput(table, tuple(columns), tuple(rows))), indent=2) + "\n"


def _written(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else "false"
        case int():
            return str(cell)
        case float():
            return as_written(cell)
        case tuple():
            return _harmless(" ".join(map(str, cell)))
        case _:
            return _harmless(cell)


def _harmless(text: str) -> str:
    """Keep a text as it was typed, but such that what opens the file shows it and never runs it."""
    seen = "".join(one for one in text if one.isprintable()).lstrip()
    return f"'{text}" if seen.startswith(_BEGINS_A_FORMULA) else text
