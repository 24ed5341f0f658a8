"""What ``--from`` is given: tables of counts, or what the statement made of one elsewhere, in a file or a folder."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from glob import escape
from hashlib import file_digest
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, ValidationError, convert

from plassess.assessment.district.count_rows import WHOLE
from plassess.assessment.district.counts_origin import CountsFile, CountsOrigin
from plassess.assessment.district.counts_summed import SummedRow
from plassess.assessment.district.districts import Districts
from plassess.files.disk.regular_files import is_plain_file
from plassess.files.disk.whole_folder import lost_between
from plassess.files.district.counts_columns import read_typed
from plassess.files.district.counts_file import FORMAT, SUMMED, statement
from plassess.files.district.counts_rules import refuse_broken_rows, refuse_double, refuse_unknown_words, told_twice
from plassess.files.district.duckdb_needed import a_database, needed_duckdb
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import FileError

if TYPE_CHECKING:  # installed with an extra
    import duckdb

_CSV, _PARQUET = (".csv", ".csv.gz"), (".parquet",)
_NOT_DATA = ("_", ".")
"""How names begin of what engines write beside data, and read as none: _SUCCESS, .part-0.crc."""
_VERSIONED = re.compile(r"plassess/counts/[0-9]+")


class CountsGiven(Struct, frozen=True):
    """What was read: rows as the statement gives them, of which files and districts, and what to tell of those."""

    rows: tuple[SummedRow, ...]
    origin: CountsOrigin
    notes: tuple[str, ...] = ()
    districts: Districts = Districts()


def summed(path: Path, jobs: int = 1) -> CountsGiven:
    """Sum tables of counts up, or read what the statement made of one elsewhere: a file, or a folder of files.

    Each of ``jobs`` cores takes memory of its own.

    Raises FileError where it is neither, where a row is none that an export writes, where a self-assessment stands in
    it twice, and where DuckDB is not installed.
    """
    files = _files_in(path)
    needed_duckdb()
    import duckdb

    with a_database(jobs) as base:
        try:
            return _summed(base, files)
        except (duckdb.Error, ValidationError) as error:
            why = visible(str(error).partition("\n")[0], 300)
            raise FileError(f"{shown_name(path)} cannot be read as Parquet or CSV: {why}") from None


def _summed(base: "duckdb.DuckDBPyConnection", files: Sequence[Path]) -> CountsGiven:
    if len(files) == 1:  # what it says of itself is read once, and kept once; of many files it would be too much
        base.execute("SET parquet_metadata_cache = true")
    said = _formats_said(base, files)
    is_table = read_typed(base, files)
    refuse_broken_rows(base, is_table=is_table)
    if is_table and not _is_one_export(base, files, said):
        refuse_double(base)
    districts = _districts(base) if is_table else Districts()
    found = base.execute(statement() if is_table else "SELECT * EXCLUDE filename FROM counts").fetchall()
    rows = tuple(convert(dict(zip(SUMMED, row, strict=True)), type=SummedRow) for row in found)
    refuse_unknown_words(base, rows)
    read = tuple(CountsFile(shown_name(one), _digest(one), said.get(one, "")) for one in files)
    notes = told_twice(base) if is_table and len(files) > 1 else ()
    return CountsGiven(rows, CountsOrigin("table" if is_table else "statement", read), notes, districts)


def _districts(base: "duckdb.DuckDBPyConnection") -> Districts:
    told = f"SELECT count(DISTINCT district), min(district) FROM counts WHERE state = '{WHOLE}' AND district <> ''"  # noqa: S608 - ours
    ((count, name),) = base.execute(told).fetchall()
    return Districts(count, name if count == 1 else "")


def _files_in(path: Path) -> list[Path]:
    """List the files with data: the one that is named, or all below a folder. Raises FileError without any."""
    if path.is_file():
        return [path]
    _refuse_lost(path.parent, path.name)
    if not path.is_dir():
        raise FileError(f"There is no file {shown_name(path)}. plassess export counts --out FILE makes one.")
    found = list(_below(path))
    parquet, csv = ([one for one in found if one.name.lower().endswith(ends)] for ends in (_PARQUET, _CSV))
    if parquet and csv:
        both = f"{shown_name(parquet[0])} and {shown_name(csv[0])}"
        raise FileError(f"{shown_name(path)} holds Parquet and CSV, such as {both}. Name one of them.")
    if not parquet and not csv:
        raise FileError(f"{shown_name(path)} holds no Parquet and no CSV.")
    return parquet or csv


def _refuse_lost(parent: Path, name: str = "") -> None:
    """Raise FileError where a table of counts is gone because its export was stopped; ``name``: only that one."""
    for folder, aside in lost_between(parent) if parent.is_dir() else ():
        if name in ("", folder.name):
            raise FileError(
                f"{shown_name(folder)} is not there: its export was stopped while it replaced the one before, which"
                f" lies in {shown_name(aside)} beside it. Export it again, or give that folder its name back."
            )


def _below(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        _refuse_lost(Path(where))
        folders[:] = sorted(one for one in folders if not one.startswith(_NOT_DATA))
        each = (Path(where) / name for name in sorted(names) if not name.startswith(_NOT_DATA))
        yield from (one for one in each if is_plain_file(one))


def _formats_said(base: "duckdb.DuckDBPyConnection", files: Sequence[Path]) -> dict[Path, str]:
    """Return the format that each Parquet file says it has. Raises FileError for another version than ours."""
    if not files[0].name.lower().endswith(_PARQUET):
        return {}
    told = "SELECT file_name, decode(value) FROM parquet_kv_metadata(?) WHERE decode(key) = 'format'"
    said: dict[Path, str] = {}
    for name, value in base.execute(told, [[escape(str(one)) for one in files]]).fetchall():
        is_ours = bool(_VERSIONED.fullmatch(value))
        if is_ours and value != FORMAT:
            raise FileError(
                f"{shown_name(Path(name))} is a table of counts in {visible(value, 40)}, and this plassess reads"
                f" {FORMAT}. Have it exported by a plassess of the same version as this one."
            )
        said |= {Path(name): value} if is_ours else {}
    return said


def _is_one_export(base: "duckdb.DuckDBPyConnection", files: Sequence[Path], said: Mapping[Path, str]) -> bool:
    """Tell a file as it was exported, which holds each self-assessment once; others may put files together."""
    if len(files) > 1 or not said:
        return False
    told = base.execute("SELECT created_by FROM parquet_file_metadata(?)", [[escape(str(files[0]))]])
    return all(str(maker).startswith("DuckDB") for (maker,) in told.fetchall())


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return f"sha256:{file_digest(file, 'sha256').hexdigest()}"
