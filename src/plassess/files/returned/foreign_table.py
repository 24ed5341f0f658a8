"""A table as it came back, of whatever program: rows of cells, the first of which are titles."""

from datetime import date, datetime, time, timedelta

from msgspec import Struct

from plassess.assessment.forms.came_back import RefusedError
from plassess.files.returned.bounds import MOST_CELLS, MOST_COLUMNS, MOST_IN_A_CELL, MOST_ROWS

Cell = str | int | float | bool | datetime | date | time | timedelta
_SPLIT = "Split it in two, or leave out what is no answer."


class Table(Struct, frozen=True):
    """One table; an empty cell is an empty text."""

    rows: tuple[tuple[Cell, ...], ...]


def refuse_beyond(rows: int, columns: int, cells: int) -> None:
    """Raise RefusedError for a table that is larger than answers are."""
    if rows > MOST_ROWS:
        raise RefusedError(f"it has more than {MOST_ROWS:,} rows.", _SPLIT)
    if columns > MOST_COLUMNS:
        raise RefusedError(f"it has more than {MOST_COLUMNS:,} columns.", _SPLIT)
    if cells > MOST_CELLS:
        raise RefusedError(f"it has more than {MOST_CELLS:,} cells.", _SPLIT)


def refuse_long_cell(cell: Cell, row: int, column: int) -> None:
    """Raise RefusedError for a cell that is longer than an answer is; row and column count from 1."""
    if isinstance(cell, str) and len(cell) > MOST_IN_A_CELL:
        why = f"this cell holds {len(cell):,} letters; {MOST_IN_A_CELL:,} are read."
        raise RefusedError(why, "Shorten it, or leave the row out.", place(row, column))


def place(row: int, column: int | None = None) -> str:
    """Name a place in a table as a spreadsheet does: ``row 5, column C``; both count from 1."""
    return f"row {row}" if column is None else f"row {row}, column {letters(column)}"


def letters(column: int) -> str:
    """Name a column, counted from 1, as a spreadsheet does: ``AA``."""
    named = ""
    while column:
        column, left = divmod(column - 1, 26)
        named = chr(ord("A") + left) + named
    return named
