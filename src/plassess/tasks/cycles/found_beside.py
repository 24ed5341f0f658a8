"""The self-assessment that another one was begun from, looked for in the folder that both lie in."""

from collections.abc import Iterator

from msgspec import Struct

from plassess.assessment.record import Assessment, Last
from plassess.files.assessments.store import AssessmentFolder, all_assessments
from plassess.problems.errors import PlassessError


class Read(Struct, frozen=True):
    """A folder with its record."""

    folder: AssessmentFolder
    record: Assessment


def found_beside(folder: AssessmentFolder, last: Last) -> Read | None:
    """Find it in the folder that this one lies in: by its uid, or where it had none by its name."""
    for one in _nearest_by_name(folder, last):
        try:
            record = one.assessment()
        except PlassessError:
            continue
        if (last.uid is not None and record.uid == last.uid) or (last.uid is None and record.id == last.id):
            return Read(one, record)
    return None


def _nearest_by_name(folder: AssessmentFolder, last: Last) -> Iterator[AssessmentFolder]:
    beside = [one for one in all_assessments(folder.home) if one.path.resolve() != folder.path.resolve()]
    yield from sorted(beside, key=lambda one: one.path.name != last.id)
