"""The table of counts: its columns with their types, its bytes as Parquet, and the statement that sums it up."""

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

from plassess import __version__
from plassess.assessment.district.counts_summed import SummedRow
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
SUMMED: Mapping[str, str] = {
    **{name: TYPES[name] for name in SummedRow.__struct_fields__ if name in TYPES and name != "sent"},
    **dict.fromkeys(("teams", "people", "sent", "teams_sent", "most_sent"), "BIGINT"),
    **dict.fromkeys(("first_opened", "last_opened"), "DATE"),
}
"""The type of each column that the statement gives, in their order."""


IN_FOLDERS = ("edition", "district")
"""Columns that stand in the names of folders alone, where a table is a folder."""


def parquet_of(rows: Iterable[Sequence[str | None]], about: Mapping[str, str], without: Sequence[str] = ()) -> bytes:
    """Make the Parquet file of rows whose cells are in the order of the columns; ``about`` says what each holds.

    Its own metadata has the format, and each column's type and meaning as JSON. Raises FileError without DuckDB.
    """
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
        typed.project(", ".join(name for name in TYPES if name not in without)).create_view("counts")
        metadata = ", ".join(f"{key}: {quoted(value)}" for key, value in _metadata(about).items())
        base.execute(f"COPY counts TO {quoted(str(packed))} (FORMAT parquet, KV_METADATA {{{metadata}}})")
        return packed.read_bytes()


def quoted(text: str) -> str:
    """Write a text as SQL has it."""
    return "'" + text.replace("'", "''") + "'"


def _metadata(about: Mapping[str, str]) -> dict[str, str]:
    columns = {name: {"type": type_, "about": about.get(name, "")} for name, type_ in TYPES.items()}
    told = json.dumps(columns, ensure_ascii=False)
    return {"format": FORMAT, "made_by": f"plassess {__version__}", "columns": told}


def statement() -> str:
    """Return the SQL that sums the table up, as any engine runs it."""
    return files("plassess.files.district").joinpath("counts.sql").read_text(encoding="utf-8")
