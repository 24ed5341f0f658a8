"""Marks taken in: from paper, from one person at this computer, or from a file."""

from pathlib import Path

from plassess.assessment.alone.marks import Mark, Marks
from plassess.conversation.alone.own_marks import OwnSheet, take_own_marks
from plassess.conversation.alone.paper_sheets import Collecting, take_late, take_sheets
from plassess.conversation.face import Face
from plassess.files.alone.mark_faults import mark_faults
from plassess.files.alone.marks_folder import fault_of
from plassess.files.models.validation import validated
from plassess.files.yaml.source import read_source
from plassess.problems.errors import PlassessError, ProblemsError, UsageError
from plassess.reports.alone.marks_sheet import intro
from plassess.tasks.alone.opened_alone import OpenedAlone
from plassess.views.commands import command


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


def respond_at_the_keyboard(face: Face, alone: OpenedAlone, code: str) -> bool:
    """Take one person's marks row by row; True: this person is done."""
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
    )
    return take_own_marks(face, sheet, intro(alone))


def respond_from_file(alone: OpenedAlone, code: str, file: Path) -> Marks:
    """Take one person's marks from a file, all or nothing. Raises ProblemsError with the place of each fault."""
    source = read_source(file)
    marks = validated(source, Marks)
    if problems := list(mark_faults(source, marks, code, alone.rows)):
        raise ProblemsError(problems)
    return alone.marks.save_sheet(code, dict(marks.marks))


def _marks_or_why_not(alone: OpenedAlone, code: str) -> Marks:
    """Read what a person has by now. Raises UsageError for faults, with nothing of what stands there."""
    try:
        return alone.marks.of(code)
    except PlassessError as error:
        count = len(alone.marks.faults_of(code, alone.rows))
        raise UsageError(fault_of(alone.marks, code, max(count, 1))) from error
