"""What was opened before from the files of a folder, so that a second run opens none of them twice."""

from collections.abc import Sequence
from pathlib import Path

from plassess.assessment.record import AnswersFrom, Assessment
from plassess.files.assessments.store import originals
from plassess.foreign_text import visible
from plassess.problems.errors import PlassessError, UsageError
from plassess.views import messages


def records_in(out: Path) -> list[tuple[Path, Assessment]]:
    """Read the record of each self-assessment kept in a folder; say which cannot be read, and pass over it."""
    found = []
    for folder in originals(out):
        try:
            found.append((folder.path, folder.assessment()))
        except PlassessError:
            shown = visible(str(folder.path), 4096)
            messages.say(f"{shown} cannot be read, nor what it was opened from. To see why:  plassess status {shown}")
    return found


def opened_from(file: AnswersFrom, role: str, records: Sequence[tuple[Path, Assessment]]) -> Path | None:
    """Find what was opened for a role from a file as it is now, the newest one; ``None`` where nothing was.

    Raises UsageError where it was opened from a file of this name, and that file has changed since.
    """
    made = [(path, one.answers_from) for path, one in records if one.role == role and one.answers_from]
    found = [(path, was) for path, was in made if was.file == file.file]
    if not found:
        return None
    same = [path for path, was in found if was == file]
    if same:
        return same[-1]
    raise UsageError(
        f"{file.file} has changed since {visible(str(found[-1][0]), 4096)} was opened from a file of this name."
        " Change the answers there, or add --again to open another one."
    )
