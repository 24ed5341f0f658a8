"""The team's decisions on disk: each is added at the end of ``decisions.yaml``, and none is ever changed."""

from collections.abc import Sequence
from pathlib import Path

from plassess.assessment.alone.decisions import Decision, Decisions
from plassess.files.assessments.file_names import DECISIONS
from plassess.files.assessments.growing_file import add_entries
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.disk.lock import locked
from plassess.files.disk.regular_files import stands
from plassess.files.models.validation import validated

_HEAD = "# What the team decided. It only grows: the last entry for a row counts.\n"


def decisions_file(folder: AssessmentFolder) -> Path:
    """Return where the decisions lie."""
    return folder.path / DECISIONS


def decisions_in(folder: AssessmentFolder) -> Decisions:
    """Read the decisions; none where there is no file. Raises ProblemsError where it is not valid."""
    path = decisions_file(folder)
    if not stands(path):
        return Decisions(format="plassess/decisions/1")
    return validated(folder.read(path), Decisions)


def add_decisions(folder: AssessmentFolder, new: Sequence[Decision]) -> Decisions:
    """Add decisions behind all that are there, and return them all; they are on disk when this returns."""
    path = decisions_file(folder)
    with locked(path):
        add_entries(folder, path, Decisions(format="plassess/decisions/1", decisions=tuple(new)), _HEAD)
    return decisions_in(folder)
