"""How many sheets are in before the opening, and which of them cannot be counted; never what stands on one."""

from collections.abc import Collection, Mapping

from msgspec import Struct

from plassess.assessment.alone.marks import Marks
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Assessment
from plassess.files.alone.marks_folder import MarksFolder, takes_part
from plassess.problems.errors import FileError, ProblemsError


class SheetsIn(Struct, frozen=True):
    """Sheets by the codes of those they belong to.

    ``sent``: their people are done, and marked something. ``unread``: their files cannot be read. ``strange``: no row
    on them is one of this self-assessment, or none of their levels is one of its row, as on a sheet of another one or
    edition.
    """

    sent: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    strange: tuple[str, ...] = ()


def sheets_in(marks: MarksFolder, record: Assessment, rows: Collection[Prompt]) -> SheetsIn:
    """Look at every sheet of those who take part, in the roster's order."""
    there = set(marks.codes)
    codes = [code for code in record.roster if code in there and takes_part(record, code)]
    read = {code: _read(marks, code) for code in codes}
    by_id = {row.id: row for row in rows}
    return SheetsIn(
        sent=tuple(code for code, one in read.items() if one and one.is_in),
        unread=tuple(code for code, one in read.items() if one is None),
        strange=tuple(code for code, one in read.items() if one and is_strange(one, by_id)),
    )


def is_strange(marks: Marks, rows: Mapping[str, Prompt]) -> bool:
    """Tell whether a sheet holds marks, and none that can be counted here."""
    return bool(marks.marks) and not any(_is_of(mark.level, rows.get(id_)) for id_, mark in marks.marks.items())


def _is_of(level: int | None, row: Prompt | None) -> bool:
    return row is not None and row.scale is not None and (level is None or level in row.scale.labels)


def _read(marks: MarksFolder, code: str) -> Marks | None:
    try:
        return marks.of(code)
    except (ProblemsError, FileError):
        return None
