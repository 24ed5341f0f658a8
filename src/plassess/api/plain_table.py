"""A table as a notebook takes it: rows of plain values, and what each column holds."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from html import escape
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, overload

from msgspec import Struct

from plassess.exchange.table import NUMBERS, TEXTS
from plassess.foreign_text import visible
from plassess.problems.errors import PlassessError
from plassess.problems.near import did_you_mean

if TYPE_CHECKING:  # installed by whoever wants them
    import pandas as pd
    import pyarrow as pa

_MOST_SHOWN = 20
_LONGEST_SHOWN = 80
_PANDAS = {str: "string", int: "Int64", float: "Float64", bool: "boolean", int | str: "string"}


class TableColumn(Struct, frozen=True):
    """A column: its name, the type of every cell that is not missing, and a sentence about it."""

    name: str
    holds: Any = str
    about: str = ""


class Table(Sequence[dict[str, Any]]):
    """Rows of plain values, in the order of the command that prints them; it never changes.

    A row is a dict of its own with a value for each column: text, whole number, number, true or false, ``date``, or a
    tuple of several. ``None`` is what is missing, and never 0.
    """

    def __init__(self, name: str, columns: Iterable[TableColumn], rows: Iterable[Mapping[str, object]]) -> None:
        self._name = name
        self._columns = {one.name: one for one in columns}
        self._rows = tuple({name: _plain(row[name]) for name in self._columns} for row in rows)

    @property
    def name(self) -> str:
        """What it is called, as plassess export or the list that it is made of calls it."""
        return self._name

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in their order."""
        return tuple(self._columns)

    @property
    def about(self) -> Mapping[str, str]:
        """A sentence about each column, by its name: unit, range, and which end is good."""
        return MappingProxyType({one.name: one.about for one in self._columns.values()})

    def column(self, name: str) -> tuple[Any, ...]:
        """Return one column, a value for each row. Raises PlassessError where there is none of this name."""
        if name not in self._columns:
            near = did_you_mean(name, self.columns, after=" ")
            raise PlassessError(f"There is no column {visible(name, 60)}. {near}There is: {', '.join(self.columns)}.")
        return tuple(row[name] for row in self._rows)

    def to_arrow(self) -> "pa.Table":
        """Make an Arrow table; a column has the same type whatever is missing in it.

        Raises PlassessError where pyarrow is not installed.
        """
        arrow = _installed("pyarrow", "to_arrow")
        types: dict[Any, Any] = {
            str: arrow.string(),
            int: arrow.int64(),
            float: arrow.float64(),
            bool: arrow.bool_(),
            date: arrow.date32(),
            int | str: arrow.string(),
            TEXTS: arrow.list_(arrow.string()),
            NUMBERS: arrow.list_(arrow.int64()),
        }
        return arrow.table(
            {one.name: arrow.array(self._cells(one), types.get(one.holds)) for one in self._columns.values()}
        )

    def to_pandas(self) -> "pd.DataFrame":
        """Make a data frame; what is missing is ``pandas.NA``, or ``NaT`` for a day.

        Whole numbers stay whole. Raises PlassessError where pandas is not installed.
        """
        pandas = _installed("pandas", "to_pandas")
        return pandas.DataFrame(
            {one.name: _series(pandas, one.holds, self._cells(one)) for one in self._columns.values()}
        )

    def _cells(self, column: TableColumn) -> list[Any]:
        cells = self.column(column.name)
        if column.holds == int | str:  # a data frame takes one type
            return [None if cell is None else str(cell) for cell in cells]
        return list(cells)

    @overload
    def __getitem__(self, at: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, at: slice) -> "Table": ...
    def __getitem__(self, at: int | slice) -> "dict[str, Any] | Table":
        if isinstance(at, slice):
            return Table(self.name, self._columns.values(), self._rows[at])
        return dict(self._rows[at])

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return map(dict, self._rows)

    def __repr__(self) -> str:
        return f"<Table {self.name}: {len(self)} × {len(self._columns)}>"

    def _repr_html_(self) -> str:
        """Show the first rows in a notebook; what people wrote is text there, and nothing else."""
        head = "".join(f"<th>{escape(name)}</th>" for name in self.columns)
        body = "".join(f"<tr>{''.join(map(_shown, row.values()))}</tr>" for row in self._rows[:_MOST_SHOWN])
        caption = f"{self.name}: {len(self)} × {len(self._columns)}"
        return f'<table><caption style="text-align: left">{escape(caption)}</caption><tr>{head}</tr>{body}</table>'


def _shown(cell: object) -> str:
    if cell is None:
        return "<td></td>"
    text = ", ".join(map(str, cell)) if isinstance(cell, tuple) else str(cell)
    return f"<td><bdi>{escape(visible(text, _LONGEST_SHOWN))}</bdi></td>"


def _plain(cell: object) -> object:
    return cell.value if isinstance(cell, Enum) else cell


def _series(pandas: Any, holds: Any, cells: list[Any]) -> Any:  # noqa: ANN401 - pandas may not be there
    if holds is date:
        return pandas.Series(pandas.to_datetime(pandas.Series(cells, dtype="object")))
    return pandas.Series(cells, dtype=_PANDAS.get(holds, "object"))


def _installed(name: str, wanted_by: str) -> Any:  # noqa: ANN401 - a library that may not be there
    try:
        return import_module(name)
    except ImportError:
        raise PlassessError(
            f"{wanted_by} needs {name}, which is not installed here. Install it:  pip install {name}"
        ) from None
