"""Steps of the last self-assessment that are still open: they stay there, and are told in the one that follows."""

from msgspec import Struct

from plassess.assessment.plan.steps import open_steps
from plassess.assessment.record import Assessment
from plassess.assessment.responses import FirstStep
from plassess.files.assessments.store import AssessmentFolder
from plassess.problems.errors import PlassessError
from plassess.tasks.cycles.found_beside import found_beside


class LeftOpen(Struct, frozen=True):
    """Where they lie, and the steps in the order they are due."""

    folder: AssessmentFolder
    steps: tuple[FirstStep, ...]


def left_open(folder: AssessmentFolder, record: Assessment) -> LeftOpen | None:
    """Find them; ``None`` where there is none, or where the last one is not found beside this one or not readable."""
    last = found_beside(folder, record.last) if record.last else None
    if last is None:
        return None
    try:
        steps = open_steps(last.folder.responses())
    except PlassessError:  # a check tells of it, and every command on that folder
        return None
    return LeftOpen(last.folder, steps) if steps else None
