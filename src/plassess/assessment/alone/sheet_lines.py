"""A sheet as it is keyed in: ``K7: 2 3 3 ? 0 2``, a mark for each row in the order of the sheet."""

import re
from collections.abc import Sequence

from msgspec import Struct

from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN, Mark
from plassess.assessment.prompts import Prompt
from plassess.problems.sentences import counted

_LINE = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9-]*)(?:\s*[:.]\s*|\s+)(\S.*?)\s*")
_SAW = re.compile(r"\s*([A-Za-z0-9][A-Za-z0-9-]*)[\s,]+(?:row\s*)?(\d{1,3})\s*[:.]\s*(\S.*?)\s*", re.IGNORECASE)
_CANNOT_TELL = {"?", "c"}
_LEFT_OPEN = {"-", "–", "_"}


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
    """Read a code and a mark for each row: a level's number, 0 for not begun, ? for can't tell, - for left open."""
    match = _LINE.fullmatch(line)
    if match is None:
        return SheetLine(
            wrong="Type the code, a colon, and the marks in the order of the sheet, such as  K7: 2 3 ? 0"
        )
    code, written = match[1].casefold(), match[2]
    signs = re.findall(r"[^\s,;]+", written)
    if len(signs) != len(rows) == len("".join(signs)):
        signs = list("".join(signs))  # without spaces between all of them
    if len(signs) != len(rows):
        there = f"That is {counted(len(signs), 'mark')}, and the sheet has {counted(len(rows), 'row')}."
        return SheetLine(code, wrong=f"{there} For a row that was left open, type -.")
    marks: dict[str, Mark] = {}
    for number, (sign, row) in enumerate(zip(signs, rows, strict=True), start=1):
        if sign in _LEFT_OPEN:
            continue
        mark = mark_of(sign, row)
        if mark is None:
            return SheetLine(code, wrong=f"Row {number}: “{sign}” is none of its marks. {what_it_takes(row)}")
        marks[row.id] = mark
    return SheetLine(code, marks)


def mark_of(sign: str, row: Prompt) -> Mark | None:
    """Read one mark as it stands on a sheet; ``None``: the row has no such mark."""
    if row.scale is None:
        return None
    if sign.casefold() in _CANNOT_TELL:
        return Mark(state=CANNOT_TELL)
    number = int(sign) if sign.isdecimal() and len(sign) <= 2 else None
    if number is not None and number in row.scale.labels:
        return Mark(level=number)
    return Mark(state=NOT_BEGUN) if number == row.scale.not_begun_number else None


def sign_of(mark: Mark | None, row: Prompt) -> str:
    """Write a mark as it is keyed in."""
    if mark is None:
        return "-"
    if mark.state == CANNOT_TELL:
        return "?"
    number = mark.level if mark.state is None else row.scale.not_begun_number if row.scale else 0
    return str(number)


def what_it_takes(row: Prompt) -> str:
    """Say which marks a row has."""
    labels = ", ".join(map(str, row.scale.labels)) if row.scale else ""
    zero = row.scale.not_begun_number if row.scale else 0
    return f"There are {labels}; {zero} for not started, ? for can’t tell, - for left open."
