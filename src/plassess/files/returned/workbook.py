"""The tables of an Excel file: each of its sheets, cell by cell, after the file was looked into."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from plassess.assessment.forms.came_back import RefusedError
from plassess.files.returned.bounds import MOST_SHEETS
from plassess.files.returned.foreign_table import Table, refuse_beyond, refuse_long_cell
from plassess.files.returned.workbook_parts import sound_workbook

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_AGAIN = "Download it once more, or download the answers as CSV."


def tables_of(data: bytes) -> tuple[Table, ...]:
    """Read the sheets of a workbook in their order. Raises RefusedError where it is not sound."""
    from python_calamine import CalamineError, load_workbook  # loaded where there is a workbook

    sound = sound_workbook(data)
    try:
        with load_workbook(BytesIO(sound)) as book:
            return tuple(_tables(book))
    except (CalamineError, ValueError, OSError, OverflowError) as error:
        raise RefusedError("this Excel file is damaged.", _AGAIN) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # a bug of the library, of a class that has no name
            raise
        raise RefusedError("this Excel file is damaged in a way that its reader does not know.", _AGAIN) from error


def _tables(book: "CalamineWorkbook") -> Iterator[Table]:
    for name in book.sheet_names[:MOST_SHEETS]:
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        refuse_beyond(len(rows), max(map(len, rows), default=0), sum(map(len, rows)))
        for number, row in enumerate(rows, start=1):
            for column, cell in enumerate(row, start=1):
                refuse_long_cell(cell, number, column)
        yield Table(tuple(tuple(row) for row in rows))
