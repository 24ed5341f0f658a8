"""How a team that marks alone stands, read from its files."""

from plassess.assessment.alone.marked_alone import MarkedAlone, marked_alone
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses
from plassess.content.library import Library
from plassess.files.alone.decisions_file import decisions_in
from plassess.files.alone.marks_folder import MarksFolder, takes_part
from plassess.files.assessments.store import AssessmentFolder


def alone_in(
    folder: AssessmentFolder, record: Assessment, responses: Responses, library: Library, plan: ActionPlan
) -> MarkedAlone:
    """Read what was decided, how many have sent, and what was counted. Raises ProblemsError for a faulty file."""
    marks = MarksFolder(folder)
    closed = record.opened_marks is None
    sent = sum(takes_part(record, code) and marks.sent_by(code) for code in marks.codes) if closed else 0
    return marked_alone(record, responses, library, plan, decisions_in(folder), sent, marks.opened())
