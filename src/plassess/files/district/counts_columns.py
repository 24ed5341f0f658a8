"""The columns of tables of counts that are read: all there, and of types that hold what an export writes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from plassess.files.district.counts_file import IN_FOLDERS, SUMMED, TYPES, quoted
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import FileError

if TYPE_CHECKING:  # installed with an extra
    import duckdb

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
    alike = _alike_in_csv(base, files) if is_csv else _alike_in_parquet(base, files)
    is_table = "teams" not in alike[0].types
    wanted = TYPES if is_table else SUMMED
    for one in alike:
        _refuse_lacking(one, wanted)
    each = " UNION ALL BY NAME ".join(_csv(one) if is_csv else _parquet(one, wanted) for one in alike)
    base.execute(f"CREATE VIEW given AS {each}")
    for column, there in _odd(alike, wanted):
        _refuse_unless_exact(base, column, wanted[column], there)
    cast = ", ".join(f'CAST("{name}" AS {type_}) AS "{name}"' for name, type_ in wanted.items())
    base.execute(f"CREATE VIEW counts AS SELECT {cast}, filename FROM given")  # noqa: S608 - names of ours
    return is_table


class _Alike(Struct, frozen=True):
    """Files that have the same columns, with their types."""

    files: tuple[Path, ...]
    types: Mapping[str, str]


def _csv(one: _Alike) -> str:
    return f"SELECT * FROM read_csv({_listed_as_sql(one.files)}, header = true, all_varchar = true, filename = true)"  # noqa: S608 - quoted


def _parquet(one: _Alike, wanted: Mapping[str, str]) -> str:
    """Write how to read them; what stands in the names of folders is read from there, as the text that it is."""
    in_folders = any(name in wanted and name not in one.types for name in IN_FOLDERS)
    hive = "true, hive_types_autocast = false" if in_folders else "false"
    return f"SELECT * FROM read_parquet({_listed_as_sql(one.files)}, filename = true, hive_partitioning = {hive})"  # noqa: S608 - quoted


def _listed_as_sql(files: Sequence[Path]) -> str:
    return f"[{', '.join(quoted(escape(str(one))) for one in files)}]"


def _alike_in_csv(base: "duckdb.DuckDBPyConnection", files: Sequence[Path]) -> list[_Alike]:
    found: dict[tuple[str, ...], list[Path]] = {}
    for file in files:
        told = base.read_csv(escape(str(file)), header=True, all_varchar=True)
        found.setdefault(tuple(one.lower() for one in told.columns), []).append(file)
    return [_Alike(tuple(each), dict.fromkeys(names, "VARCHAR")) for names, each in found.items()]


def _alike_in_parquet(base: "duckdb.DuckDBPyConnection", files: Sequence[Path]) -> list[_Alike]:
    """Put files together by their columns as these stand in the files themselves."""
    alike = """
        SELECT list(file_name ORDER BY file_name) FROM (
            SELECT file_name, list((name, type, converted_type, logical_type)) AS columns
            FROM parquet_schema(?) GROUP BY file_name
        ) GROUP BY columns ORDER BY 1
    """
    found = []
    for (names,) in base.execute(alike, [[escape(str(one)) for one in files]]).fetchall():
        told = base.read_parquet(escape(names[0]), hive_partitioning=False)
        types = _in_small_letters(told.columns, map(str, told.types))
        found.append(_Alike(tuple(map(Path, names)), types))
    return found


def _in_small_letters(columns: Sequence[str], types: Iterable[str]) -> dict[str, str]:
    """Put types by the columns' names; some engines write all of these in capitals."""
    return dict(zip((one.lower() for one in columns), types, strict=True))


def _refuse_lacking(one: _Alike, wanted: Mapping[str, str]) -> None:
    lacks = [name for name in wanted if name not in one.types]
    for file in one.files if lacks else ():
        in_folders = {part.partition("=")[0] for part in file.parts[:-1] if "=" in part} & set(IN_FOLDERS)
        if left := [name for name in lacks if name not in in_folders]:
            what = "no table of counts" if wanted is TYPES else "not what the statement makes of one"
            raise FileError(f"{shown_name(file)} is {what}: it has no column {_listed(left)}.")


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMED
    return ", ".join(names) if more <= 1 else f"{', '.join(names[:_MOST_NAMED])} and {more} others"


def _odd(alike: Sequence[_Alike], wanted: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Find the columns of which some file has another type than an export gives, with all types that they have."""
    for name, type_ in wanted.items():
        there = tuple(dict.fromkeys(one.types[name] for one in alike if name in one.types))
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
    if column in IN_FOLDERS and all(one in (*_ANY_NUMBER, "VARCHAR") for one in types):  # engines guess 2022 a number
        return "false"
    return there
