"""A full copy of an assessment's folder, kept beside it before its files are changed."""

import contextlib
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path

from plassess.files.assessments.file_names import numbered
from plassess.files.disk.atomic_write import in_words, make_folder, sync_folder, write_bytes_atomically
from plassess.files.disk.regular_files import (
    ANY_SIZE,
    is_plain_file,
    leads_elsewhere,
    read_bytes,
    refuse_link,
    stands,
)
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import FileError

KEPT = ".before-migration"
_PASSED_OVER = (".lock", ".tmp", ".migrating")


def keep_a_copy(folder: Path, digest: str) -> Path:
    """Copy a folder to ``.before-migration/<name>-<digest>`` beside it, for its owner alone; return where it is.

    A copy that is there is never overwritten: it stays where it says the same, else a number is added to the name.
    Raises FileError where the machine does not allow it.
    """
    files = _files_in(folder)
    kept = folder.parent / KEPT
    refuse_link(kept)
    try:
        if not kept.exists():
            kept.mkdir(mode=0o700)
            sync_folder(folder.parent)
        name, number = f"{folder.name}-{digest}", 1
        while stands(there := kept / numbered(name, number)):
            if not leads_elsewhere(there) and _files_in(there) == files:
                return there
            number += 1
        _write(folder, there, files)
    except OSError as error:
        raise FileError(
            f"{visible(str(folder))} could not be copied: {in_words(error)}. Nothing was changed."
        ) from error
    return there


def _files_in(folder: Path) -> dict[str, bytes]:
    """Read all that is kept; links and what plassess leaves for a moment are passed over."""
    try:
        found = [
            path for path in sorted(folder.rglob("*")) if is_plain_file(path) and path.suffix not in _PASSED_OVER
        ]
    except OSError as error:
        raise FileError(
            f"{visible(str(folder))} could not be copied: {in_words(error)}. Nothing was changed."
        ) from error
    return {str(path.relative_to(folder)): read_bytes(path, shown_name(path), folder, ANY_SIZE) for path in found}


def _write(folder: Path, there: Path, files: Mapping[str, bytes]) -> None:
    """Write the copy under another name first, so that one that has its name is whole."""
    partial = there.with_name(f".{there.name}.partial")
    with contextlib.suppress(FileNotFoundError):
        shutil.rmtree(partial)
    partial.mkdir(mode=0o700)
    try:
        for name, data in files.items():
            path = partial / name
            make_folder(path.parent)
            path.parent.chmod(0o700)
            write_bytes_atomically(path, data, private=True)
            path.chmod(stat.S_IMODE((folder / name).stat().st_mode))
        partial.rename(there)
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    sync_folder(there.parent)
