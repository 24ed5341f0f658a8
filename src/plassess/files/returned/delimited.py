"""A table from CSV, whatever stands between its cells: a comma, a semicolon, a tab or a bar."""

import csv
import io
import re

from plassess.assessment.forms.came_back import RefusedError
from plassess.files.returned.bounds import MOST_IN_A_CELL
from plassess.files.returned.foreign_table import Table, refuse_beyond, refuse_long_cell

_BETWEEN = ",;\t|"
_SAID = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""How Excel's own first line says what stands between cells; it is no row of the table."""
_AGAIN = "Download it once more."


def table_of(text: str) -> Table:
    """Read a table. Raises RefusedError where it is none, is cut off, or is larger than answers are."""
    rows: list[tuple[str, ...]] = []
    cells = 0
    said = _SAID.match(text)
    between, text = (said[1], text[said.end() :]) if said else (_between(text), text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    try:
        for row in reader:
            cells += len(row)
            refuse_beyond(len(rows) + 1, len(row), cells)
            for column, cell in enumerate(row, start=1):
                refuse_long_cell(cell, len(rows) + 1, column)
            rows.append(tuple(row))
    except csv.Error as error:
        raise _no_table(reader.line_num, error) from error
    return Table(tuple(rows))


def _no_table(line: int, error: csv.Error) -> RefusedError:
    said = str(error)
    if "limit" in said:
        return RefusedError(f"a cell holds more than {MOST_IN_A_CELL:,} letters.", "Shorten it.", f"line {line}")
    if "end of data" in said:
        return RefusedError("it breaks off amid a cell, so half of it is missing, perhaps.", _AGAIN, f"line {line}")
    why = "quotation marks stand here where no program puts them, so cells cannot be told apart."
    return RefusedError(why, _AGAIN, f"line {line}")


def _between(text: str) -> str:
    """Tell what stands between cells: what makes the most of the first row."""
    return max(_BETWEEN, key=lambda sign: _first_row(text, sign))


def _first_row(text: str, sign: str) -> int:
    try:
        return len(next(csv.reader(io.StringIO(text, newline=""), delimiter=sign, strict=True), []))
    except csv.Error:
        return 0
