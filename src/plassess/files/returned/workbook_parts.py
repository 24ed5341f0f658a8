"""The zip file that a workbook is, or that a table is packed in: looked into first, and packed anew.

A workbook comes from whoever filled a form in, or says so. What is declared in a zip file need not be true, so each
part that is needed is unpacked here within bounds, and the library that reads cells gets these parts and no others.
"""

import contextlib
import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from zlib import error as ZlibError  # noqa: N812 - zlib's own name says nothing

from plassess.assessment.forms.came_back import RefusedError
from plassess.files.returned.bounds import (
    MIB,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_OF_A_PART,
    MOST_PACKED_TOGETHER,
    MOST_PARTS,
    MOST_ROWS,
    MOST_TEXT_REPEATED,
    MOST_UNPACKED,
    ROOM_FOR_EACH_CELL,
)
from plassess.files.returned.foreign_table import place, refuse_beyond

_NEEDED = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|xl/(?:workbook|sharedStrings|styles)\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/worksheets/[A-Za-z0-9_]{1,40}\.xml"
)
_MAIN = "xl/workbook.xml"
_AGAIN = "Download the file once more, or download the answers as CSV."
_VALUES = "Save only its values: copy all, paste as values into a new file, and save that as .xlsx or CSV."
_CLIMBS = re.compile(r"(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|\\|:|\x00")
_DECLARES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ELEMENT = rb"<(?:[^\s<>/:]+:)?%s(?=[\s/>])"
_CELL, _FORMULA, _TEXT = (re.compile(_ELEMENT % name) for name in (b"c", b"f", b"si"))
_ATTRIBUTES = re.compile(rb"((?:\s+[A-Za-z:]+=(?:\"[^\"<]*\"|'[^'<]*'))*)\s*/?>")
_ATTRIBUTE = re.compile(rb"\s+([A-Za-z:]+)=[\"']([^\"'<]*)[\"']")
_PLACED = re.compile(rb"([A-Z]{1,3})([0-9]{1,7})")


def sound_workbook(data: bytes) -> bytes:
    """Return a workbook with nothing in it but what is needed, all of it within bounds. Raises RefusedError."""
    with _unpacking(data) as packed:
        return _packed_anew(_parts(packed))


def zipped_table(data: bytes) -> bytes | None:
    """Return the one CSV that a zip file holds, as Google packs it; ``None`` for any other zip file."""
    with _unpacking(data) as packed:
        there = packed.infolist()
        if len(there) != 1 or not there[0].filename.lower().endswith(".csv"):
            return None
        _refuse_what_no_program_packs(there)
        return _unpacked(packed, there[0])


@contextlib.contextmanager
def _unpacking(data: bytes) -> Iterator[zipfile.ZipFile]:
    """Open a zip file. Raises RefusedError for whatever goes wrong while it is read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            yield packed
    except (zipfile.BadZipFile, EOFError, ZlibError, NotImplementedError, RuntimeError, OSError) as error:
        raise RefusedError("this file is damaged, or only half of it came.", _AGAIN) from error
    except (ValueError, IndexError, OverflowError, UnicodeError) as error:
        raise RefusedError("this file is not put together as Excel or Google does it.", _AGAIN) from error


def _parts(packed: zipfile.ZipFile) -> Mapping[str, bytes]:
    there = packed.infolist()
    _refuse_what_no_program_packs(there)
    _refuse_what_else_is_in_it([one.filename for one in there])
    parts = {one.filename: _unpacked(packed, one) for one in there if _NEEDED.fullmatch(one.filename)}
    for name, part in parts.items():
        _refuse_declarations(name, part)
    sheets = [part for name, part in parts.items() if name.startswith("xl/worksheets/")]
    _refuse_long_texts_in_many_cells(parts.get("xl/sharedStrings.xml", b""), sum(map(_cells_in, sheets)))
    return parts


def _refuse_what_no_program_packs(there: Sequence[zipfile.ZipInfo]) -> None:
    if len(there) > MOST_PARTS:
        raise RefusedError(f"it is made of more than {MOST_PARTS} files.", _AGAIN)
    if any(_CLIMBS.search(one.filename) for one in there):
        raise RefusedError("a name in it leads out of the file.", _AGAIN)
    names = [one.filename.casefold() for one in there]
    if len(set(names)) < len(names):
        raise RefusedError("it holds two files of one name.", _AGAIN)
    if any(one.flag_bits & 0x1 for one in there):
        raise RefusedError("it is locked with a password.", "Save it without a password.")
    if any(one.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for one in there):
        raise RefusedError("it is packed in a way that neither Excel nor Google uses.", _AGAIN)
    most = max(one.file_size for one in there) if there else 0
    if most > MOST_OF_A_PART or sum(one.file_size for one in there) > MOST_UNPACKED:
        raise RefusedError(f"unpacked, it is larger than {MOST_UNPACKED // MIB} MiB.", _AGAIN)
    if any(one.file_size > MIB and one.file_size > MOST_PACKED_TOGETHER * one.compress_size for one in there):
        raise RefusedError("it unpacks to many hundred times its size.", _AGAIN)


def _refuse_what_else_is_in_it(names: Sequence[str]) -> None:
    if any(name.endswith("vbaProject.bin") for name in names):
        raise RefusedError("this Excel file holds macros.", "Save it as .xlsx, which holds none.")
    if any(name.startswith("xl/externalLinks/") for name in names):
        raise RefusedError("this Excel file takes values from other files.", _VALUES)
    if "mimetype" in names and _MAIN not in names:
        raise RefusedError("it is a file of OpenOffice or LibreOffice.", "Save it as .xlsx, or as CSV.")
    if any(name.startswith("word/") for name in names):
        raise RefusedError(
            "it is a Word file.", "Take in the answers: CSV, Excel (.xlsx), or the text that was sent."
        )
    if _MAIN not in names:
        raise RefusedError("it is a zip file, and no Excel file.", "Unpack it, and name the files in it.")


def _unpacked(packed: zipfile.ZipFile, one: zipfile.ZipInfo) -> bytes:
    """Unpack one part; no more is ever read than was declared, and that is within bounds."""
    with packed.open(one) as part:
        return part.read(MOST_OF_A_PART)


def _refuse_declarations(name: str, part: bytes) -> None:
    if _DECLARES.search(part) or b"\x00" in part:
        raise RefusedError("this Excel file declares parts of its own (DTD), as none of Excel’s does.", _AGAIN)
    if name.startswith("xl/worksheets/") and _FORMULA.search(part):
        raise RefusedError("cells of this Excel file hold formulas.", _VALUES)


def _cells_in(sheet: bytes) -> int:
    """Count a sheet’s cells. Raises RefusedError where they lie so far apart that what is between is too much.

    Each says where it lies, as all programs write it: whoever reads them makes room for all that lies between.
    """
    count = last_row = last_column = 0
    for cell in _CELL.finditer(sheet):
        count += 1
        row, column = _place_of(sheet, cell.end())
        if row > MOST_ROWS or column > MOST_COLUMNS:
            why = f"a cell lies farther out than {MOST_ROWS:,} rows and {MOST_COLUMNS} columns."
            raise RefusedError(why, "Delete what lies out there, and save the file.", place(row, column))
        last_row, last_column = max(last_row, row), max(last_column, column)
    refuse_beyond(last_row, last_column, max(count, last_row * last_column // ROOM_FOR_EACH_CELL))
    return count


def _place_of(sheet: bytes, at: int) -> tuple[int, int]:
    attributes = _ATTRIBUTES.match(sheet, at)
    told = {one[1]: one[2] for one in _ATTRIBUTE.finditer(attributes[1])} if attributes else {}
    where = _PLACED.fullmatch(told.get(b"r", b""))
    if where is None:
        raise RefusedError("a cell of this Excel file does not say where it lies.", _AGAIN)
    return int(where[2]), _column(where[1])


def _column(named: bytes) -> int:
    number = 0
    for sign in named.upper():
        number = number * 26 + sign - ord("A") + 1
    return number


def _refuse_long_texts_in_many_cells(texts: bytes, cells: int) -> None:
    begin = [found.start() for found in _TEXT.finditer(texts)]
    longest = max((after - at for at, after in pairwise([*begin, len(texts)])), default=0)
    if longest * min(cells, MOST_CELLS) > MOST_TEXT_REPEATED:
        raise RefusedError("this Excel file has a long text in many cells.", "Shorten it, or leave it out.")


def _packed_anew(parts: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return made.getvalue()
