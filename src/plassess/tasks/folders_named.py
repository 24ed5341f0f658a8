"""The self-assessments that a command works on where it may be told several: those named, else all or the newest."""

from collections.abc import Sequence
from pathlib import Path

from plassess.files.assessments.folder_tree import below
from plassess.files.assessments.store import (
    RECORD,
    WHERE,
    open_assessment,
    originals,
)
from plassess.files.content.settings_place import SETTINGS
from plassess.files.disk.regular_files import is_folder, stands
from plassess.files.disk.repo import folders_upward, root_of
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import UsageError
from plassess.tasks.one_assessment import newest_here, opened_to_change
from plassess.views.commands import program


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


def named_or_newest(directories: Sequence[Path]) -> tuple[Path, ...]:
    """List the folders of those that are named, or that lie below a named folder; without any, of the one meant.

    That one is told. By folder, each once, and not opened yet: those that may not be read are among them. Raises
    UsageError for a folder that neither is one nor holds any, ProblemsError where nothing in it may be read.
    """
    return _named(directories) or (newest_here().path,)


def to_change(directories: Sequence[Path]) -> tuple[Path, ...]:
    """List the same, to write into them: UsageError too where none is named and those here are several teams'."""
    return _named(directories) or (opened_to_change(None).path,)


def named_or_all(directories: Sequence[Path]) -> tuple[Path, ...]:
    """List the same; without any named, of all in the nearest ``assessments`` that holds any."""
    return _named(directories) or _all_here()


def _named(directories: Sequence[Path]) -> tuple[Path, ...]:
    """List those that are named, copies of others too; of a folder that holds some, all but copies."""
    found: dict[Path, Path] = {}
    for directory in directories:
        below_it = () if stands(directory / RECORD) else _all_below(directory)
        if not below_it and _holds_none(directory):
            raise UsageError(_none_in(directory))
        for path in below_it or (open_assessment(directory).path,):
            found.setdefault(path.resolve(), path)
    return tuple(found.values())


def _holds_none(directory: Path) -> bool:
    """Tell whether a folder that may be read is no self-assessment and holds no folder of one either."""
    return is_folder(directory) and not any(stands(up / RECORD) for up in (directory, directory.absolute().parent))


def _none_in(directory: Path) -> str:
    name = visible(shown_name(directory), 200)
    return (
        f"There is no self-assessment in {name}: neither it nor a folder below it holds an {RECORD}. Name a folder"
        f" that holds some, or begin one:  {program()} start"
    )


def _all_below(folder: Path) -> tuple[Path, ...]:
    """List by path all that lie below a folder but copies of others, with those that may not be read."""
    return tuple(sorted((*(one.path for one in originals(folder)), *below(folder).closed)))


def _all_here() -> tuple[Path, ...]:
    for up, _ in enumerate(folders_upward(Path())):
        if found := _all_below(Path(*[".."] * up) / WHERE):
            return found
    return (open_assessment(None).path,)
