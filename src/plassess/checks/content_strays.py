"""Second versions of content and of settings, as sync tools, editors and people leave them beside a file."""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from plassess.content.kit.kit import SIDE_FILES
from plassess.files.assessments.stray import EXPECTED, Stray, version_of
from plassess.files.content.accepted import ACCEPTED
from plassess.files.content.folder import FITS, FOLDERS, INSTRUMENT, is_id
from plassess.files.content.layers import MANIFEST, STANDARDS, TRANSLATION, TRANSLATIONS
from plassess.files.content.settings_place import SETTINGS, settings_misnamed
from plassess.files.disk.regular_files import MOST_BYTES, files_in, first_bytes_of, is_folder
from plassess.files.disk.second_versions import stem_away, stem_of
from plassess.problems.errors import PlassessError

_ONE_EACH = (STANDARDS, MANIFEST, ACCEPTED, TRANSLATION, *SIDE_FILES.values())
_SAYS = re.compile(rb"^(?:role|id):[ \t]*[\"']?([a-z0-9][A-Za-z0-9_.-]*)", re.MULTILINE)


def content_strays(folder: Path, roles: Collection[str]) -> Iterator[Stray]:
    """Find second versions in a content folder and in its translations; ``roles`` may have files there."""
    yield from _beside(folder, folder, {Path(name).stem: folder / name for name in _ONE_EACH})
    for kind, below in FOLDERS.items():
        place = folder / below
        there = [path for path in _listed(folder, place) if path.suffix == ".yaml" and FITS[kind](path.stem)]
        own = {path.stem: path for path in there if not _is_of_another(path)}
        possible = {role: place / f"{role}.yaml" for role in (() if kind == INSTRUMENT else roles)}
        yield from _beside(folder, place, possible | own)
    for translation in _listed(folder, folder / TRANSLATIONS):
        if is_folder(translation) and not translation.is_symlink():
            yield from content_strays(translation, roles)


def settings_strays(file: Path) -> Iterator[Stray]:
    """Find second versions of the settings of a repo, and settings beside them that go by another name."""
    found = list(_beside(file.parent, file.parent, {Path(SETTINGS).stem: file}))
    yield from found
    told = {one.path for one in found}
    for path in _listed(file.parent, file.parent):
        if path not in told and (fault := settings_misnamed(path)):
            yield Stray(path, fault)


def _beside(folder: Path, place: Path, own: Mapping[str, Path]) -> Iterator[Stray]:
    read = set(own.values())
    for path in _listed(folder, place):
        if path in read or is_folder(path) or EXPECTED.fullmatch(path.name):
            continue
        away = stem_away(path.name)
        stem = stem_of(path.name, own) or (away if away and is_id(away) and place != folder else None)
        if stem is not None:
            yield from version_of(path, stem, own.get(stem, place / f"{stem}.yaml"))


def _is_of_another(path: Path) -> bool:
    """Tell whether a file says another id than it is named after, and the file of that id is there."""
    said = _SAYS.search(first_bytes_of(path, MOST_BYTES))
    name = said[1].decode() if said else path.stem
    return name != path.stem and stem_of(path.name, [name]) is not None and (path.parent / f"{name}.yaml").is_file()


def _listed(folder: Path, place: Path) -> list[Path]:
    """List a folder; what cannot be listed is told where it is read."""
    try:
        return sorted(folder.iterdir()) if place == folder else files_in(folder, place)
    except (PlassessError, OSError):
        return []
