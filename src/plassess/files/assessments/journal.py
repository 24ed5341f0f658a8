"""Several files of one folder replaced together: all of them or none, wherever the program or the machine stops.

The new files are written beside the old ones, then a journal names them: from that moment on they are what counts,
and until then the old ones are. Whatever comes after the journal can be done a second time.
"""

import contextlib
import json
import os
import re
import stat
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from plassess.files.disk.atomic_write import in_words, sync_folder, write_atomically, write_bytes_atomically
from plassess.files.disk.regular_files import ANY_SIZE, leads_outside, read_bytes, stands
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import FileError

JOURNAL = ".migration"
_NEW = ".migrating"
_OURS = re.compile(r"\..+\.migrating|\.\..+\.migrating\..+\.tmp|\.\.migration\..+\.tmp")
"""New files, and what is left of writing one or the journal."""
_FORMAT = "plassess/journal/1"


class Replaced(Struct, frozen=True):
    """One file below the folder, by name; the SHA-256 of what stood there and of what will."""

    file: str
    before: str
    after: str


def is_unfinished(folder: Path) -> bool:
    """Tell whether files of a folder are being replaced, or were when the program was stopped."""
    return stands(folder / JOURNAL)


def refuse_unfinished(folder: Path) -> None:
    """Raise FileError where some files of the folder may be new already and others not yet."""
    if is_unfinished(folder):
        raise FileError(
            f"{visible(str(folder))} is in the middle of a migration that was stopped. Nothing is lost. Finish it"
            f" with:  plassess content migrate {visible(str(folder))}"
        )


def replace_all(folder: Path, texts: Mapping[str, str], before: Mapping[str, str]) -> None:
    """Replace these files, which are there; ``before`` holds the digests of what they are replaced for.

    Raises FileError, with every old file as it was, where the machine does not allow it or one was changed meanwhile.
    """
    replaced = []
    try:
        for file, text in sorted(texts.items()):
            data = text.encode("utf-8")
            _write_beside(folder / file, data)
            replaced.append(Replaced(file, before[file], _digest(data)))
        _refuse_changed(folder, replaced)
        write_atomically(folder / JOURNAL, _journal(replaced), private=True)
    except BaseException:
        if not is_unfinished(folder):
            _take_back(folder)
        raise
    _go_on(folder, replaced)


def _refuse_changed(folder: Path, replaced: list[Replaced]) -> None:
    for one in replaced:
        if _digest_of(folder, folder / one.file) != one.before:
            raise FileError(f"{visible(str(folder / one.file))} was changed just now. Begin again.")


def needs_settling(folder: Path) -> bool:
    """Tell whether anything was left by a program that was stopped, or is being written just now."""
    return is_unfinished(folder) or any(_left_over(folder))


def settle(folder: Path) -> bool:
    """Finish what was stopped after its journal was written, or undo what was stopped before; True: it was finished.

    Raises FileError where a file is neither as it was nor as it should be: somebody changed it since.
    """
    if is_unfinished(folder):
        _go_on(folder, _read_journal(folder))
        return True
    _take_back(folder)
    return False


def _go_on(folder: Path, replaced: list[Replaced]) -> None:
    """Put each new file in its place, where it is not yet, and forget the journal."""
    try:
        for one in replaced:
            path = folder / one.file
            new, there = _beside(path), _digest_of(folder, path)
            ready = _digest_of(folder, new)
            if there not in (one.before, one.after) or one.after not in (there, ready):
                raise FileError(
                    f"{visible(str(path))} was changed while its migration was stopped. Put the folder back as it is "
                    "in .before-migration, and begin again."
                )
            if ready == one.after:
                new.replace(path)
        for parent in sorted({(folder / one.file).parent for one in replaced}):
            sync_folder(parent)
        (folder / JOURNAL).unlink()
        sync_folder(folder)
    except OSError as error:
        raise FileError(f"{visible(str(folder))} could not be changed: {in_words(error)}.") from error


def _beside(path: Path) -> Path:
    return path.with_name(f".{path.name}{_NEW}")


def _write_beside(path: Path, data: bytes) -> None:
    """Write a new file beside the old one, as private as that is."""
    write_bytes_atomically(_beside(path), data, private=True)
    _beside(path).chmod(stat.S_IMODE(path.stat().st_mode))


def _take_back(folder: Path) -> None:
    """Remove what was written and never named by a journal."""
    for path in _left_over(folder):
        with contextlib.suppress(OSError):
            path.unlink()


def _left_over(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders.sort()
        yield from (Path(place) / name for name in sorted(files) if _OURS.fullmatch(name))


def _journal(replaced: list[Replaced]) -> str:
    files = [{"file": one.file, "before": one.before, "after": one.after} for one in replaced]
    return json.dumps({"format": _FORMAT, "files": files}, indent=2) + "\n"


def _read_journal(folder: Path) -> list[Replaced]:
    """Read what a journal names; nothing outside its folder."""
    try:
        files = json.loads(read_bytes(folder / JOURNAL, shown_name(folder / JOURNAL), folder))["files"]
        replaced = [Replaced(str(one["file"]), str(one["before"]), str(one["after"])) for one in files]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise FileError(f"{visible(str(folder / JOURNAL))} cannot be read, so nothing was done.") from error
    if any(leads_outside(folder, folder / one.file) for one in replaced):
        raise FileError(f"{visible(str(folder / JOURNAL))} names a file outside its folder, so nothing was done.")
    return replaced


def _digest_of(folder: Path, path: Path) -> str:
    return _digest(read_bytes(path, shown_name(path), folder, ANY_SIZE)) if stands(path) else ""


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()
