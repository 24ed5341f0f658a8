"""Laying out a folder that was empty: all of its files, or none."""

import contextlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from plassess.files.disk.atomic_write import in_words, make_folder, write_atomically
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import FileError, UsageError

_NOT_COUNTED = frozenset({".git", ".gitkeep", ".DS_Store"})
_NAME_ANOTHER = "Name a folder that is empty or does not exist yet."


def lay_out(folder: Path, texts: Mapping[str, str]) -> list[Path]:
    """Write each text to its path below the folder, and return the paths in order.

    The folder is made; where it is there, it holds nothing but what git or a Mac put there. Raises UsageError where
    it holds more, and FileError where the machine does not allow it, with nothing left behind but the folder.
    """
    _refuse_unless_empty(folder)
    written: list[Path] = []
    try:
        for name in sorted(texts):
            path = folder / name
            make_folder(path.parent)
            write_atomically(path, texts[name])
            written.append(path)
    except BaseException:
        _take_back(folder, written, texts)
        raise
    return written


def _refuse_unless_empty(folder: Path) -> None:
    """Nothing is ever overwritten."""
    try:
        found = sorted(path.name for path in folder.iterdir() if path.name not in _NOT_COUNTED)
    except FileNotFoundError:
        return
    except NotADirectoryError:
        raise UsageError(f"{shown_name(folder)} is a file. {_NAME_ANOTHER}") from None
    except OSError as error:
        raise FileError(f"{shown_name(folder)} could not be read: {in_words(error)}.") from error
    if found:
        raise UsageError(
            f"{shown_name(folder)} is not empty: it holds {visible(found[0])}. Nothing was written. {_NAME_ANOTHER}"
        )


def _take_back(folder: Path, written: Iterable[Path], names: Iterable[str]) -> None:
    """Remove what was written, and the folders made for it; the folder itself stays."""
    made = {above for name in names for above in (folder / name).parents if folder in above.parents}
    with contextlib.suppress(OSError):
        for path in written:
            path.unlink()
    for above in sorted(made, reverse=True):
        with contextlib.suppress(OSError):
            above.rmdir()
