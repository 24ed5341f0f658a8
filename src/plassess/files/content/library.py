"""From a content folder to the library: all files that are asked for, and all problems of all of them at once."""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, field

from plassess.content.fault_places import FRAMEWORK, Place, ReferenceFault
from plassess.content.framework import Framework
from plassess.content.guide import ActionGuide
from plassess.content.innovation_map import InnovationMap
from plassess.content.instrument import Instrument
from plassess.content.labels import labelled
from plassess.content.library import GUIDE, MAP, Library
from plassess.content.references import reference_faults
from plassess.content.values import Published
from plassess.files.content.folder import FITS, FOLDERS, INSTRUMENT, available, key_of, misnamed
from plassess.files.content.known_files import KnownFiles
from plassess.files.content.layers import SHIPPED, STANDARDS, Layer, layers_of
from plassess.files.content.manifest_faults import manifest_problems
from plassess.files.content.overlay import (
    changed_meaning,
    other_language,
    overlaid,
    overlay_problems,
    removed_by,
    without,
)
from plassess.files.disk.regular_files import stands
from plassess.files.models.validation import format_problem
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import Problem, each_once

ALL_PARTS: Sequence[str] | None = None
"""As ``parts``: the guides and maps of the roles, and every instrument there is."""

P = TypeVar("P", bound=Published)


class LayerFile(Struct, frozen=True):
    """One file as it stands in its layer; ``key`` is what ``Library.digests`` calls what it is a part of."""

    key: str
    layer: Layer
    source: YamlSource


class Laid(Struct, frozen=True):
    """A file with what it was laid over."""

    file: LayerFile
    below: YamlSource


class ContentRead(Struct):
    """Content as far as it could be read; ``library`` makes the library of it, where nothing is wrong.

    ``sources`` are the files by what ``Library.digests`` calls them, laid over each other, ``files`` each of them as
    it stands in its layer, ``laid`` what was laid over what, ``removed`` the ids that the framework has lost, and
    ``problems`` all that was met. What could not be used is ``None``, or not among the others.
    """

    layers: Sequence[Layer]
    known: KnownFiles = field(default_factory=KnownFiles)
    sources: dict[str, YamlSource] = field(default_factory=dict)
    files: list[LayerFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    framework: Framework | None = None
    guides: tuple[ActionGuide, ...] = ()
    maps: tuple[InnovationMap, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    removed: frozenset[str] = frozenset()
    laid: list[Laid] = field(default_factory=list)

    def read(self, key: str, relative: str, model: type[P]) -> P | None:
        """Read one file through all layers; ``None`` where it cannot be used, with its problems noted."""
        before = len(self.problems)
        read = [self._file(key, layer, relative, model) for layer in self._holding(relative)]
        files = [file for file in read if file is not None]
        if files:
            self.sources[key] = self._laid(files)
            if key == FRAMEWORK:
                self.removed = frozenset(one for file in files[1:] for one in removed_by(file.source))
        if not files or len(self.problems) > before:
            return None
        made = self.known.made_of(self.sources[key], model)
        self.sources[key] = made.answered
        self.problems += made.problems
        return made.model

    def _holding(self, relative: str) -> list[Layer]:
        """Find the layers that hold a file; the base is asked where none does, so that it is missed there."""
        paths = [(layer, layer.folder / relative) for layer in self.layers]
        return [layer for layer, path in paths if stands(path)] or [self.layers[0]]

    def _file(self, key: str, layer: Layer, relative: str, model: type[P]) -> LayerFile | None:
        path = layer.folder / relative
        try:
            source = self.known.source(path, layer.folder)
        except ProblemsError as error:
            self.problems.extend(error.problems)
            return None
        file = LayerFile(key, layer, source)
        self.files.append(file)
        if fault := format_problem(source, model) or other_language(source, layer.lang):
            self.problems.append(fault)
            return None
        if layer.lang and (faults := changed_meaning(source)):
            self.problems.extend(faults)
            return None
        return file

    def _laid(self, files: Sequence[LayerFile]) -> YamlSource:
        """Lay files over each other; what the framework has lost is missed in those below the topmost layer alone."""
        first, *others = files
        merged, highest = first.source, first.layer
        top = [layer for layer in self.layers if layer.lang is None][-1]
        for file in others:
            self.problems.extend(overlay_problems(merged, file.source))
            below = without(merged, self.removed)
            self.laid.append(Laid(file, below))
            merged = overlaid(below, file.source)
            highest = file.layer if file.layer.lang is None else highest
        return merged if highest is top else without(merged, self.removed)

    def own_files(self) -> list[YamlSource]:
        """Return the files of the topmost layer and its manifest: the folder's own, and none of what it builds on."""
        top = self.layers[-1]
        manifest = [top.source] if top.source else []
        return manifest + [file.source for file in self.files if file.layer is top]

    def library(self) -> Library:
        """Make the library. Raises ProblemsError with everything that is wrong."""
        if self.framework is None or self.problems:
            raise ProblemsError(each_once(self.problems))
        digests = {key: _digest(source) for key, source in self.sources.items()}
        framework, lang = self._labelled(self.framework), self.layers[-1].lang
        return Library(framework, self.guides, digests, self.maps, self.instruments, lang, self.name)

    @property
    def name(self) -> str:
        """What the content is called: as its manifest says, or its folder."""
        top = next(layer for layer in reversed(self.layers) if layer.lang is None)
        is_folder = top.manifest is None and top.name != SHIPPED
        return Path(os.path.abspath(top.folder)).name if is_folder else top.name  # noqa: PTH100 - no link is followed

    def _labelled(self, framework: Framework) -> Framework:
        """Give frames and standards the titles of the label set that the topmost layer asks for."""
        asked = [layer.manifest.labels for layer in self.layers if layer.manifest and layer.manifest.labels]
        found = [labels for labels in framework.label_sets if asked and labels.id == asked[-1]]
        return labelled(framework, found[0]) if found else framework


def load_library(
    content: Path | None,
    roles: Sequence[str] | None = None,
    parts: Sequence[str] | None = (GUIDE,),
    lang: str | None = None,
) -> Library:
    """Load the framework and, of the roles and parts asked for, all that is there; nothing else is read.

    ``content`` is a district's own folder, ``None`` what comes with plassess. ``roles`` is ``None`` for every role.
    ``parts`` names ``guide``, ``map`` and instruments by their ids; ``ALL_PARTS`` is everything. ``lang`` is the
    language of a translation. A role without a guide or a map, and an instrument that is not there, is simply not in
    the library. Raises FileError where the folder is no content folder, UsageError where it is not translated,
    ProblemsError with the problems of all files.
    """
    return read_content(content, roles, parts, lang).library()


def read_content(
    content: Path | None,
    roles: Sequence[str] | None = None,
    parts: Sequence[str] | None = ALL_PARTS,
    lang: str | None = None,
    known: KnownFiles | None = None,
) -> ContentRead:
    """Read what ``load_library`` would, and keep what is wrong beside what is right.

    ``known`` is what other readings of the folder share with this one.
    """
    reading = ContentRead(layers_of(content, lang), known or KnownFiles())
    reading.framework = reading.read(FRAMEWORK, STANDARDS, Framework)
    if _asked(GUIDE, parts):
        reading.guides = _read_all(reading, GUIDE, ActionGuide, "role", roles)
    if _asked(MAP, parts):
        reading.maps = _read_all(reading, MAP, InnovationMap, "role", roles)
    reading.instruments = _read_all(reading, INSTRUMENT, Instrument, "id", parts)
    if reading.framework is not None:
        faults = reference_faults(reading.framework, reading.guides, reading.maps, reading.instruments)
        reading.problems.extend(placed(reading.sources, fault) for fault in faults)
    for layer in reading.layers:
        reading.problems.extend(manifest_problems(layer, reading.layers, reading.framework))
    return reading


def _asked(part: str, parts: Sequence[str] | None) -> bool:
    return parts is None or part in parts


def _chosen(available: Iterable[str], wanted: Sequence[str] | None) -> tuple[str, ...]:
    """Keep what there is of what is wanted, each once and in the order wanted; ``None`` wants everything."""
    there = tuple(available)
    return there if wanted is None else tuple(one for one in dict.fromkeys(wanted) if one in there)


def _read_all(
    reading: ContentRead, kind: str, model: type[P], key: str, wanted: Sequence[str] | None
) -> tuple[P, ...]:
    """Read the files of a kind that are wanted; for ``None`` all, and those are noted that nobody would find."""
    if wanted is None:
        reading.problems.extend(fault for layer in reading.layers for fault in _misnamed(layer, kind))
    chosen = _chosen(available(reading.layers, kind), wanted)
    read = [_read_as_named(reading, kind, name, model, key) for name in chosen]
    return tuple(value for value in read if value is not None)


def _misnamed(layer: Layer, kind: str) -> list[Problem]:
    below = FOLDERS[kind]
    named, use, example = {
        GUIDE: ("a role", "its guide is", "its role, such as {}/central-office.yaml"),
        MAP: ("a role", "its map is", "its role, such as {}/central-office.yaml"),
        INSTRUMENT: ("an instrument's id", "its items are", "its id, such as {}/core-roles.yaml"),
    }[kind]
    wanted, remedy = f"{named} and .yaml, so {use} never used", f"Name it after {example.format(below)}."
    return misnamed(layer.folder / below, FITS[kind], wanted, remedy)


def _read_as_named(reading: ContentRead, kind: str, name: str, model: type[P], key: str) -> P | None:
    """Read a file and see that it says under ``key`` what it is named after; ``None`` where it does not."""
    before = len(reading.problems)
    value = reading.read(key_of(kind, name), f"{FOLDERS[kind]}/{name}.yaml", model)
    source = reading.sources.get(key_of(kind, name))
    said = source.data.get(key, name) if source and isinstance(source.data, dict) else name
    if said == name or source is None or not isinstance(said, str):
        return value
    del reading.problems[before:]  # they follow from the name: the file is laid over nothing, or over another one
    message = f'"{visible(said, 80)}" is not the {key} that the file is named after.'
    remedy = f"Write {name}, or rename the file to {visible(said, 80)}.yaml."
    reading.problems.append(source.problem(rules.WRONG_PLACE, (key,), message, remedy))
    del reading.sources[key_of(kind, name)]
    return None


def placed(sources: Mapping[str, YamlSource], fault: ReferenceFault) -> Problem:
    """Place a fault in the file and line that it stands in, whichever layer that is."""
    message = fault.message
    if fault.first is not None:
        message = f"{message.removesuffix('.')}, in {_line_of(sources, fault.first, fault.place.file)}."
    return sources[fault.place.file].problem(fault.rule, fault.place.path, message, fault.remedy, fault.at)


def _line_of(sources: Mapping[str, YamlSource], place: Place, seen_from: str) -> str:
    source = sources[place.file]
    entry = source.entry(place.path)
    line = f"line {entry.node.line}" if entry else "it"
    home = source.home(entry.node) if entry else source
    return line if place.file == seen_from and home is source.home(source.root) else f"{home.name}, {line}"


def _digest(source: YamlSource) -> str:
    """Digest what a file says: key order, comments and layout do not count."""
    said = json.dumps(source.data, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return sha256(said.encode("ascii")).hexdigest()
