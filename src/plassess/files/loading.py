"""From a content folder to the library: all files that are asked for, and all problems of all of them at once."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from plassess.content.framework import Framework
from plassess.content.guide import ActionGuide
from plassess.content.innovation_map import InnovationMap
from plassess.content.instrument import Instrument
from plassess.content.library import GUIDE, MAP, Library
from plassess.content.references import FRAMEWORK, Place, ReferenceFault, reference_faults
from plassess.content.values import Published
from plassess.files.content_folder import (
    GUIDES,
    INSTRUMENTS,
    MAPS,
    STANDARDS,
    content_folder,
    is_id,
    is_instrument_id,
    leads_outside,
    misnamed,
    named,
)
from plassess.files.validation import problems_in
from plassess.files.yaml_source import YamlSource, read_source
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import Problem

ALL_PARTS: Sequence[str] | None = None
"""As ``parts``: the guides and maps of the roles, and every instrument there is."""

P = TypeVar("P", bound=Published)


@dataclass(slots=True)
class ContentRead:
    """A content folder as far as it could be read; ``library`` makes the library of it, where nothing is wrong.

    ``sources`` are the files by what ``Library.digests`` calls them, ``problems`` all that was met. What could not be
    used is ``None``, or not among the others.
    """

    folder: Path
    shipped: bool
    sources: dict[str, YamlSource] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    framework: Framework | None = None
    guides: tuple[ActionGuide, ...] = ()
    maps: tuple[InnovationMap, ...] = ()
    instruments: tuple[Instrument, ...] = ()

    def read(self, key: str, path: Path, model: type[P]) -> P | None:
        """Read one file; ``None`` where it cannot be used, with its problems noted."""
        if fault := leads_outside(self.folder, path):
            self.problems.append(fault)
            return None
        try:
            source = read_source(path)
        except ProblemsError as error:
            self.problems.extend(error.problems)
            return None
        self.sources[key] = source
        value, problems = problems_in(source, model)
        self.problems.extend(problems)
        return value

    def library(self) -> Library:
        """Make the library. Raises ProblemsError with everything that is wrong."""
        if self.framework is None or self.problems:
            raise ProblemsError(self.problems)
        digests = {key: _digest(source) for key, source in self.sources.items()}
        return Library(self.framework, self.guides, digests, self.shipped, self.maps, self.instruments)


def load_library(
    content: Path | None, roles: Sequence[str] | None = None, parts: Sequence[str] | None = (GUIDE,)
) -> Library:
    """Load the framework and, of the roles and parts asked for, all that is there; nothing else is read.

    ``content`` is a district's own folder, ``None`` what comes with plassess. ``roles`` is ``None`` for every role.
    ``parts`` names ``guide``, ``map`` and instruments by their ids; ``ALL_PARTS`` is everything. A role without a
    guide or a map, and an instrument that is not there, is simply not in the library. Raises FileError where the
    folder is no content folder, ProblemsError with the problems of all files.
    """
    return read_content(content, roles, parts).library()


def read_content(
    content: Path | None, roles: Sequence[str] | None = None, parts: Sequence[str] | None = ALL_PARTS
) -> ContentRead:
    """Read what ``load_library`` would, and keep what is wrong beside what is right."""
    folder = content_folder(content)
    reading = ContentRead(folder, shipped=content is None)
    reading.framework = reading.read(FRAMEWORK, folder / STANDARDS, Framework)
    if _asked(GUIDE, parts):
        reading.guides = _of_roles(reading, GUIDES, GUIDE, ActionGuide, roles)
    if _asked(MAP, parts):
        reading.maps = _of_roles(reading, MAPS, MAP, InnovationMap, roles)
    reading.instruments = _instruments(reading, parts)
    if reading.framework is not None:
        faults = reference_faults(reading.framework, reading.guides, reading.maps, reading.instruments)
        reading.problems.extend(_placed(reading.sources, fault) for fault in faults)
    return reading


def _asked(part: str, parts: Sequence[str] | None) -> bool:
    return parts is None or part in parts


def _chosen(available: Iterable[str], wanted: Sequence[str] | None) -> tuple[str, ...]:
    """Keep what there is of what is wanted, each once and in the order wanted; ``None`` wants everything."""
    there = tuple(available)
    return there if wanted is None else tuple(one for one in dict.fromkeys(wanted) if one in there)


def _of_roles(
    reading: ContentRead, below: str, kind: str, model: type[P], roles: Sequence[str] | None
) -> tuple[P, ...]:
    """Read the guides or maps of the roles; for ``None`` all of them, and files are noted that nobody would find."""
    folder = reading.folder / below
    if roles is None:
        wanted = f"a role and .yaml, so its {kind} is never used"
        remedy = f"Name it after its role, such as {below}/central-office.yaml."
        reading.problems.extend(misnamed(folder, is_id, wanted, remedy))
    chosen = _chosen(named(folder, is_id), roles)
    read = [_read_as_named(reading, f"{kind}/{role}", folder / f"{role}.yaml", model, "role") for role in chosen]
    return tuple(value for value in read if value is not None)


def _instruments(reading: ContentRead, parts: Sequence[str] | None) -> tuple[Instrument, ...]:
    folder = reading.folder / INSTRUMENTS
    if parts is None:
        wanted = "an instrument's id and .yaml, so its items are never used"
        remedy = f"Name it after its id, such as {INSTRUMENTS}/core-roles.yaml."
        reading.problems.extend(misnamed(folder, is_instrument_id, wanted, remedy))
    chosen = _chosen(named(folder, is_instrument_id), parts)
    read = [_read_as_named(reading, one, folder / f"{one}.yaml", Instrument, "id") for one in chosen]
    return tuple(value for value in read if value is not None)


def _read_as_named(reading: ContentRead, name: str, path: Path, model: type[P], key: str) -> P | None:
    """Read a file and see that it says under ``key`` what it is named after; ``None`` where it does not."""
    value = reading.read(name, path, model)
    said = getattr(value, key, path.stem)
    if said == path.stem:
        return value
    message = f'"{said}" is not the {key} that the file is named after.'
    remedy = f"Write {path.stem}, or rename the file to {said}.yaml."
    reading.problems.append(reading.sources[name].problem(rules.WRONG_PLACE, (key,), message, remedy))
    return None


def _placed(sources: Mapping[str, YamlSource], fault: ReferenceFault) -> Problem:
    message = fault.message
    if fault.first is not None:
        message = f"{message.removesuffix('.')}, in {_line_of(sources, fault.first, fault.place.file)}."
    return sources[fault.place.file].problem(fault.rule, fault.place.path, message, fault.remedy, fault.at)


def _line_of(sources: Mapping[str, YamlSource], place: Place, seen_from: str) -> str:
    entry = sources[place.file].entry(place.path)
    line = f"line {entry.node.line}" if entry else "it"
    return line if place.file == seen_from else f"{sources[place.file].name}, {line}"


def _digest(source: YamlSource) -> str:
    """Digest what a file says: key order, comments and layout do not count."""
    said = json.dumps(source.data, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return sha256(said.encode("ascii")).hexdigest()
