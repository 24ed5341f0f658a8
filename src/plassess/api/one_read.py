"""One reading for a notebook: files as they are now, nothing printed, and a failure that says what is wrong."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import TypeVar

from plassess.files.content.search import content_in_force
from plassess.files.disk.atomic_write import in_words
from plassess.files.disk.kept_readings import forget_readings
from plassess.files.disk.regular_files import is_folder
from plassess.files.disk.repo import common_folder
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import FileError, PlassessError, ProblemsError, UnreadableError
from plassess.views import messages

PathLikeText = str | PathLike[str]
T = TypeVar("T")


@contextmanager
def one_read() -> Iterator[list[str]]:
    """Read files as they are now; what a command would say beside them is handed over and not printed.

    Whatever is foreseen is raised: ProblemsError with what is wrong alone, FileError where the machine refuses.
    """
    forget_readings()
    try:
        with messages.told_instead() as told:
            yield told
    except ProblemsError as error:  # nobody asked for a change
        raise ProblemsError(error.problems, closing="") from None
    except OSError as error:
        raise FileError(f"The machine did not allow it: {in_words(error)}.") from error


def content_for(named: PathLikeText | None, paths: Sequence[Path]) -> Path | None:
    """Return the content that a command would use for these self-assessments; ``None`` for the shipped one."""
    return content_in_force(Path(named) if named else None, common_folder([one for one in paths if is_folder(one)]))


def each_read(paths: Sequence[Path], read: Callable[[Path], T]) -> tuple[tuple[T, ...], tuple[PlassessError, ...]]:
    """Read every self-assessment; return what could be read, and why the others could not."""
    found: list[T] = []
    left_out: list[PlassessError] = []
    for path in paths:
        try:
            found.append(read(path))
        except ProblemsError as error:
            left_out.append(ProblemsError(error.problems, f"{visible(shown_name(path), 4096)} cannot be read."))
        except PlassessError as error:
            left_out.append(error)
    return tuple(found), tuple(left_out)


def refuse_left_out(left_out: Sequence[PlassessError]) -> None:
    """Raise what went wrong: the one failure, or UnreadableError with all of them."""
    if len(left_out) == 1:
        raise left_out[0]
    if left_out:
        raise UnreadableError(left_out)
