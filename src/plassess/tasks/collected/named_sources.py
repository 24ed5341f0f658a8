"""What is named to collect: the self-assessment that answers go into, files, folders of files, and the input."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from plassess.files.assessments.store import RECORD
from plassess.files.disk.regular_files import is_folder, listed, stands
from plassess.files.returned.bounds import MOST_FILES
from plassess.problems.errors import UsageError

INPUT = Path("-")


class NamedSources(Struct, frozen=True):
    """Where answers go, ``None`` for the newest, and the files that hold them, each once, in their order."""

    into: Path | None
    files: tuple[Path, ...]


def named_sources(paths: Sequence[Path]) -> NamedSources:
    """Tell the self-assessment from the files. Raises UsageError for two of it, for an empty folder, for too many."""
    into = [path for path in paths if is_self_assessment(path)]
    if len(into) > 1:
        raise UsageError("Answers go into one self-assessment. Name one of these folders.")
    files = tuple(dict.fromkeys(file for path in paths if path not in into for file in _files(path)))
    if len(files) > MOST_FILES:
        raise UsageError(f"These are {len(files):,} files; {MOST_FILES:,} are taken in at once.")
    return NamedSources(into[0] if into else None, files)


def is_self_assessment(path: Path) -> bool:
    """Tell whether a path is a self-assessment’s folder, or its record."""
    return stands(path / RECORD) if is_folder(path) else path.name == RECORD


def _files(path: Path) -> Iterator[Path]:
    """List what a folder holds, but for hidden files and what Excel puts beside an open one; else the path itself."""
    if path == INPUT or not is_folder(path) or path.is_symlink():
        yield path
        return
    found = [one for one in listed(path) if not one.name.startswith((".", "~$"))]
    if not found:
        raise UsageError(f"{path} holds no files to take in.")
    yield from found


def input_bytes(most: int) -> bytes:
    """Read what was piped in, at most a little more than ``most``."""
    return sys.stdin.buffer.read(most + 1)
