"""The table of counts as Parquet or CSV on the disk, and what one SQL statement sums it up to."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from plassess.files.district.duckdb_needed import a_database

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


def parquet_of(rows: Iterable[Sequence[str | None]]) -> bytes:
    """Make the Parquet file of rows whose cells are in the order of the columns. Raises FileError without DuckDB."""
    with TemporaryDirectory() as name, a_database() as base:
        plain, packed = Path(name) / "counts.csv", Path(name) / "counts.parquet"
        with plain.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, quoting=csv.QUOTE_ALL).writerows([one or "" for one in row] for row in rows)
        typed = base.read_csv(
            str(plain), header=False, columns=dict(TYPES), na_values="", quotechar='"', escapechar='"', delimiter=","
        )
        typed.create_view("counts")
        target = str(packed).replace("'", "''")
        base.execute(f"COPY counts TO '{target}' (FORMAT parquet, KV_METADATA {{format: '{FORMAT}'}})")
        return packed.read_bytes()
