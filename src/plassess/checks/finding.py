"""What a check looks at: content folders, assessments and loose files, found below the paths it was given."""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from plassess.files.content_folder import GUIDES, INSTRUMENTS, MAPS
from plassess.files.layers import TRANSLATIONS, is_content_folder
from plassess.files.reading import shown_name
from plassess.files.settings import SETTINGS
from plassess.files.store import RECORD, RESPONSES
from plassess.problems.errors import UsageError

ENDINGS = (".yaml", ".yml", ".json")
_FORMAT = re.compile(rb"^\W{0,3}format['\"]?\s*:\s*['\"]?plassess/", re.MULTILINE)
_LOOKED_AT = 4096
_PASSED_OVER = frozenset({"node_modules", "__pycache__", "venv"})


@dataclass(slots=True)
class Found:
    """What was found, each once; ``only`` are the files that were named one by one, where nothing else was named.

    A folder of content or of an assessment is always checked whole, because its files speak of each other.
    """

    content: dict[Path, None] = field(default_factory=dict)
    assessments: dict[Path, None] = field(default_factory=dict)
    settings: dict[Path, None] = field(default_factory=dict)
    loose: dict[Path, None] = field(default_factory=dict)
    only: set[str] | None = None

    def __bool__(self) -> bool:
        return bool(self.content or self.assessments or self.settings or self.loose)


def find(paths: Sequence[Path]) -> Found:
    """Find all there is to check. Raises UsageError where a path is not there, or nothing of ours lies below it."""
    found = Found(only=set())
    for path in paths:
        here = Found(only=set())
        if path.is_dir():
            _look_below(path, here)
        else:
            _take_file(path, here)
        if not here:
            raise _nothing_at(path)
        _join(found, here, whole=path.is_dir())
    return found


def _nothing_at(path: Path) -> UsageError:
    if not path.exists():
        return UsageError(f"{shown_name(path)}: there is no such file or folder.")
    return UsageError(
        f"{shown_name(path)} holds nothing of plassess. A check looks at content folders, at self-assessments, and "
        "at files that open with a format, such as  format: plassess/responses/1"
    )


def _join(found: Found, here: Found, *, whole: bool) -> None:
    for name in ("content", "assessments", "settings", "loose"):
        getattr(found, name).update(getattr(here, name))
    if whole:
        found.only = None
    elif found.only is not None and here.only is not None:
        found.only |= here.only


def _look_below(folder: Path, found: Found) -> None:
    """Look through a folder and those below it, but through no hidden one and no link."""
    if above := _content_above(folder):
        found.content[above] = None
        return
    for place, folders, files in os.walk(folder):
        here = Path(place)
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _PASSED_OVER)
        if is_content_folder(here):
            found.content[here] = None
            folders[:] = [name for name in folders if name not in (GUIDES, MAPS, INSTRUMENTS, TRANSLATIONS)]
        elif RECORD in files:
            found.assessments[here] = None
            folders[:] = [name for name in folders if name != RESPONSES]
        _take_loose(here, sorted(files), found)


def _take_loose(here: Path, files: Sequence[str], found: Found) -> None:
    if here in found.content:
        return
    for name in files:
        path = here / name
        if name == SETTINGS and is_ours(path):
            found.settings[path] = None
        elif name != RECORD and name.lower().endswith(ENDINGS) and is_ours(path):
            found.loose[path] = None


def _take_file(path: Path, found: Found) -> None:
    """Take one named file with the folder that it belongs to."""
    if found.only is not None:
        found.only.add(shown_name(path))
    folder = path.parent
    if path.name == SETTINGS:
        found.settings[path] = None
    elif above := _content_above(folder):
        found.content[above] = None
    elif path.name == RECORD or (folder.name == RESPONSES and (folder.parent / RECORD).is_file()):
        found.assessments[folder if path.name == RECORD else folder.parent] = None
    elif path.exists() or path.is_symlink():
        found.loose[path] = None


def _content_above(folder: Path) -> Path | None:
    """Find the content folder that a folder is, or is a part of; a translation is a part of what it translates."""
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow links
    above = folder.parent if folder.name in (GUIDES, MAPS, INSTRUMENTS) else folder
    if above.parent.name == TRANSLATIONS and is_content_folder(above.parent.parent):
        return above.parent.parent
    return above if is_content_folder(above) else None


def is_ours(path: Path) -> bool:
    """Tell by its first lines whether a file says that it is one of plassess's."""
    if path.is_symlink() or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return bool(_FORMAT.search(file.read(_LOOKED_AT).removeprefix(b"\xef\xbb\xbf")))
    except OSError:
        return False


def responses_of(folder: Path) -> Iterator[Path]:
    """Every respondent's file of an assessment, by name."""
    below = folder / RESPONSES
    if below.is_dir():
        yield from sorted(
            path for path in below.iterdir() if path.name.lower().endswith(ENDINGS) and path.name[0] != "."
        )
