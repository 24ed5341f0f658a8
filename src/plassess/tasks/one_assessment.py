"""The self-assessment that a command works on, and what lies in it or beside it that nothing reads."""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import typer
from msgspec import Struct

from plassess.files.assessments.folder_tree import MOST_NAMED
from plassess.files.assessments.meant_here import of_several_teams, those_beside
from plassess.files.assessments.store import WHERE, AssessmentFolder, open_assessment
from plassess.files.assessments.stray import Stray
from plassess.files.assessments.strays import strays_beside, strays_of
from plassess.foreign_text import shown_name, visible, visible_lines
from plassess.problems.errors import PlassessError, ProblemsError, UsageError

MOST_TOLD = 20


def opened(directory: Path | None) -> AssessmentFolder:
    """Open the assessment that is named, or the newest, and tell on stderr which, and what nothing reads there.

    Raises UsageError where there is none.
    """
    return _opened(directory, to_change=False)


def opened_to_change(directory: Path | None) -> AssessmentFolder:
    """Open it where something is written into it, so that none is guessed at where several teams have one here.

    Raises UsageError where there is none, and where none is named and those here are several teams'.
    """
    return _opened(directory, to_change=True)


def _opened(directory: Path | None, *, to_change: bool) -> AssessmentFolder:
    with telling_of_misnamed(directory or WHERE):
        folder = open_assessment(directory)
    beside = those_beside(folder) if directory is None else ()
    if to_change and of_several_teams(beside):
        raise UsageError(_which(beside))
    _tell_which(folder, beside)
    tell_strays([folder])
    return folder


def newest_here() -> AssessmentFolder:
    """Open the one that is meant where none is named, and tell on stderr which of several that is, and no more."""
    folder = open_assessment(None)
    _tell_which(folder, those_beside(folder))
    return folder


def _tell_which(folder: AssessmentFolder, beside: Sequence[AssessmentFolder]) -> None:
    if len(beside) > 1:
        which = visible(shown_name(folder.path))
        typer.echo(f"The newest of {len(beside)} here: {which}.", err=True)
        typer.echo("For another one, type its folder behind the command.", err=True)


def _which(newest_first: Sequence[AssessmentFolder]) -> str:
    count = len(newest_first)
    more = [f"  … and {count - MOST_NAMED} more"] if count > MOST_NAMED else []
    named = [f"  {visible(shown_name(one.path))}" for one in newest_first[:MOST_NAMED]]
    why = f"The {count} self-assessments here are several teams’. Name the one you mean behind the command:"
    return "\n".join([why, *named, *more])


class Opened(Struct, frozen=True):
    """Those that could be opened, and the folders of those that could not; these were told."""

    folders: tuple[AssessmentFolder, ...]
    failed: tuple[Path, ...] = ()


def opened_of(paths: Sequence[Path]) -> Opened:
    """Open each; of several, one that may not be read is told on stderr, and the others go on.

    Raises PlassessError where none may be read.
    """
    folders, failed = [], []
    for at, path in enumerate(paths):
        try:
            folders.append(open_assessment(path))
        except PlassessError as error:
            if at + 1 == len(paths) and not folders:
                raise
            failed.append(path)
            tell_left_out(path, error)
    return Opened(tuple(folders), tuple(failed))


def tell_left_out(path: Path, error: PlassessError) -> None:
    """Say on stderr why a self-assessment is left out; nothing is said of changes where all is only read."""
    why = "\n".join(error.lines) if isinstance(error, ProblemsError) else str(error)
    typer.echo(visible_lines(f"{why}\n{shown_name(path)} is left out."), err=True)


@contextlib.contextmanager
def telling_of_misnamed(*directories: Path) -> Iterator[None]:
    """Where no self-assessment is found in some folders, tell on stderr of records that lie there misnamed."""
    try:
        yield
    except UsageError:
        near = dict.fromkeys(path for directory in directories for path in (directory, directory.parent))
        _tell((stray for folder in near for stray in strays_beside(folder)), WHERE)
        raise


def tell_strays(folders: Sequence[AssessmentFolder]) -> None:
    """Tell on stderr what nothing reads in some assessments and beside them, a line for each."""
    where = folders[0].path if len(folders) == 1 else WHERE
    _tell(strays_of(folders), where)


def tell_copies(folders: Sequence[AssessmentFolder]) -> None:
    """Tell on stderr of the folders beside some assessments that are passed over as copies."""
    _tell((stray for stray in strays_of(folders) if stray.is_a_mere_copy), WHERE)


def _tell(strays: Iterable[Stray], where: Path) -> None:
    problems = [stray.problem for stray in strays]
    for problem in problems[:MOST_TOLD]:
        typer.echo(f"{problem.place}: {problem.message} {problem.remedy}", err=True)
    if len(problems) > MOST_TOLD:
        more = len(problems) - MOST_TOLD
        typer.echo(f"… and {more} more. To see all:  plassess check {visible(shown_name(where))}", err=True)
