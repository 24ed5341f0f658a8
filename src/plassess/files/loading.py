"""From a content folder to the library: all files that are asked for, and all problems of all of them at once."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
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
from plassess.content.values import PART, Published
from plassess.files.reading import shown_name
from plassess.files.resources import shipped_data
from plassess.files.validation import problems_in
from plassess.files.yaml_source import YamlSource, read_source
from plassess.problems import rules
from plassess.problems.errors import FileError, ProblemsError
from plassess.problems.problem import Problem

STANDARDS = "standards.yaml"
GUIDES, MAPS, INSTRUMENTS = "action_guides", "innovation_maps", "instruments"

ALL_PARTS: Sequence[str] | None = None
"""As ``parts``: the guides and maps of the roles, and every instrument there is."""

_ID = re.compile(PART)
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.ASCII)
_TAKEN = frozenset({FRAMEWORK, GUIDE, MAP, "roles", "maps", "instruments"})
"""Words that commands and digests use for something else, so that no instrument goes by them."""

P = TypeVar("P", bound=Published)


@dataclass(slots=True)
class _Loading:
    """What has been read so far: sources by what ``Library.digests`` calls them, and every problem met."""

    folder: Path
    sources: dict[str, YamlSource] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, key: str, path: Path, model: type[P]) -> P | None:
        """Read one file; ``None`` where it cannot be used, with its problems noted."""
        if fault := _leads_outside(self.folder, path):
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


def load_library(
    content: Path | None, roles: Sequence[str] | None = None, parts: Sequence[str] | None = (GUIDE,)
) -> Library:
    """Load the framework and, of the roles and parts asked for, all that is there; nothing else is read.

    ``content`` is a district's own folder, ``None`` what comes with plassess. ``roles`` is ``None`` for every role.
    ``parts`` names ``guide``, ``map`` and instruments by their ids; ``ALL_PARTS`` is everything. A role without a
    guide or a map, and an instrument that is not there, is simply not in the library. Raises FileError where the
    folder is no content folder, ProblemsError with the problems of all files.
    """
    folder = _content_folder(content)
    loading = _Loading(folder)
    framework = loading.read(FRAMEWORK, folder / STANDARDS, Framework)
    guides = _of_roles(loading, GUIDES, GUIDE, ActionGuide, roles) if _asked(GUIDE, parts) else ()
    maps = _of_roles(loading, MAPS, MAP, InnovationMap, roles) if _asked(MAP, parts) else ()
    instruments = _instruments(loading, parts)
    if framework is not None:
        for fault in reference_faults(framework, guides, maps, instruments):
            loading.problems.append(_placed(loading.sources, fault))
    if framework is None or loading.problems:
        raise ProblemsError(loading.problems)
    digests = {key: _digest(source) for key, source in loading.sources.items()}
    return Library(framework, guides, digests, content is None, maps, instruments)


def available_roles(content: Path | None) -> tuple[str, ...]:
    """Name the roles that have a guide, sorted, without reading any."""
    return _named(_content_folder(content) / GUIDES, _is_id)


def available_maps(content: Path | None) -> tuple[str, ...]:
    """Name the roles that have an innovation map, sorted, without reading any."""
    return _named(_content_folder(content) / MAPS, _is_id)


def available_instruments(content: Path | None) -> tuple[str, ...]:
    """Name the instruments by their ids, sorted, without reading any."""
    return _named(_content_folder(content) / INSTRUMENTS, _is_instrument_id)


def _content_folder(content: Path | None) -> Path:
    folder = shipped_data() if content is None else content
    if not folder.is_dir():
        raise FileError(f"{shown_name(folder)}: there is no such content folder.")
    if not (folder / STANDARDS).exists():
        raise FileError(
            f"{shown_name(folder)} holds no {STANDARDS}. A content folder holds {STANDARDS} and, for each role, "
            f"{GUIDES}/<role>.yaml, such as {GUIDES}/central-office.yaml."
        )
    return folder


def _named(folder: Path, fits: Callable[[str], bool]) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in folder.glob("*.yaml") if fits(path.stem)))


def _is_id(name: str) -> bool:
    """Tell whether a name can be an id and a file's name on every system."""
    return bool(_ID.fullmatch(name)) and not _DEVICE.fullmatch(name)


def _is_instrument_id(name: str) -> bool:
    return _is_id(name) and name not in _TAKEN


def _asked(part: str, parts: Sequence[str] | None) -> bool:
    return parts is None or part in parts


def _chosen(available: Iterable[str], wanted: Sequence[str] | None) -> tuple[str, ...]:
    """Keep what there is of what is wanted, each once and in the order wanted; ``None`` wants everything."""
    there = tuple(available)
    return there if wanted is None else tuple(one for one in dict.fromkeys(wanted) if one in there)


def _of_roles(loading: _Loading, below: str, kind: str, model: type[P], roles: Sequence[str] | None) -> tuple[P, ...]:
    """Read the guides or maps of the roles; for ``None`` all of them, and files are noted that nobody would find."""
    folder = loading.folder / below
    if roles is None:
        wanted = f"a role and .yaml, so its {kind} is never used"
        loading.problems.extend(
            _misnamed(folder, _is_id, wanted, f"Name it after its role, such as {below}/central-office.yaml.")
        )
    chosen = _chosen(_named(folder, _is_id), roles)
    read = [_read_as_named(loading, f"{kind}/{role}", folder / f"{role}.yaml", model, "role") for role in chosen]
    return tuple(value for value in read if value is not None)


def _instruments(loading: _Loading, parts: Sequence[str] | None) -> tuple[Instrument, ...]:
    folder = loading.folder / INSTRUMENTS
    if parts is None:
        wanted = "an instrument's id and .yaml, so its items are never used"
        remedy = f"Name it after its id, such as {INSTRUMENTS}/core-roles.yaml."
        loading.problems.extend(_misnamed(folder, _is_instrument_id, wanted, remedy))
    chosen = _chosen(_named(folder, _is_instrument_id), parts)
    read = [_read_as_named(loading, one, folder / f"{one}.yaml", Instrument, "id") for one in chosen]
    return tuple(value for value in read if value is not None)


def _misnamed(folder: Path, fits: Callable[[str], bool], wanted: str, remedy: str) -> list[Problem]:
    """Find files that would be passed over for their name; hidden files are nobody's content."""
    return [
        Problem(rules.WRONG_PLACE, f"the file's name is not {wanted}.", shown_name(path), remedy=remedy)
        for path in sorted(folder.glob("*"))
        if path.suffix.lower() in {".yaml", ".yml", ".json"}
        and not path.name.startswith((".", "~"))
        and not (path.suffix == ".yaml" and fits(path.stem))
    ]


def _leads_outside(folder: Path, path: Path) -> Problem | None:
    """Refuse a file that is a link or lies outside its folder: content is read from nowhere else."""
    try:
        inside = not path.is_symlink() and path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        inside = False
    if inside:
        return None
    message = "the file is a link, or lies outside the content folder."
    return Problem(rules.NOT_A_FILE, message, shown_name(path), remedy="Put the file itself there.")


def _read_as_named(loading: _Loading, name: str, path: Path, model: type[P], key: str) -> P | None:
    """Read a file and see that it says under ``key`` what it is named after; ``None`` where it does not."""
    value = loading.read(name, path, model)
    said = getattr(value, key, path.stem)
    if said == path.stem:
        return value
    message = f'"{said}" is not the {key} that the file is named after.'
    remedy = f"Write {path.stem}, or rename the file to {said}.yaml."
    loading.problems.append(loading.sources[name].problem(rules.WRONG_PLACE, (key,), message, remedy))
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
