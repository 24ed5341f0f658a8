"""The one way a file is written: whole, on disk before anyone is told, and never torn."""

import contextlib
import errno
import fcntl
import os
import re
import stat
import sys
import tempfile
import time
from pathlib import Path

from plassess.foreign_text import visible
from plassess.problems.errors import FileError

_TRIES_WHERE_A_PROGRAM_HOLDS_IT = 5
_OWNER_ONLY = 0o600
_APPENDING = os.O_WRONLY | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_LONGEST_WRITE_SECONDS = 3600

REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EFBIG: "the file would be larger than allowed here",
    errno.EACCES: "plassess may not write there",
    errno.EPERM: "plassess may not write there",
    errno.EROFS: "that disk can only be read",
    errno.ENOENT: "the folder is not there",
    errno.ENOTDIR: "a part of that path is a file, not a folder",
    errno.EISDIR: "that is a folder",
    errno.ENAMETOOLONG: "the name is too long for this disk",
}


def in_words(error: OSError) -> str:
    """Say why the machine refused, as a person would."""
    return REASONS.get(error.errno or 0) or visible(error.strerror or type(error).__name__)


def write_atomically(path: Path, text: str, *, private: bool = False) -> None:
    """Replace the file by this text in UTF-8; see ``write_bytes_atomically``."""
    write_bytes_atomically(path, text.encode("utf-8"), private=private)


def write_bytes_atomically(path: Path, data: bytes, *, private: bool = False) -> None:
    """Replace the file by these bytes; they are on disk when this returns.

    A reader sees the old file or the new one. An existing file keeps its mode; a new one is the owner's alone where
    ``private``, else as the machine sets it. Raises FileError, with the old file as it was.
    """
    try:
        _replace(path, data, private=private)
    except OSError as error:
        raise FileError(f"{visible(str(path))} could not be written: {in_words(error)}.") from error


def append_text(path: Path, text: str) -> None:
    """Add a short text at the end of a file, all of it or nothing; it is on disk when this returns.

    Raises FileError, with the file as it was, also where it is no regular file or is not there.
    """
    try:
        handle = os.open(path, _APPENDING)
        try:
            _append(handle, text.encode("utf-8"))
        finally:
            os.close(handle)
    except OSError as error:
        raise FileError(f"{visible(str(path))} could not be written: {in_words(error)}.") from error


def _append(handle: int, data: bytes) -> None:
    before = os.fstat(handle)
    if not stat.S_ISREG(before.st_mode):
        raise OSError(errno.EINVAL, "it is no regular file")
    if os.write(handle, data) < len(data):  # a part of it could make the whole file unreadable
        os.ftruncate(handle, before.st_size)
        raise OSError(errno.ENOSPC, "the disk is full")
    _sync(handle)


def refuse_read_only(path: Path) -> None:
    """Raise FileError where this user may not write a file, or may not replace it in its folder.

    Replacing asks for the folder's rights alone; whoever made the file read-only meant the file.
    """
    if path.exists() and not os.access(path, os.W_OK):
        raise FileError(
            f"{visible(str(path))} can only be read, so it stays as it is. To change it, allow writing to it, or ask"
            " its owner."
        )
    if path.parent.is_dir() and not os.access(path.parent, os.W_OK | os.X_OK):
        raise FileError(
            f"{visible(str(path))} could not be written: plassess may not write there, because its folder can only be"
            " read. Ask the owner of the folder, or work on a copy of it."
        )


def _replace(path: Path, data: bytes, *, private: bool) -> None:
    if path.is_symlink():
        raise FileError(f"{visible(str(path))} is a link to another file, and plassess writes through none.")
    if path.exists() and not path.is_file():
        raise FileError(f"{visible(str(path))} is no regular file, so plassess does not replace it.")
    refuse_read_only(path)
    mode = _mode_for(path, private=private)
    remove_left_over(path, _LONGEST_WRITE_SECONDS)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            if os.name == "posix":
                os.fchmod(file.fileno(), mode)
            _sync(file.fileno())
        _rename(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    sync_folder(path.parent)


def remove_left_over(path: Path, older_than: float = 0) -> None:
    """Remove what a program that was killed while it wrote this file left of it: nobody else ever would.

    Without ``older_than``, in seconds, whoever calls holds the file's lock, so that no other program is writing it.
    """
    left_over = re.compile(rf"\.{re.escape(path.name)}\.[a-z0-9_]{{8}}\.tmp")
    with contextlib.suppress(OSError):
        for entry in os.scandir(path.parent):
            if left_over.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                _remove_if_old(entry, older_than)


def _remove_if_old(entry: "os.DirEntry[str]", older_than: float) -> None:
    with contextlib.suppress(OSError):
        if time.time() - entry.stat(follow_symlinks=False).st_mtime >= older_than:
            os.unlink(entry)  # noqa: PTH108 - as it was listed


def _mode_for(path: Path, *, private: bool) -> int:
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return _OWNER_ONLY if private else 0o666 & ~_umask()


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _rename(name: str, path: Path) -> None:
    """Rename over the old file; on Windows, wait a little where another program holds it open."""
    for left in reversed(range(_TRIES_WHERE_A_PROGRAM_HOLDS_IT)):
        try:
            Path(name).replace(path)
        except PermissionError as error:
            if sys.platform != "win32" or left == 0:
                if sys.platform == "win32":
                    raise OSError(errno.EBUSY, "another program has it open; close it there") from error
                raise
            time.sleep(0.1)
        else:
            return


def _sync(handle: int) -> None:
    """Wait until the disk has it; macOS only promises that for its own full sync."""
    if sys.platform == "darwin":
        with contextlib.suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Make the rename itself last; where a system cannot sync folders, the file's own sync has to do."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Make a folder with those above it, and have the disk keep them; one that is there stays. Raises FileError."""
    try:
        missing = [one for one in (folder, *folder.parents) if not one.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        for one in missing:
            sync_folder(one.parent)
    except OSError as error:
        raise FileError(f"{visible(str(folder))} could not be made: {in_words(error)}.") from error


def make_private_folder(folder: Path) -> None:
    """Make a folder for its owner alone, and have the disk keep it. Raises FileExistsError where it is there."""
    folder.mkdir(mode=0o700)
    sync_folder(folder.parent)
