"""The table of counts as Parquet or CSV on the disk, and what one SQL statement sums it up to."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from glob import escape
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from msgspec import ValidationError, convert

from plassess.assessment.district.counts_summed import SummedRow
from plassess.files.district.duckdb_needed import a_database, needed_duckdb
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import FileError

if TYPE_CHECKING:  # installed with an extra
    import duckdb

FORMAT = "plassess/counts/1"
"""Stands in the file's own metadata, as ``format``; counted up where a column changes or goes."""
TYPES: Mapping[str, str] = {
    **dict.fromkeys(("uid", "district", "school", "network", "role"), "VARCHAR"),
    "opened": "DATE",
    **dict.fromkeys(("edition", "version", "part", "prompt", "standard", "state"), "VARCHAR"),
    **dict.fromkeys(("level", "distance"), "INTEGER"),
    "levels": "VARCHAR",
    **dict.fromkeys(("n", "sent"), "INTEGER"),
    **dict.fromkeys(("decided", "latest"), "BOOLEAN"),
    "moved": "VARCHAR",
    "evidence": "BOOLEAN",
}
"""The type of each column, in their order; ``levels`` stand with spaces between, as every engine groups by text."""
SUMMED: Mapping[str, str] = {
    **{name: TYPES[name] for name in SummedRow.__struct_fields__ if name in TYPES and name != "sent"},
    **dict.fromkeys(("teams", "people", "sent", "teams_sent", "most_sent"), "BIGINT"),
    **dict.fromkeys(("first_opened", "last_opened"), "DATE"),
}
"""The type of each column that the statement gives, in their order."""


def parquet_of(rows: Iterable[Sequence[str | None]]) -> bytes:
    """Make the Parquet file of rows whose cells are in the order of the columns. Raises FileError without DuckDB."""
    with TemporaryDirectory() as name, a_database() as base:
        plain, packed = Path(name) / "counts.csv", Path(name) / "counts.parquet"
        with plain.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, quoting=csv.QUOTE_ALL).writerows([one or "" for one in row] for row in rows)
        typed = base.read_csv(
            str(plain),
            header=False,
            auto_detect=False,
            columns=dict(TYPES),
            na_values="",
            quotechar='"',
            escapechar='"',
            delimiter=",",
        )
        typed.create_view("counts")
        target = str(packed).replace("'", "''")
        base.execute(f"COPY counts TO '{target}' (FORMAT parquet, KV_METADATA {{format: '{FORMAT}'}})")
        return packed.read_bytes()


def statement() -> str:
    """Return the SQL that sums the table up, as any engine runs it."""
    return files("plassess.files.district").joinpath("counts.sql").read_text(encoding="utf-8")


def summed(path: Path) -> tuple[SummedRow, ...]:
    """Sum a table of counts up, or read what the statement summed it up to elsewhere: Parquet, or CSV with a header.

    Raises FileError where it is neither, and where DuckDB is not installed.
    """
    if not path.is_file():
        raise FileError(f"There is no file {shown_name(path)}. plassess export counts --out FILE makes one.")
    needed_duckdb()
    import duckdb

    with a_database() as base:
        try:
            return _summed(base, path)
        except (duckdb.Error, ValidationError) as error:
            why = visible(str(error).partition("\n")[0], 300)
            raise FileError(f"{shown_name(path)} cannot be read as Parquet or CSV: {why}") from None


def _summed(base: "duckdb.DuckDBPyConnection", path: Path) -> tuple[SummedRow, ...]:
    where = escape(str(path.resolve()))
    is_csv = path.suffix.lower() == ".csv"
    table = base.read_csv(where, header=True, all_varchar=True) if is_csv else base.read_parquet(where)
    named = next((types for types in (TYPES, SUMMED) if set(types) <= set(table.columns)), None)
    if named is None:
        lacks = sorted(set(TYPES) - set(table.columns))
        raise FileError(f"{shown_name(path)} is no table of counts: it has no column {', '.join(lacks)}.")
    typed = table.project(", ".join(f'CAST("{name}" AS {type_}) AS "{name}"' for name, type_ in named.items()))
    typed.create_view("counts")
    rows = base.execute(statement() if named is TYPES else "SELECT * FROM counts").fetchall()
    return tuple(convert(row, type=SummedRow) for row in map(_by_name, rows))


def _by_name(row: Sequence[object]) -> dict[str, object]:
    return dict(zip(SUMMED, row, strict=True))
