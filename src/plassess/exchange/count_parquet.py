"""The table of counts as Parquet, through DuckDB: columns with types, for databases and data frames."""

from collections.abc import Sequence

from plassess.exchange.table import Cell
from plassess.files.district.counts_file import TYPES, parquet_of


def as_parquet(table: str, columns: Sequence[str], rows: Sequence[dict[str, Cell]]) -> bytes:  # noqa: ARG001 - as others
    """Write the bytes of a file; what is missing is NULL. Raises FileError where DuckDB is not installed."""
    return parquet_of([_text(row[name]) for name in TYPES] for row in rows)


def _text(cell: Cell) -> str | None:
    match cell:
        case None:
            return None
        case bool():
            return "true" if cell else "false"
        case tuple():
            return " ".join(map(str, cell))
        case _:
            return str(cell)
