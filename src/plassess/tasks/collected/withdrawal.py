"""A sheet that somebody takes back: set aside, never deleted, and in again when it is sent again."""

from plassess.assessment.alone.roster import shown
from plassess.files.alone.withdrawn_marks import withdraw
from plassess.problems.errors import UsageError
from plassess.tasks.alone.marks_taken import refuse_opened
from plassess.tasks.alone.opened_alone import OpenedAlone


def withdraw_sheet(alone: OpenedAlone, told: str) -> str:
    """Set a person’s sheet aside, and return the code. Raises UsageError for nobody’s, and once marks are open."""
    refuse_opened(alone)
    code = alone.code(told)
    if not withdraw(alone.marks, code):
        raise UsageError(f"{shown(code)} has no sheet in, so there is none to set aside.")
    return code
