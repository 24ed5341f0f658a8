"""How a team that marks alone stands, read from its files."""

import contextlib
from collections.abc import Sequence

from msgspec.structs import replace

from plassess.assessment.alone.marked_alone import MarkedAlone, marked_alone
from plassess.assessment.alone.rows import rows_marked_alone
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.prompts import Prompt
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses
from plassess.content.library import Library
from plassess.files.alone.decisions_file import decisions_in
from plassess.files.alone.marks_folder import MarksFolder
from plassess.files.alone.sheets_in import SheetsIn, sheets_in
from plassess.files.assessments.store import AssessmentFolder
from plassess.problems.errors import PlassessError
from plassess.tasks.load import library_for


def alone_in(
    folder: AssessmentFolder, record: Assessment, responses: Responses, library: Library, plan: ActionPlan
) -> MarkedAlone:
    """Read what was decided, how many have sent, and what was counted. Raises ProblemsError for a faulty file."""
    marks = MarksFolder(folder)
    rows = rows_marked_alone(record, responses.answers, library)
    sheets = sheets_in(marks, record, rows) if record.opened_marks is None else SheetsIn()
    stands = marked_alone(record, responses, library, plan, decisions_in(folder), len(sheets.sent), marks.opened())
    return replace(stands, unread=len(sheets.unread), strange=len(sheets.strange))


def sheets_of(folder: AssessmentFolder, record: Assessment) -> SheetsIn:
    """Tell whose sheets are in, and which cannot be counted; once marks are open, whose were in by then."""
    if record.opened_marks:
        return SheetsIn(sent=record.opened_marks.sent)
    rows = _rows_of(folder, record)
    found = sheets_in(MarksFolder(folder), record, rows)
    return found if rows else replace(found, strange=())


def _rows_of(folder: AssessmentFolder, record: Assessment) -> Sequence[Prompt]:
    """List the rows that are marked alone; none where the content is not here, for who takes part is told anyway."""
    with contextlib.suppress(PlassessError):
        library = library_for(record, None) if record.alone else None
        return rows_marked_alone(record, folder.responses().answers, library) if library else ()
    return ()
