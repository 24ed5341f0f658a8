"""A sheet as it is keyed in: ``K7: 2 3 3 ct 0 2``, a mark for each row in the order of the sheet."""

import re
from collections.abc import Sequence

from msgspec import Struct

from plassess.assessment.alone.mark_signs import (
    LEFT_OPEN_SIGN,
    is_left_open,
    mark_of,
    signs_in,
    signs_without_spaces,
    what_it_takes,
)
from plassess.assessment.alone.marks import Mark
from plassess.assessment.prompts import Prompt
from plassess.problems.sentences import counted

_LINE = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9-]*)(?:\s*[:.]\s*|\s+)(\S.*?)\s*")
_SAW = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9-]*)[\s,]+(?:row\s*)?(\d{1,3})\s*[:.]\s*(\S.*?)\s*", re.IGNORECASE)


class SheetLine(Struct, frozen=True):
    """One sheet; ``wrong`` says what could not be read, and is empty where all was."""

    code: str = ""
    marks: dict[str, Mark] = {}
    wrong: str = ""


class SawLine(Struct, frozen=True):
    """What somebody saw in a row, by its number on the sheet, and ticked to be read aloud."""

    code: str
    number: int
    text: str


def read_saw_line(line: str) -> SawLine | None:
    """Read ``K7 3: we plan from last year's numbers``; ``None`` where a line is no such thing."""
    match = _SAW.fullmatch(line)
    return SawLine(match[1].casefold(), int(match[2]), match[3]) if match else None


def read_sheet_line(line: str, rows: Sequence[Prompt]) -> SheetLine:
    """Read a code and a mark for each row: a level's number, 0 for not begun, ct for can't tell, - for left open."""
    match = _LINE.fullmatch(line)
    if match is None:
        return SheetLine(
            wrong="Type the code, a colon, and the marks in the order of the sheet, such as  K7: 2 3 ct 0"
        )
    code, signs = match[1].casefold(), signs_in(match[2])
    if len(signs) != len(rows) and len(apart := signs_without_spaces(signs)) == len(rows):
        signs = apart
    if len(signs) != len(rows):
        there = f"That is {counted(len(signs), 'mark')}, and the sheet has {counted(len(rows), 'row')}."
        return SheetLine(code, wrong=f"{there} For a row that was left open, type {LEFT_OPEN_SIGN}.")
    return _marked(code, signs, rows)


def _marked(code: str, signs: Sequence[str], rows: Sequence[Prompt]) -> SheetLine:
    """Read as many signs as there are rows."""
    marks: dict[str, Mark] = {}
    for number, (sign, row) in enumerate(zip(signs, rows, strict=True), start=1):
        if is_left_open(sign):
            continue
        mark = mark_of(sign, row)
        if mark is None:
            return SheetLine(code, wrong=f"Row {number}: “{sign}” is none of its marks. {what_it_takes(row)}")
        marks[row.id] = mark
    return SheetLine(code, marks)
