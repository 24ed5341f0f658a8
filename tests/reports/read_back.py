"""What formats hold, read by programs that did not write them."""

import io
from collections.abc import Mapping
from typing import Any

from python_calamine import CalamineWorkbook

from plassess.assessment.plan.plan import ActionPlan
from tests.reports.shared import render_report
from tests.reports.test_word import read

PAGES = ("md", "html", "docx", "xlsx")
"""The formats that lay the whole plan out."""
Rows = list[list[Any]]


def sheets_in(file: bytes) -> Mapping[str, Rows]:
    """The rows of each sheet of an Excel file, heads among them."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(file))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def texts_in(file: bytes) -> list[str]:
    """Every name of a sheet and every cell of an Excel file, as text."""
    sheets = sheets_in(file)
    cells = (cell for rows in sheets.values() for row in rows for cell in row)
    return [*sheets, *(_as_shown(cell) for cell in cells if cell != "")]


def _as_shown(cell: Any) -> str:
    """A count as a count, any other number with two decimals."""
    return str(cell) if not isinstance(cell, float) else f"{cell:.0f}" if cell.is_integer() else f"{cell:.2f}"


def text_in(to: str, plan: ActionPlan, audience: str) -> str:
    """All text of a report in a format."""
    made = render_report(plan, to, audience)
    if isinstance(made, str):
        return made
    return "\n".join(texts_in(made) if to == "xlsx" else read(made))
