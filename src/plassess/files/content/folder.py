"""A folder of content: which files it holds and what they are called, before any of them is read."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from plassess.content.fault_places import FRAMEWORK
from plassess.content.kit.kit import SIDE_FILES
from plassess.content.library import GUIDE, MAP
from plassess.content.values import PART
from plassess.files.content.layers import Layer, layers_of
from plassess.files.disk.regular_files import files_in, stands
from plassess.files.disk.second_versions import form_of
from plassess.foreign_text import shown_name
from plassess.problems import rules
from plassess.problems.problem import Problem

INSTRUMENT = "instrument"
GUIDES, MAPS, INSTRUMENTS = "action_guides", "innovation_maps", "instruments"
FOLDERS = {GUIDE: GUIDES, MAP: MAPS, INSTRUMENT: INSTRUMENTS}
"""Where the files of each kind lie in a content folder."""

_ID = re.compile(PART)
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.ASCII)
_TAKEN = frozenset({FRAMEWORK, GUIDE, MAP, "roles", "maps", "instruments", *SIDE_FILES})
"""Words that commands and digests use for something else, so that no instrument goes by them."""


def available_roles(content: Path | None) -> tuple[str, ...]:
    """Name the roles that have a guide, sorted, without reading any."""
    return available(layers_of(content), GUIDE)


def available_maps(content: Path | None) -> tuple[str, ...]:
    """Name the roles that have an innovation map, sorted, without reading any."""
    return available(layers_of(content), MAP)


def available_instruments(content: Path | None) -> tuple[str, ...]:
    """Name the instruments by their ids, sorted, without reading any."""
    return available(layers_of(content), INSTRUMENT)


def available(layers: Sequence[Layer], kind: str) -> tuple[str, ...]:
    """Name what there is of a kind in any layer and no layer above takes away, sorted."""
    found: set[str] = set()
    for layer in layers:
        if layer.manifest:
            found -= {name for name in found if key_of(kind, name) in layer.manifest.remove}
        if layer.lang is None:
            found |= set(named(layer.folder / FOLDERS[kind], FITS[kind]))
    return tuple(sorted(found))


def available_side_files(layers: Sequence[Layer]) -> tuple[str, ...]:
    """Name the side files that there are in any layer and no layer above takes away, without reading any."""
    found: set[str] = set()
    for layer in layers:
        found -= set(layer.manifest.remove) if layer.manifest else set()
        if layer.lang is None:
            found |= {key for key, file in SIDE_FILES.items() if stands(layer.folder / file)}
    return tuple(key for key in SIDE_FILES if key in found)


def key_of(kind: str, name: str) -> str:
    """Return what ``Library.digests`` calls a file: ``guide/coach``, ``map/coach``, or an instrument's id."""
    return name if kind == INSTRUMENT else f"{kind}/{name}"


def named(folder: Path, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Name the YAML files of a folder whose names fit, without their ending, sorted."""
    return tuple(path.stem for path in files_in(folder.parent, folder) if path.suffix == ".yaml" and fits(path.stem))


def is_id(name: str) -> bool:
    """Tell whether a name can be an id and a file's name on every system."""
    return bool(_ID.fullmatch(name)) and not _DEVICE.fullmatch(name)


def is_instrument_id(name: str) -> bool:
    """Tell whether an instrument can go by a name."""
    return is_id(name) and name not in _TAKEN


def misnamed(folder: Path, fits: Callable[[str], bool], wanted: str, remedy: str) -> list[Problem]:
    """Find files that would be passed over for their name; hidden files are nobody's content.

    A second version of a file that is read stops nothing; a check tells of it.
    """
    read = named(folder, fits)
    return [
        Problem(rules.WRONG_PLACE, f"the file's name is not {wanted}.", shown_name(path), remedy=remedy)
        for path in files_in(folder.parent, folder)
        if path.suffix.lower() in {".yaml", ".yml", ".json"}
        and not path.name.startswith((".", "~"))
        and not (path.suffix == ".yaml" and fits(path.stem))
        and not any(form.surely for stem in read if (form := form_of(path.name, stem)))
    ]


FITS = {GUIDE: is_id, MAP: is_id, INSTRUMENT: is_instrument_id}
"""What the names of files have to be, by kind."""
