"""One lock beside each file that two people may write at once, with its holder's name in it."""

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from plassess.files.disk.atomic_write import in_words, refuse_read_only, remove_left_over
from plassess.files.disk.library_faults import TESTED_VERSIONS, library_faults
from plassess.files.disk.regular_files import is_plain_file, read_bytes, refuse_outside, stands
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import FileError, PlassessError

if TYPE_CHECKING:
    from filelock import BaseFileLock

WAIT_SECONDS = 0.2
_OWNER_READS_AND_WRITES = 0o600
_ALL_READ_AND_WRITE = 0o666


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a file while it is read, changed and replaced.

    Where the disk knows no locks the work goes on without one: the file is read again right before it is replaced.
    Raises FileError where the file may not be changed, and naming the holder where another keeps the lock for longer
    than 0.2 seconds.
    """
    refuse_read_only(path)
    beside = path.with_name(f".{path.name}.lock")
    _refuse_what_is_no_file(beside)

    def told(words: str) -> FileError:
        return FileError(f"{visible(str(path))} has no lock: {words}. {TESTED_VERSIONS}")

    with library_faults(told):
        lock = _acquired(path, beside)
    if lock is None:
        yield
        return
    try:
        _write_holder(beside)
        remove_left_over(path)
        yield
    finally:
        with library_faults(told):
            lock.release()


def _acquired(path: Path, beside: Path) -> "BaseFileLock | None":
    """Acquire the lock; ``None`` where the disk knows no locks."""
    from filelock import FileLock, Timeout

    lock = FileLock(beside, timeout=WAIT_SECONDS, mode=_mode_like(path))
    try:
        lock.acquire()
    except Timeout:
        holder = _read_holder(beside)
        raise FileError(
            f"{visible(str(path))} is being written by {holder}. Wait until that is done, or close it there."
        ) from None
    except PermissionError as error:
        raise FileError(
            f"{visible(str(beside))} may not be opened: {in_words(error)}. Where nobody has {visible(path.name)}"
            " open, delete it."
        ) from error
    except (NotImplementedError, OSError):
        return None
    return lock


def _refuse_what_is_no_file(beside: Path) -> None:
    """Raise ProblemsError for a link or a device in the lock's place, since to take a lock is to write to it."""
    refuse_outside(beside.parent, beside)
    if stands(beside) and not is_plain_file(beside):
        raise FileError(f"{visible(str(beside))} is no file, so it cannot be a lock. Take it away.")


def _mode_like(path: Path) -> int:
    """Let those use the lock who may use the file, and in any case its owner, as filelock demands."""
    try:
        return stat.S_IMODE(path.stat().st_mode) & _ALL_READ_AND_WRITE | _OWNER_READS_AND_WRITES
    except OSError:
        return _OWNER_READS_AND_WRITES


def _write_holder(beside: Path) -> None:
    import getpass
    import platform

    with contextlib.suppress(OSError, KeyError, ImportError):
        beside.write_text(f"{getpass.getuser()} on {platform.node()} (process {os.getpid()})", encoding="utf-8")


def _read_holder(beside: Path) -> str:
    try:
        text = read_bytes(beside, shown_name(beside), beside.parent).decode("utf-8", "replace").strip()
    except PlassessError:
        text = ""
    return visible(text, 80) if text else "another program"
