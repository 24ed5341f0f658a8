"""The table of counts as Parquet, through DuckDB: columns with types, for databases and data frames."""

from collections.abc import Iterator, Mapping, Sequence

from plassess.exchange.count_table import COUNTS
from plassess.exchange.table import Cell
from plassess.files.district.counts_file import IN_FOLDERS, TYPES, parquet_of
from plassess.files.district.counts_parts import parts_of

_ABOUT = {column.name: column.about for column in COUNTS.columns}


def as_parquet(table: str, columns: Sequence[str], rows: Sequence[dict[str, Cell]]) -> bytes:  # noqa: ARG001 - as others
    """Write the bytes of a file; what is missing is NULL. Raises FileError where DuckDB is not installed."""
    return parquet_of(_cells(rows), _ABOUT)


def as_parquet_folder(rows: Sequence[dict[str, Cell]]) -> Mapping[str, bytes]:
    """Write a file for each edition and district, by its path in the folder, which says these two.

    Raises FileError where DuckDB is not installed.
    """
    keys = dict.fromkeys((_text(row["edition"]), _text(row["district"])) for row in rows)
    each: dict[tuple[str | None, str | None], list[dict[str, Cell]]] = {key: [] for key in sorted(keys, key=str)}
    for row in rows:
        each[_text(row["edition"]), _text(row["district"])].append(row)
    paths = parts_of(each)
    return {path: parquet_of(_cells(each[key]), _ABOUT, IN_FOLDERS) for path, key in zip(paths, each, strict=True)}


def _cells(rows: Sequence[dict[str, Cell]]) -> Iterator[list[str | None]]:
    return ([_text(row[name]) for name in TYPES] for row in rows)


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
