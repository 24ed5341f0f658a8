"""Writing a whole file that plassess reads: never what its reader would refuse, or would read as something else."""

from pathlib import Path

from plassess.files.disk.atomic_write import write_atomically
from plassess.files.disk.regular_files import MOST_BYTES
from plassess.files.yaml.edits import says
from plassess.files.yaml.source import parse_source
from plassess.foreign_text import visible
from plassess.problems.errors import FileError, ProblemsError


def write_readable(
    path: Path, text: str, wanted: object = None, *, private: bool = False, most: int = MOST_BYTES
) -> None:
    """Replace a file by a text of at most ``most`` bytes that is read as ``wanted`` (plain data), where that is told.

    Raises FileError, with the old file as it was, for a text that could not be read again.
    """
    refuse_too_large(path, text, most)
    if wanted is None or not says(text, wanted, path.name):
        _refuse_unreadable(path, text)
        if wanted is not None:
            raise _refused(path, "some of its characters have no place in the file.")
    write_atomically(path, text, private=private)


def _refuse_unreadable(path: Path, text: str) -> None:
    try:
        parse_source(text.encode("utf-8"), path.name)
    except ProblemsError as error:
        raise _refused(path, error.problems[0].message) from error


def refuse_too_large(path: Path, text: str, most: int = MOST_BYTES) -> None:
    """Raise FileError for a text that is longer than what is read of a file, or that is no text at all."""
    try:
        size = len(text.encode("utf-8"))
    except UnicodeEncodeError as error:
        raise _refused(path, "it holds half a character.") from error
    if size > most:
        raise FileError(
            f"{visible(str(path))} would pass {most >> 20} MiB, the most plassess reads. Shorten the text."
        )


def _refused(path: Path, why: str) -> FileError:
    return FileError(f"{visible(str(path))} was not written, because plassess could not read it again: {why}")
