"""An Excel file of tables: a sheet each, with text that stays text, and the finished bytes.

The bytes depend on what is written and on nothing else: no clock, no machine, no user.
"""

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from itertools import zip_longest
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from msgspec import Struct

from plassess.reports.text_flow import runs_right_to_left

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

MOST_IN_A_CELL = 32_000
"""Characters of a cell, as Excel counts them (UTF-16); it takes 32,767, and the first part ends between two words."""
MOST_LINES = 250
"""Lines of a cell; Excel takes 253 breaks."""
LONGEST_NAME = 31
"""Characters of a sheet's name, as Excel counts them."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f]+")
_RESERVED = "history"
_FIRST_YEAR = 1900
_LETTER = 1
_LINE = 15
"""Points of a line; a row is at most as high as Excel lets it be."""
_HIGHEST = 409
_FILLED = 90
"""Percent of a line's width that its words fill."""
_SHADES = ("", "#E9F1F3", "#D0E3E8", "#B5D3DB", "#98C3CE")
_CELL: dict[str, object] = {"text_wrap": True, "valign": "top", "align": "left"}
_HEAD: dict[str, object] = {**_CELL, "bold": True, "bottom": 1}

_NUMBERS: dict[type, str] = {date: "yyyy-mm-dd", float: "0.00"}

Value = str | int | float | date
"""What a cell holds. A text is never read as a number, a formula or a link; a day before 1900 stands as text."""


class Field(Struct, frozen=True):
    """A cell; ``shade`` from 0 to 4, ``strong`` for what names a group of rows."""

    value: Value
    shade: int = 0
    strong: bool = False


class Width(Struct, frozen=True):
    """A column's head, and how wide it is, in characters."""

    title: str
    characters: int


class Grid(Struct, frozen=True):
    """A sheet: one table, and below it what helps to read it.

    ``under`` is what its rows stand under; tables of one head that have it make one sheet together.
    """

    name: str
    head: tuple[Width, ...]
    rows: tuple[tuple[Field, ...], ...]
    notes: tuple[str, ...] = ()
    under: str = ""


def as_excel(title: str, subject: str, opened: date, grids: Sequence[Grid]) -> bytes:
    """Return the file; the same tables give the same bytes."""
    from xlsxwriter import Workbook

    made = io.BytesIO()
    as_typed = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(made, {"in_memory": True, **as_typed}) as book:
        day = datetime.combine(max(opened, date(_FIRST_YEAR, 1, 1)), time())
        book.set_properties({"title": title[:255], "subject": subject[:255], "author": "plassess", "created": day})
        looks = _Looks(book)
        for name, grid in zip(sheet_names([one.name for one in grids]), grids, strict=True):
            _write(grid, book.add_worksheet(name), looks)
    return made.getvalue()


class _Looks:
    """The formats of cells, each made once."""

    def __init__(self, book: "Workbook") -> None:
        self._book = book
        self._made: dict[tuple[bool, int, bool, str, bool], Format] = {}

    def of(self, field: Field, *, head: bool = False) -> "Format":
        """Return the format of a cell."""
        kind = _NUMBERS.get(type(field.value), "")
        turned = isinstance(field.value, str) and runs_right_to_left(field.value)
        key = (head, field.shade, field.strong, kind, turned)
        if key not in self._made:
            looks = dict(_HEAD if head else _CELL)
            looks |= {"bold": True} if field.strong else {}
            looks |= {"bg_color": _SHADES[field.shade]} if field.shade else {}
            looks |= {"num_format": kind} if kind else {}
            looks |= {"reading_order": 2, "align": "right"} if turned else {}
            self._made[key] = self._book.add_format(looks)
        return self._made[key]


def _write(grid: Grid, sheet: "Worksheet", looks: _Looks) -> None:
    for column, head in enumerate(grid.head):
        sheet.set_column(column, column, head.characters)
        sheet.write_string(0, column, head.title, looks.of(Field(head.title), head=True))
    at = 1
    widths = [head.characters for head in grid.head]
    for row in grid.rows:
        at = _write_row(row, sheet, at, looks, widths)
    sheet.autofilter(0, 0, max(at - 1, 1), max(len(grid.head) - 1, 0))
    for note in grid.notes:
        at += 1
        sheet.write_string(at, 0, note)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(_LETTER)
    sheet.fit_to_pages(1, 0)


def _write_row(row: Sequence[Field], sheet: "Worksheet", at: int, looks: _Looks, widths: Sequence[int]) -> int:
    """Write a row, and what no cell has room for below it; return the number of the next row."""
    for parts in zip_longest(*(_parts(field) for field in row)):
        lines = max(_lines(field, width) for field, width in zip(parts, widths, strict=True))
        if lines > 1:  # not every program fits a row to its text by itself
            sheet.set_row(at, min(lines * _LINE, _HIGHEST))
        for column, field in enumerate(parts):
            if field is not None:
                _write_cell(field, sheet, at, column, looks)
        at += 1
    return at


def _lines(field: Field | None, width: int) -> int:
    """Say how many lines a cell takes, rather one too many: a line of text breaks between words."""
    if field is None or not isinstance(field.value, str):
        return 1
    return sum(max(1, -(-_columns(line) * 100 // (width * _FILLED))) for line in field.value.split("\n"))


def _columns(text: str) -> int:
    return len(text) if text.isascii() else sum(1 + (east_asian_width(one) in "WF") for one in text)


def _write_cell(field: Field, sheet: "Worksheet", at: int, column: int, looks: _Looks) -> None:
    match field.value:
        case str():
            sheet.write_string(at, column, field.value, looks.of(field))
        case int() | float():
            sheet.write_number(at, column, field.value, looks.of(field))
        case _:
            sheet.write_datetime(at, column, datetime.combine(field.value, time()), looks.of(field))


def _parts(field: Field) -> Iterator[Field]:
    if isinstance(field.value, date) and field.value.year < _FIRST_YEAR:
        yield Field(field.value.isoformat(), field.shade, field.strong)
    elif isinstance(field.value, str):
        yield from (Field(part, field.shade, field.strong) for part in cell_texts(field.value))
    else:
        yield field


def cell_texts(text: str) -> tuple[str, ...]:
    """Cut a text into as many as Excel needs; put together, they are the text."""
    parts = []
    while len(part := _fitting(text)) < len(text):
        parts.append(part)
        text = text[len(part) :]
    return (*parts, text)


def _fitting(text: str) -> str:
    """Return as much from the start as one cell holds, to the end of a word where there is one."""
    lines = text.split("\n", MOST_LINES)
    whole = text if len(lines) <= MOST_LINES else text[: len(text) - len(lines[-1])]
    if _utf16(whole) <= MOST_IN_A_CELL:
        return whole
    most = _within(whole, MOST_IN_A_CELL)
    end = max(most.rfind(" "), most.rfind("\n")) + 1
    return most[: end or len(most)]


def _within(text: str, most: int) -> str:
    """Return as much from the start as ``most`` units of UTF-16 hold; no character is cut in two."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * most].decode("utf-16-le", "ignore")


def _utf16(text: str) -> int:
    return len(text) + sum(one > "\uffff" for one in text)


def sheet_names(titles: Sequence[str]) -> tuple[str, ...]:
    """Make names that Excel takes: none too long, none twice, none with a sign that it forbids."""
    names: dict[str, str] = {}
    for title in titles:
        name, number = _allowed(title), 1
        while name.casefold() in names:
            number += 1
            name = _allowed(title, f" ({number})")
        names[name.casefold()] = name
    return tuple(names.values())


def _allowed(title: str, behind: str = "") -> str:
    words = " ".join(_FORBIDDEN.sub(" ", title).split())
    name = _within(words.strip("' "), LONGEST_NAME - len(behind)).strip("' ")
    return f"{name or 'Sheet'}{'_' if name.casefold() == _RESERVED else ''}{behind}"
