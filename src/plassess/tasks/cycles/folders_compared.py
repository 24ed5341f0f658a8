"""Which self-assessments are compared: those that are named, two at least."""

from collections.abc import Sequence
from pathlib import Path

from plassess.files.assessments.store import AssessmentFolder, open_assessment
from plassess.foreign_text import shown_name
from plassess.problems.errors import UsageError
from plassess.tasks.one_assessment import tell_strays, telling_of_misnamed

FEWEST = 2


def folders_compared(directories: Sequence[Path]) -> tuple[AssessmentFolder, ...]:
    """Open what is named. Raises UsageError for fewer than two, PlassessError where one may not be read."""
    if len(directories) < FEWEST:
        named = f" besides {shown_name(directories[0])}" if directories else ""
        raise UsageError(
            f"Name the self-assessments to compare{named}: plassess compare assessments/2026-10-01-coach"
            " assessments/2027-03-11-coach"
        )
    with telling_of_misnamed(*directories):
        folders = tuple(open_assessment(one) for one in directories)
    tell_strays(folders)
    return folders
