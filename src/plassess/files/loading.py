"""From a content folder to the library: all files that are asked for, and all problems of all of them at once."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from plassess.content.framework import Framework
from plassess.content.guide import ActionGuide
from plassess.content.library import Library
from plassess.content.references import FRAMEWORK, Place, ReferenceFault, reference_faults
from plassess.content.values import PART, Published
from plassess.files.reading import shown_name
from plassess.files.resources import shipped_data
from plassess.files.shape_faults import closest
from plassess.files.validation import problems_in
from plassess.files.yaml_source import YamlSource, read_source
from plassess.foreign_text import visible
from plassess.problems.errors import FileError, ProblemsError, UsageError
from plassess.problems.problem import Problem
from plassess.problems.rules import Rule

STANDARDS = "standards.yaml"
GUIDES = "action_guides"

_ROLE = re.compile(PART)
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.ASCII)

P = TypeVar("P", bound=Published)


@dataclass(slots=True)
class _Loading:
    """What has been read so far: sources by ``FRAMEWORK`` or role, and every problem met."""

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


def load_library(content: Path | None, roles: Sequence[str] | None = None) -> Library:
    """Load the framework and the guides of the roles asked for; ``None`` means every guide there is, by name.

    ``content`` is a district's own folder, ``None`` what comes with plassess. Raises FileError where the folder is
    no content folder, UsageError for a role without a guide, ProblemsError with the problems of all files.
    """
    folder = _content_folder(content)
    chosen = _chosen(folder, roles)
    loading = _Loading(folder)
    if roles is None:
        loading.problems.extend(_misnamed(folder))
    framework = loading.read(FRAMEWORK, folder / STANDARDS, Framework)
    guides = [guide for role in chosen if (guide := _guide(loading, role)) is not None]
    if framework is not None:
        for fault in reference_faults(framework, guides):
            loading.problems.append(_placed(loading.sources, fault))
    if framework is None or loading.problems:
        raise ProblemsError(loading.problems)
    digests = {role: _digest(loading.sources[FRAMEWORK], loading.sources[role]) for role in chosen}
    return Library(framework, tuple(guides), digests, shipped=content is None)


def available_roles(content: Path | None) -> tuple[str, ...]:
    """Name the roles that have a guide, sorted, without reading any."""
    return _roles_in(_content_folder(content))


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


def _roles_in(folder: Path) -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in (folder / GUIDES).glob("*.yaml") if _is_role(path.stem)))


def _is_role(name: str) -> bool:
    """Tell whether a name can be a role's id and a file's name on every system."""
    return bool(_ROLE.fullmatch(name)) and not _DEVICE.fullmatch(name)


def _chosen(folder: Path, roles: Sequence[str] | None) -> tuple[str, ...]:
    available = _roles_in(folder)
    if roles is None:
        return available
    for role in roles:
        if role not in available:
            near = closest(role, available)
            remedy = (
                f"Did you mean {near}?" if near else f"There are guides for: {', '.join(available) or 'no role'}."
            )
            raise UsageError(f'There is no action guide for the role "{visible(role, 60)}". {remedy}')
    return tuple(dict.fromkeys(roles))


def _misnamed(folder: Path) -> list[Problem]:
    """Find guides that would be passed over for their name; hidden files are nobody's guides."""
    return [
        Problem(
            Rule.WRONG_PLACE,
            "the file's name is not a role and .yaml, so its guide is never used.",
            shown_name(path),
            remedy=f"Name it after its role, such as {GUIDES}/central-office.yaml.",
        )
        for path in sorted((folder / GUIDES).glob("*"))
        if path.suffix.lower() in {".yaml", ".yml", ".json"}
        and not path.name.startswith((".", "~"))
        and not (path.suffix == ".yaml" and _is_role(path.stem))
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
    return Problem(Rule.NOT_A_FILE, message, shown_name(path), remedy="Put the file itself there.")


def _guide(loading: _Loading, role: str) -> ActionGuide | None:
    guide = loading.read(role, loading.folder / GUIDES / f"{role}.yaml", ActionGuide)
    if guide is None or guide.role == role:
        return guide
    message = f'"{guide.role}" is not the role that the file is named after.'
    remedy = f"Write {role}, or rename the file to {guide.role}.yaml."
    loading.problems.append(loading.sources[role].problem(Rule.WRONG_PLACE, ("role",), message, remedy))
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


def _digest(standards: YamlSource, guide: YamlSource) -> str:
    """Digest what two files say: key order, comments and layout do not count."""
    said = json.dumps([standards.data, guide.data], sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return f"sha256:{sha256(said.encode('ascii')).hexdigest()}"
