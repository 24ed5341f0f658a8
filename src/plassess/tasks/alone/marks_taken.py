"""Marks taken in: from paper, from one person at this computer, or from a file."""

from collections.abc import Sequence
from pathlib import Path

from plassess.assessment.alone.marks import Mark, Marks
from plassess.assessment.alone.roster import shown
from plassess.conversation.alone.own_marks import OwnSheet, Parting, take_own_marks
from plassess.conversation.alone.paper_sheets import Collecting, take_late, take_sheets
from plassess.conversation.face import Face
from plassess.files.alone.mark_faults import mark_faults
from plassess.files.alone.marks_folder import fault_of
from plassess.files.alone.sheets_in import sheets_in
from plassess.files.models.validation import validated
from plassess.files.yaml.source import read_source
from plassess.foreign_text import shown_name
from plassess.problems.errors import PlassessError, ProblemsError, UsageError
from plassess.problems.sentences import ended
from plassess.reports.alone.marks_sheet import intro
from plassess.tasks.alone.opened_alone import OpenedAlone
from plassess.views.commands import command

_MOST_NAMED = 15


def refuse_opened(alone: OpenedAlone) -> None:
    """Raise UsageError once the marks are open: who comes late votes in the room."""
    if alone.record.opened_marks:
        raise UsageError(
            "The marks are open, so nothing is added to them. Who comes late votes in the room, with cards:  "
            + command("decide", alone.folder)
        )


def collect_from_paper(face: Face, alone: OpenedAlone) -> None:
    """Take sheets in at the keyboard, or a line a sheet from the input."""
    if alone.record.opened_marks:
        take_late(face, alone.code, alone.marks.note_late)
        return
    marks = alone.marks
    collecting = Collecting(
        rows=alone.rows,
        find=alone.code,
        marks_of=lambda code: _marks_or_why_not(alone, code),
        save=marks.save_sheet,
        sent=lambda: len(alone.sent),
        of=len(alone.codes),
    )
    take_sheets(face, collecting)


def respond_at_the_keyboard(face: Face, alone: OpenedAlone, code: str, parting: Parting) -> None:
    """Take one person's marks row by row; ``parting`` is told how it ended."""
    marks = alone.marks

    def save(row: str, mark: Mark) -> Marks:
        return marks.save(code, row, mark)

    sheet = OwnSheet(
        code=code,
        rows=alone.rows,
        library=alone.library,
        role=alone.record.role,
        marks=marks.of(code),
        save=save,
        send=lambda: marks.save(code, None, None, sent=True),
        parting=parting,
    )
    take_own_marks(face, sheet, intro(alone))


def respond_from_file(alone: OpenedAlone, code: str, file: Path) -> Marks:
    """Take one person's marks from a file, all or nothing. Raises ProblemsError with the place of each fault.

    Raises UsageError for a file that marks nothing.
    """
    source = read_source(file)
    marks = validated(source, Marks)
    if problems := list(mark_faults(source, marks, code, alone.rows)):
        raise ProblemsError(problems)
    if not marks.marks:
        raise UsageError(f"{shown_name(file)} marks no row, so it is no answer and is not counted.")
    return alone.marks.save_sheet(code, dict(marks.marks))


def _marks_or_why_not(alone: OpenedAlone, code: str) -> Marks:
    """Read what a person has by now. Raises UsageError for faults, with nothing of what stands there."""
    try:
        return alone.marks.of(code)
    except PlassessError as error:
        count = len(alone.marks.faults_of(code, alone.rows))
        raise UsageError(fault_of(alone.marks, code, max(count, 1))) from error


def who_is_missing(alone: OpenedAlone) -> tuple[str, ...]:
    """Say how many sheets are in, and to the keeper whose are not: done or not done, and nothing of a mark."""
    sheets = sheets_in(alone.marks, alone.record, alone.rows)
    there = {*sheets.sent, *sheets.unread, *sheets.strange}
    apart = {
        "Not in yet": [one for one in alone.codes if one not in there],
        "Cannot be read as a file": sheets.unread,
        "Holds no row of this self-assessment": sheets.strange,
    }
    said = [f"{len(sheets.sent)} of {len(alone.codes)} are in."]
    return (*said, *(f"{what}: {_named(alone, codes)}" for what, codes in apart.items() if codes))


def _named(alone: OpenedAlone, codes: Sequence[str]) -> str:
    """Name people as the roster does; beyond a room's worth they are counted."""
    named = [alone.record.roster[code].name or shown(code) for code in codes[:_MOST_NAMED]]
    more = len(codes) - len(named)
    return ended(f"{', '.join(named)}{f' and {more} more' if more else ''}")
