"""A folder of files written whole: it stands with all of them, or as it was; never half."""

import contextlib
import ctypes
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from plassess.files.disk.atomic_write import in_words, make_folder, sync_folder
from plassess.foreign_text import shown_name
from plassess.problems.errors import FileError, UsageError

_LONGEST_WRITE_SECONDS = 3600
_OWNER_ONLY = 0o600
_OLD = ".old.tmp"
_PUT_ASIDE = re.compile(rf"\.(.+)\.[a-z0-9_]{{8}}{re.escape(_OLD)}")
_FROM_HERE, _SWAP = -100, 2
"""AT_FDCWD and RENAME_EXCHANGE, as Linux has them."""
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write_folder_whole(folder: Path, files: Mapping[str, bytes], ours: re.Pattern[str]) -> None:
    """Put a folder with these files, by their paths in it, in the place of one that was written so before.

    It is written beside and renamed, and is its owner's alone. ``ours`` matches the paths of what may be replaced.
    Raises UsageError where something else lies there, and FileError where the machine does not allow it.
    """
    _refuse_what_is_not_ours(folder, ours)
    make_folder(folder.parent)
    _remove_left_over(folder)
    try:
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=".tmp", dir=folder.parent))
    except OSError as error:
        raise FileError(f"{shown_name(folder)} could not be made: {in_words(error)}.") from error
    try:
        _fill(made, files)
        _exchange(made, folder)
        _remove_put_aside(folder)
    except OSError as error:
        raise FileError(f"{shown_name(folder)} could not be written: {in_words(error)}.") from error
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _refuse_what_is_not_ours(folder: Path, ours: re.Pattern[str]) -> None:
    name = shown_name(folder)
    if folder.is_symlink():
        raise UsageError(f"{name} is a link, and plassess writes through none. Name the folder itself.")
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{name} is no folder. Name another one.")
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.is_symlink() or not (path.is_dir() or ours.fullmatch(path.relative_to(folder).as_posix())):
            raise UsageError(
                f"{name} holds {shown_name(path)}, which no export wrote. Nothing was written. Name another folder."
            )


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, _NEW_FILE, _OWNER_ONLY), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    for one in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
        sync_folder(one)


def lost_between(parent: Path) -> Iterator[tuple[Path, Path]]:
    """Find folders that are gone because a program was stopped while it replaced them, and what stood in them."""
    yield from ((folder, aside) for folder, aside in _put_aside(parent) if not folder.exists())


def _put_aside(parent: Path) -> list[tuple[Path, Path]]:
    """List the folders here that were put aside, each with where it stood; none where they may not be listed."""
    with contextlib.suppress(OSError):
        named = [(path, _PUT_ASIDE.fullmatch(path.name)) for path in sorted(parent.iterdir())]
        return [(parent / told[1], path) for path, told in named if told and path.is_dir()]
    return []


def swapped(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, so that both names always stand; false where the system cannot."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    return rename is not None and rename(_FROM_HERE, os.fsencode(one), _FROM_HERE, os.fsencode(other), _SWAP) == 0


def _exchange(made: Path, folder: Path) -> None:
    """Put the new one into place, in one step where the system can; the old one goes back there where that fails."""
    there = folder.exists()
    if there and swapped(made, folder):
        sync_folder(folder.parent)
        return
    old = made.with_suffix(_OLD)
    if there:
        folder.rename(old)
    try:
        made.rename(folder)
    except OSError:
        if there:
            old.rename(folder)
        raise
    sync_folder(folder.parent)
    shutil.rmtree(old, ignore_errors=True)


def _remove_put_aside(folder: Path) -> None:
    """Remove what stood here before, where a program was stopped between two renames: the folder stands again."""
    for stood, aside in _put_aside(folder.parent):
        if stood.name == folder.name and not aside.is_symlink():
            shutil.rmtree(aside, ignore_errors=True)


def _remove_left_over(folder: Path) -> None:
    """Remove what a program that was killed while it wrote this folder left beside it, long ago."""
    left_over = re.compile(rf"\.{re.escape(folder.name)}\.[a-z0-9_]{{8}}(\.old)?\.tmp")
    with contextlib.suppress(OSError):
        for path in folder.parent.iterdir():
            is_old = time.time() - path.lstat().st_mtime >= _LONGEST_WRITE_SECONDS
            if is_old and left_over.fullmatch(path.name) and path.is_dir() and not path.is_symlink():
                shutil.rmtree(path, ignore_errors=True)
