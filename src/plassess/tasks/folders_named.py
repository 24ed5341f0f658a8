"""The self-assessments that a command works on where it may be told several: those named, else all or the newest."""

from collections.abc import Sequence
from pathlib import Path

from plassess.files.assessments.store import (
    RECORD,
    WHERE,
    AssessmentFolder,
    all_assessments,
    open_assessment,
    originals,
)
from plassess.files.content.settings_place import SETTINGS
from plassess.files.disk.regular_files import stands
from plassess.files.disk.repo import folders_upward, root_of


def where_to_open() -> Path:
    """Return the folder that a new one is opened in where none is named: the one that the others are found in.

    Within a repo that is the nearest ``assessments``, or where the settings lie; elsewhere ``assessments`` here, and
    whoever stands in such a folder, or below it, means that one.
    """
    here, in_repo = Path().resolve(), root_of(Path()) is not None
    for up, folder in enumerate(folders_upward(here)):
        is_meant = up == 0 or in_repo or here.parts[-up] == WHERE.name
        if is_meant and (stands(folder / WHERE) or stands(folder / SETTINGS)):
            return Path(*[".."] * up) / WHERE
    return WHERE


def named_or_newest(directories: Sequence[Path]) -> tuple[AssessmentFolder, ...]:
    """Open those that are named, or that lie below a named folder; without any, the one that is meant here.

    By folder, each once. Raises UsageError for a folder that neither is one nor holds any, ProblemsError where one
    may not be read.
    """
    return tuple(map(open_assessment, _named(directories))) or (open_assessment(None),)


def named_or_all(directories: Sequence[Path]) -> tuple[Path, ...]:
    """List the folders of those that are named, or that lie below a named folder; without any, of all that are here.

    By folder, each once, and not opened yet. All that are here are those in the nearest ``assessments`` that holds
    any, but for copies of others. Raises UsageError for a folder that neither is one nor holds any.
    """
    return _named(directories) or _all_here()


def _named(directories: Sequence[Path]) -> tuple[Path, ...]:
    """List those that are named, copies of others too: whoever names a folder wants what is there."""
    found: dict[Path, Path] = {}
    for directory in directories:
        below = () if stands(directory / RECORD) else all_assessments(directory)
        for path in sorted(one.path for one in below) or [open_assessment(directory).path]:
            found.setdefault(path.resolve(), path)
    return tuple(found.values())


def _all_here() -> tuple[Path, ...]:
    for up, _ in enumerate(folders_upward(Path())):
        if found := originals(Path(*[".."] * up) / WHERE):
            return tuple(sorted(one.path for one in found))
    return (open_assessment(None).path,)
