"""Content that came with other packages: those that name a folder under the entry point ``plassess.content``."""

import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from plassess.files.disk.kept_readings import read_once
from plassess.files.disk.regular_files import is_folder

GROUP = "plassess.content"


class Installed(Struct, frozen=True):
    """One package's content: the entry point's name, and the folder that its module lies in."""

    name: str
    folder: Path


@read_once
def installed_content() -> tuple[Installed, ...]:
    """Find all installed content, sorted by name; no package's code is run for it."""
    if not any(_names_the_group(file) for file in _entry_point_files()):
        return ()
    from importlib.metadata import entry_points  # this costs a bare start of Python, and hardly anyone needs it

    found = [(one.name, _folder_of(one.value)) for one in entry_points(group=GROUP)]
    return tuple(sorted((Installed(name, folder) for name, folder in found if folder), key=lambda one: one.name))


def _entry_point_files() -> Iterator[Path]:
    for folder in dict.fromkeys(sys.path):
        if folder.endswith("-packages"):
            yield from Path(folder).glob("*.dist-info/entry_points.txt")


def _names_the_group(file: Path) -> bool:
    try:
        return f"[{GROUP}]".encode() in file.read_bytes()
    except OSError:
        return False


def _folder_of(module: str) -> Path | None:
    """Find a module's folder by its name alone, so that nothing of it is imported."""
    for place in sys.path:
        folder = Path(place, *module.partition(":")[0].split("."))
        if is_folder(folder):
            return folder
    return None
