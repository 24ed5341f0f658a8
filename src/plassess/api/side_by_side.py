"""What moved between self-assessments of one team."""

from collections.abc import Sequence
from pathlib import Path

from plassess.api.one_read import PathLikeText, content_for, one_read
from plassess.api.self_assessments import Assessment
from plassess.files.assessments.store import open_assessment
from plassess.problems.errors import PlassessError
from plassess.tasks.cycles.cycles_read import compared_folders
from plassess.tasks.cycles.folders_compared import FEWEST
from plassess.views.cycles.comparison_output import compare_output
from plassess.views.outputs.of_cycles import CompareOutput as Comparison

__all__ = ["Comparison", "compare"]


def compare(folders: Sequence[Assessment | PathLikeText], *, content: PathLikeText | None = None) -> Comparison:
    """Say what moved from one self-assessment of a team to the next, as plassess compare --json does.

    Name two or more, in any order; their files are read anew. Each rated row is held against itself on its own
    levels: ``nearer`` to ideal, ``same``, ``farther``. Raises PlassessError for fewer than two, and where they are
    not of one team, rated no row in common, or cannot be read.
    """
    paths = [one.folder if isinstance(one, Assessment) else Path(one) for one in folders]
    if len(paths) < FEWEST:
        raise PlassessError("Name two self-assessments to compare, or more.")
    with one_read():
        return compare_output(
            compared_folders([open_assessment(one) for one in paths], content_for(content, paths)).comparison
        )
