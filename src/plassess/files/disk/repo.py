"""The repo that a folder lies in, as far as it matters where to look: nobody looks beyond its root."""

from collections.abc import Iterator
from pathlib import Path


def folders_upward(start: Path) -> Iterator[Path]:
    """Go from a folder upward, as far as the one that holds ``.git``; to the root of the disk where none does."""
    here = start.resolve()
    for folder in (here, *here.parents):
        yield folder
        if (folder / ".git").exists():
            return
