"""The repo that a folder lies in, as far as it matters where to look: nobody looks beyond its root."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from plassess.files.disk.regular_files import is_folder, is_there


def folders_upward(start: Path) -> Iterator[Path]:
    """Go from a folder upward, as far as the one that holds ``.git``; to the root of the disk where none does."""
    here = start.resolve()
    for folder in (here, *here.parents):
        yield folder
        if _is_root(folder):
            return


def root_of(start: Path) -> Path | None:
    """Find the root of the repo that a folder lies in; ``None`` where it lies in none."""
    return next(filter(_is_root, folders_upward(start)), None)


def common_folder(paths: Sequence[Path]) -> Path:
    """Return the nearest folder that all of these lie in, whose settings are meant; without any, the one here."""
    folders = [(path if is_folder(path) else path.parent).resolve() for path in paths] or [Path().resolve()]
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:  # on several drives
        return Path().resolve()


def _is_root(folder: Path) -> bool:
    return is_there(folder / ".git")
