"""From a path to bytes: only plain files that lie where they say, and no link, pipe or device in their place."""

import errno
import os
import stat
from collections.abc import Callable
from itertools import accumulate, islice
from pathlib import Path

from plassess.foreign_text import shown_name, visible
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import Problem

MOST_BYTES = 1024 * 1024
"""Of a file that people write."""
ANY_SIZE = 1 << 40
_TRIES_WHERE_IT_IS_REPLACED = 20
_is_junction: Callable[[Path | str], bool] = getattr(os.path, "isjunction", lambda _: False)


_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


def read_bytes(path: Path, name: str, folder: Path, most: int = MOST_BYTES) -> bytes:
    """Read a regular file of at most ``most`` bytes; raise ProblemsError where there is none or it is too large.

    ``folder`` is what the file belongs to: a file that is a link, or that a link below the folder leads to, is not
    read. The file is opened without waiting and looked at once it is open, so that a pipe cannot hold the program up
    and nobody can exchange the file in between. One that another program replaces just then is opened again.
    """
    data = None
    for left in reversed(range(_TRIES_WHERE_IT_IS_REPLACED)):
        refuse_outside(folder, path)
        try:
            data = _bytes_of_what_is_there(path, name, folder, most + 1)
        except (OSError, ValueError) as error:
            raise ProblemsError([_not_readable(path, name, error)]) from error
        if data is not None:
            break
        if not left or not is_plain_file(path):
            raise ProblemsError([_a_link(path, _absolute(path))])
    if data is not None and len(data) > most:
        message = f"the file is larger than {most >> 20} MiB ({most:,} bytes)."
        raise ProblemsError([Problem(rules.TOO_LARGE, message, name, remedy="Split it, or shorten it.")])
    return data or b""


def _bytes_of_what_is_there(path: Path, name: str, folder: Path, most: int) -> bytes | None:
    """Read what is opened; ``None`` where by then something else goes by the path."""
    descriptor = os.open(path, _FLAGS | _NO_LINK)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ProblemsError([_not_a_file(name)])
        if not _is_still(descriptor, path):
            return None
        refuse_outside(folder, path)
        return _first_bytes(descriptor, most)
    finally:
        os.close(descriptor)


def is_plain_file(path: Path | str) -> bool:
    """Tell a regular file from a link, a folder, a pipe and a device."""
    try:
        return stat.S_ISREG(os.lstat(path).st_mode)
    except (OSError, ValueError):
        return False


def first_bytes_of(path: Path | str, most: int = 4096) -> bytes:
    """Return how a plain file begins, to tell whose it is; nothing of a link or of what cannot be read."""
    try:
        descriptor = os.open(path, _FLAGS | _NO_LINK) if is_plain_file(path) else None
    except OSError:
        descriptor = None
    if descriptor is None:
        return b""
    try:
        return _first_bytes(descriptor, most) if stat.S_ISREG(os.fstat(descriptor).st_mode) else b""
    except OSError:
        return b""
    finally:
        os.close(descriptor)


def _first_bytes(descriptor: int, most: int) -> bytes:
    """Read until the end, or ``most`` bytes; a file can be longer than its size said, and be still growing."""
    parts: list[bytes] = []
    while most > 0 and (part := os.read(descriptor, min(most, MOST_BYTES))):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)


def _not_a_file(name: str) -> Problem:
    message = "this is not a regular file."
    return Problem(rules.NOT_A_FILE, message, name, remedy="Name a file: no folder, pipe or device is read.")


def _not_readable(path: Path, name: str, error: OSError | ValueError) -> Problem:
    """Say why a file could not be opened; ValueError stands for a path that no file can have."""
    if isinstance(error, FileNotFoundError):
        return Problem(rules.UNREADABLE, "there is no such file.", name, remedy="Check the name and the folder.")
    if isinstance(error, PermissionError):
        return _not_allowed(path, name)
    if isinstance(error, IsADirectoryError) or getattr(error, "errno", None) == errno.ENXIO or is_folder(path):
        return _not_a_file(name)
    reason = visible(error.strerror or "" if isinstance(error, OSError) else str(error))
    return Problem(rules.UNREADABLE, f"this file cannot be read: {reason}.", name, remedy="Check the name.")


def _not_allowed(path: Path, name: str) -> Problem:
    what = "folder" if is_folder(path) else "file"
    remedy = "Ask its owner." if what == "folder" else "Ask its owner, or close the program that holds it."
    return Problem(rules.UNREADABLE, f"you are not allowed to read this {what}.", name, remedy=remedy)


def folders_in(folder: Path) -> list[Path]:
    """List by name the folders in one that nobody asked about, those that are links to one too."""
    return [path for path in listed(folder) if is_folder(path)]


def unreadable_folder(path: Path) -> Problem | None:
    """Tell of a folder that is there and whose files this user may not list or open; ``None`` of any other."""
    if not is_folder(path) or os.access(path, os.R_OK | os.X_OK):
        return None
    return _not_allowed(path, shown_name(path))


def is_folder(path: Path) -> bool:
    """Tell a folder, or a link to one; False of what cannot be looked at, such as a name too long for any disk."""
    return os.path.isdir(path)  # noqa: PTH112 - Path's may raise


def is_there(path: Path) -> bool:
    """Tell whether anything goes by this path, be it a link; False of what cannot be looked at, unlike ``stands``."""
    return os.path.lexists(path)


def listed(folder: Path) -> list[Path]:
    """List by name what lies in a folder that nobody asked about; nothing where it cannot be listed."""
    try:
        return sorted(folder.iterdir())
    except (OSError, ValueError):
        return []


def leads_outside(folder: Path, path: Path) -> Problem | None:
    """Refuse what is a link, is reached by a link below its folder, or lies outside: nothing is read from elsewhere.

    The folder itself may be a link, as may those above it.
    """
    above, whole = os.path.join(os.path.abspath(folder), ""), os.path.abspath(path)  # noqa: PTH100, PTH118 - for speed
    if not whole.startswith(above):
        return _a_link(path, Path(whole))
    # With no link on the way down, it lies where it says.
    ways = accumulate(whole[len(above) :].split(os.sep), os.path.join, initial=above)  # noqa: PTH206 - for speed
    link = next((one for one in islice(ways, 1, None) if _is_link(one)), None)
    return _a_link(path, Path(link)) if link else None


def leads_elsewhere(folder: Path) -> Problem | None:
    """Refuse a folder that is a link itself; those above it may be."""
    return leads_outside(_absolute(folder).parent, folder) if _is_link(_absolute(folder)) else None


def refuse_outside(folder: Path, path: Path) -> None:
    """Raise ProblemsError for what leads outside its folder."""
    if fault := leads_outside(folder, path):
        raise ProblemsError([fault])


def real_path(path: Path) -> Path:
    """Return where a path is, with no link on the way to it; it may be a link itself."""
    named = by_its_name(path)
    return named.parent.resolve() / named.name


def by_its_name(folder: Path) -> Path:
    """Return a path to the folder that ends with its name, so that its parent is what it lies in: not so . and .."""
    return folder if folder.name not in ("", "..") else folder / ".." / _absolute(folder).name


def files_in(folder: Path, path: Path) -> list[Path]:
    """List what lies in ``path``, which belongs to ``folder``, by name; nothing where there is no such folder.

    Raises ProblemsError where it is a link: the names of what lies elsewhere are nobody's business either.
    """
    refuse_outside(folder, path)
    try:
        return sorted(path.iterdir(), key=str)  # they differ in their names alone, and paths are slow to compare
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise ProblemsError([_not_readable(path, shown_name(path), error)]) from error


def stands(path: Path) -> bool:
    """Tell whether anything goes by this path, be it a link that leads nowhere; its reader says what it is."""
    try:
        os.lstat(path)
    except PermissionError:
        return True  # in a folder that may not be read: whoever goes on to read it is told so
    except (OSError, ValueError):
        return False
    return True


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links


def _is_link(path: Path | str) -> bool:
    """Tell a link, and on Windows a junction, which leads elsewhere just as well."""
    return os.path.islink(path) or _is_junction(path)  # noqa: PTH114 - may raise


def _is_still(descriptor: int, path: Path) -> bool:
    """Tell whether what was opened is what goes by the path, and no link in its place."""
    return os.path.samestat(os.fstat(descriptor), os.lstat(os.path.abspath(path)))  # noqa: PTH100 - for speed


def _a_link(path: Path, link: Path) -> Problem:
    """Say of a path that it leads elsewhere, at itself or at the link on the way to it, and nothing of where."""
    if link != _absolute(path):
        message = f"the folder {visible(link.name, 80)} that it lies in is a link."
    else:
        message = f"the {'folder' if is_folder(link) else 'file'} is a link, or lies outside its folder."
    if is_folder(link):
        remedy = "Put the folder itself there, or name the one that the link leads to on the command line."
    else:
        remedy = "Put the file itself there."
    return Problem(rules.NOT_A_FILE, message, shown_name(path), remedy=remedy)


def refuse_link(folder: Path) -> None:
    """Raise ProblemsError for a folder that is a link itself."""
    if fault := leads_elsewhere(folder):
        raise ProblemsError([fault])


def refuse_unreadable(folder: Path) -> None:
    """Raise ProblemsError for a folder that is there and may not be read: what it holds is not absent."""
    if fault := unreadable_folder(folder):
        raise ProblemsError([fault])
