"""The columns of tables of counts that are read: all there, and of types that hold what an export writes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

from plassess.files.district.counts_file import SUMMED, TYPES, quoted
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import FileError

if TYPE_CHECKING:  # installed with an extra
    import duckdb

IN_FOLDERS = ("edition", "district")
"""Columns that may stand in the names of folders alone, as engines lay out what they write."""
_NUMBERS = ("INTEGER", "BIGINT")
_ANY_NUMBER = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT")
_MAYBE_BROKEN = ("FLOAT", "DOUBLE", "DECIMAL")
_TAKES = {"VARCHAR": "texts", "INTEGER": "whole numbers", "BIGINT": "whole numbers", "DATE": "days"}
_MOST_NAMED = 5


def read_typed(base: "duckdb.DuckDBPyConnection", files: Sequence[Path]) -> bool:
    """Read all files as the view ``counts``, each column with its type, and each row with its ``filename``.

    Return whether they are tables of counts; otherwise they hold what the statement makes of one. Raises FileError
    for a file that lacks a column, or where one holds what its type cannot.
    """
    is_csv = not files[0].name.lower().endswith(".parquet")
    columns = _columns_of_csv(base, files) if is_csv else _columns_of_parquet(base, files)
    is_table = "teams" not in next(iter(columns.values()))
    wanted = TYPES if is_table else SUMMED
    for file, types in columns.items():
        _refuse_lacking(file, types, wanted)
    options = {"filename": "true", "union_by_name": "true" if len(columns) > 1 else "false"}
    if is_csv:
        options |= {"header": "true", "all_varchar": "true"}
    elif any(name not in types for types in columns.values() for name in IN_FOLDERS if name in wanted):
        options |= {"hive_partitioning": "true", "hive_types_autocast": "false"}
    else:
        options["hive_partitioning"] = "false"
    _create_view(base, "read_csv" if is_csv else "read_parquet", files, options)
    for column, there in _odd(columns, wanted):
        _refuse_unless_exact(base, column, wanted[column], there)
    cast = ", ".join(f'CAST("{name}" AS {type_}) AS "{name}"' for name, type_ in wanted.items())
    base.execute(f"CREATE VIEW counts AS SELECT {cast}, filename FROM given")  # noqa: S608 - names of ours
    return is_table


def _create_view(
    base: "duckdb.DuckDBPyConnection", reader: str, files: Sequence[Path], options: Mapping[str, str]
) -> None:
    names = ", ".join(quoted(escape(str(one))) for one in files)
    told = ", ".join(f"{name} = {value}" for name, value in options.items())
    base.execute(f"CREATE VIEW given AS SELECT * FROM {reader}([{names}], {told})")  # noqa: S608 - quoted


def _columns_of_csv(base: "duckdb.DuckDBPyConnection", files: Sequence[Path]) -> dict[Path, dict[str, str]]:
    """Return the columns of each file that has others than those before."""
    found: dict[tuple[str, ...], tuple[Path, dict[str, str]]] = {}
    for file in files:
        told = base.read_csv(escape(str(file)), header=True, all_varchar=True)
        types = _in_small_letters(told.columns, map(str, told.types))
        found.setdefault(tuple(types), (file, types))
    return dict(found.values())


def _columns_of_parquet(base: "duckdb.DuckDBPyConnection", files: Sequence[Path]) -> dict[Path, dict[str, str]]:
    """Return the columns of one of all files that have the same, as they stand in the files alone."""
    alike = """
        SELECT min(file_name) FROM (
            SELECT file_name, list((name, type, converted_type, logical_type)) AS columns
            FROM parquet_schema(?) GROUP BY file_name
        ) GROUP BY columns ORDER BY 1
    """
    found = {}
    for (name,) in base.execute(alike, [[escape(str(one)) for one in files]]).fetchall():
        told = base.read_parquet(escape(name), hive_partitioning=False)
        found[Path(name)] = _in_small_letters(told.columns, map(str, told.types))
    return found


def _in_small_letters(columns: Sequence[str], types: Iterable[str]) -> dict[str, str]:
    """Put types by the columns' names; some engines write all of these in capitals."""
    return dict(zip((one.lower() for one in columns), types, strict=True))


def _refuse_lacking(file: Path, types: Mapping[str, str], wanted: Mapping[str, str]) -> None:
    in_folders = {part.partition("=")[0] for part in file.parts[:-1] if "=" in part} & set(IN_FOLDERS)
    lacks = [name for name in wanted if name not in types and name not in in_folders]
    if lacks:
        what = "no table of counts" if wanted is TYPES else "not what the statement makes of one"
        raise FileError(f"{shown_name(file)} is {what}: it has no column {_listed(lacks)}.")


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMED
    return ", ".join(names) if more <= 1 else f"{', '.join(names[:_MOST_NAMED])} and {more} others"


def _odd(
    columns: Mapping[Path, Mapping[str, str]], wanted: Mapping[str, str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Find the columns of which some file has another type than an export gives, with all types that they have."""
    for name, type_ in wanted.items():
        there = tuple(dict.fromkeys(types[name] for types in columns.values() if name in types))
        if any(one != type_ for one in there):
            yield name, there


def _refuse_unless_exact(base: "duckdb.DuckDBPyConnection", column: str, wanted: str, types: tuple[str, ...]) -> None:
    """Raise FileError where a column holds what its type cannot: half a person, a word for a number."""
    lost = f'SELECT filename, "{column}" FROM given WHERE {_lost(column, wanted, types)} LIMIT 1'  # noqa: S608 - ours
    row = base.execute(lost).fetchone()
    if row is not None:
        holds = f"column {column} holds {visible(str(row[1]), 40)}"
        raise FileError(f"{shown_name(Path(row[0]))}: {holds}, and takes {_TAKES.get(wanted, 'true or false')}.")


def _lost(column: str, wanted: str, types: tuple[str, ...]) -> str:
    """Write the condition of a cell that stands for none of the wanted type."""
    there, none = f'"{column}" IS NOT NULL', f'TRY_CAST("{column}" AS {wanted}) IS NULL'
    if wanted in _NUMBERS and types == ("VARCHAR",):  # a cast would round
        return f"{there} AND (NOT regexp_full_match(\"{column}\", '-?[0-9]+([.]0*)?') OR {none})"
    if wanted in _NUMBERS and all(one.startswith((*_ANY_NUMBER, *_MAYBE_BROKEN)) for one in types):
        return f'{there} AND ({none} OR TRY_CAST("{column}" AS {wanted}) <> "{column}")'
    if types == ("VARCHAR",) or (wanted == "DATE" and all(one.startswith(("DATE", "TIMESTAMP")) for one in types)):
        return f"{there} AND {none}"
    return there
