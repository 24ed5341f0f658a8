"""The self-assessment that a command works on, and what lies in it or beside it that nothing reads."""

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import typer
from msgspec import Struct

from plassess.files.assessments.store import WHERE, AssessmentFolder, open_assessment, originals
from plassess.files.assessments.stray import Stray
from plassess.files.assessments.strays import strays_beside, strays_of, top_of
from plassess.foreign_text import shown_name, visible, visible_lines
from plassess.problems.errors import PlassessError, ProblemsError, UsageError

MOST_TOLD = 20


def opened(directory: Path | None) -> AssessmentFolder:
    """Open the assessment that is named, or the newest, and tell on stderr which, and what nothing reads there.

    Raises UsageError where there is none.
    """
    with telling_of_misnamed(directory or WHERE):
        folder = open_assessment(directory)
    if directory is None:
        _tell_which(folder)
    tell_strays([folder])
    return folder


def _tell_which(folder: AssessmentFolder) -> None:
    """Say on stderr which self-assessment is meant, where it was not named and there are several."""
    top = top_of(folder.path.parent)
    count = len(originals(top))
    if count > 1 and top.name == WHERE.name:
        typer.echo(
            f"The newest of {count} here: {visible(shown_name(folder.path))}. To name another, add it.", err=True
        )


def those_beside(folder: AssessmentFolder) -> tuple[AssessmentFolder, ...]:
    """Return all that could be meant where the newest was opened, the newest first; none where one stands in it."""
    top = top_of(folder.path.parent)
    stands_in_it = Path.cwd().is_relative_to(folder.path.resolve())
    return () if stands_in_it or top.name != WHERE.name else originals(top)[::-1]


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
