"""Laying out a folder that was empty: all of its files, or none."""

import contextlib
from collections.abc import Mapping
from pathlib import Path

from plassess.files.reading import shown_name
from plassess.files.writing import in_words, make_folder, write_atomically
from plassess.foreign_text import visible
from plassess.problems.errors import FileError, UsageError

_NOT_COUNTED = frozenset({".git", ".DS_Store"})


def lay_out(folder: Path, texts: Mapping[str, str]) -> list[Path]:
    """Write each text to its path below the folder, and return the paths in order.

    The folder is made; where it is there, it holds nothing but git's own. Raises UsageError where it holds more, and
    FileError where the machine does not allow it, with nothing left behind but the folder.
    """
    refuse_unless_empty(folder)
    paths = [folder / name for name in sorted(texts)]
    try:
        for path, name in zip(paths, sorted(texts), strict=True):
            make_folder(path.parent)
            write_atomically(path, texts[name])
    except BaseException:
        _take_back(folder, paths)
        raise
    return paths


def refuse_unless_empty(folder: Path) -> None:
    """Raise UsageError where a folder holds anything: nothing is ever overwritten."""
    try:
        found = sorted(path.name for path in folder.iterdir() if path.name not in _NOT_COUNTED)
    except FileNotFoundError:
        return
    except NotADirectoryError:
        found = None
    except OSError as error:
        raise FileError(f"{shown_name(folder)} could not be read: {in_words(error)}.") from error
    if found is None:
        raise UsageError(f"{shown_name(folder)} is a file. Name a folder that is empty or does not exist yet.")
    if found:
        raise UsageError(
            f"{shown_name(folder)} is not empty: it holds {visible(found[0])}. Nothing was written. Name a folder that is "
            "empty or does not exist yet."
        )


def _take_back(folder: Path, paths: list[Path]) -> None:
    """Remove what was written, and the folders made for it; the folder itself stays."""
    made = {above for path in paths for above in path.parents if folder in above.parents}
    for path in paths:
        path.unlink(missing_ok=True)
    for above in sorted(made, reverse=True):
        with contextlib.suppress(OSError):
            above.rmdir()
