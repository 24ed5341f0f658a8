"""Whether it is plain which self-assessment is meant where none is named."""

import contextlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from plassess.assessment.record import Assessment
from plassess.assessment.whose import is_of_several_teams
from plassess.files.assessments.file_names import WHERE
from plassess.files.assessments.store import AssessmentFolder, originals
from plassess.files.assessments.strays import top_of
from plassess.problems.errors import PlassessError


def those_beside(folder: AssessmentFolder) -> tuple[AssessmentFolder, ...]:
    """Return all that could be meant where the newest was opened, the newest first; none where one stands in it."""
    top = top_of(folder.path.parent)
    stands_in_it = Path.cwd().is_relative_to(folder.path.resolve())
    return () if stands_in_it or top.name != WHERE.name else originals(top)[::-1]


def of_several_teams(newest_first: Sequence[AssessmentFolder]) -> bool:
    """Tell whether they are several teams', so that nothing is written into any that is not named."""
    return len(newest_first) > 1 and is_of_several_teams(_readable(newest_first))


def _readable(folders: Sequence[AssessmentFolder]) -> Iterator[Assessment]:
    for folder in folders:
        with contextlib.suppress(PlassessError):
            yield folder.assessment()
