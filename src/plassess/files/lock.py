"""One lock beside each file that two people may write at once, with its holder's name in it."""

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from plassess.foreign_text import visible
from plassess.problems.errors import FileError

WAIT_SECONDS = 0.2


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock of a file while it is read, changed and replaced.

    Where the disk knows no locks the work goes on without one: the file is read again right before it is replaced.
    Raises FileError naming the holder where another keeps it for longer than 0.2 seconds.
    """
    from filelock import FileLock, Timeout

    beside = path.with_name(f".{path.name}.lock")
    lock = FileLock(beside, timeout=WAIT_SECONDS, mode=_mode_like(path))
    try:
        lock.acquire()
    except Timeout:
        holder = _read_holder(beside)
        raise FileError(
            f"{visible(str(path))} is being written by {holder}. Wait until that is done, or close it there."
        ) from None
    except PermissionError as error:
        raise FileError(f"{visible(str(beside))} may not be opened: it belongs to {_read_holder(beside)}.") from error
    except (NotImplementedError, OSError):
        yield
        return
    try:
        _write_holder(beside)
        yield
    finally:
        lock.release()


def _mode_like(path: Path) -> int:
    """Let those use the lock who may write the file."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except OSError:
        return 0o600


def _write_holder(beside: Path) -> None:
    import getpass
    import platform

    with contextlib.suppress(OSError, KeyError, ImportError):
        beside.write_text(f"{getpass.getuser()} on {platform.node()} (process {os.getpid()})", encoding="utf-8")


def _read_holder(beside: Path) -> str:
    try:
        text = beside.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        text = ""
    return visible(text, 80) if text else "another program"
