"""A folder of content: which files it holds and what they are called, before any of them is read."""

import re
from collections.abc import Callable
from pathlib import Path

from plassess.content.library import GUIDE, MAP
from plassess.content.references import FRAMEWORK
from plassess.content.values import PART
from plassess.files.reading import shown_name
from plassess.files.resources import shipped_data
from plassess.problems import rules
from plassess.problems.errors import FileError
from plassess.problems.problem import Problem

STANDARDS = "standards.yaml"
GUIDES, MAPS, INSTRUMENTS = "action_guides", "innovation_maps", "instruments"

_ID = re.compile(PART)
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.ASCII)
_TAKEN = frozenset({FRAMEWORK, GUIDE, MAP, "roles", "maps", "instruments"})
"""Words that commands and digests use for something else, so that no instrument goes by them."""


def content_folder(content: Path | None) -> Path:
    """Return the folder, for ``None`` the shipped one. Raises FileError where it is no content folder."""
    folder = shipped_data() if content is None else content
    if not folder.is_dir():
        raise FileError(f"{shown_name(folder)}: there is no such content folder.")
    if not is_content_folder(folder):
        raise FileError(
            f"{shown_name(folder)} holds no {STANDARDS}. A content folder holds {STANDARDS} and, for each role, "
            f"{GUIDES}/<role>.yaml, such as {GUIDES}/central-office.yaml."
        )
    return folder


def is_content_folder(folder: Path) -> bool:
    """Tell whether a folder holds content, by its files' names alone."""
    return (folder / STANDARDS).exists()


def available_roles(content: Path | None) -> tuple[str, ...]:
    """Name the roles that have a guide, sorted, without reading any."""
    return named(content_folder(content) / GUIDES, is_id)


def available_maps(content: Path | None) -> tuple[str, ...]:
    """Name the roles that have an innovation map, sorted, without reading any."""
    return named(content_folder(content) / MAPS, is_id)


def available_instruments(content: Path | None) -> tuple[str, ...]:
    """Name the instruments by their ids, sorted, without reading any."""
    return named(content_folder(content) / INSTRUMENTS, is_instrument_id)


def named(folder: Path, fits: Callable[[str], bool]) -> tuple[str, ...]:
    """Name the YAML files of a folder whose names fit, without their ending, sorted."""
    return tuple(sorted(path.stem for path in folder.glob("*.yaml") if fits(path.stem)))


def is_id(name: str) -> bool:
    """Tell whether a name can be an id and a file's name on every system."""
    return bool(_ID.fullmatch(name)) and not _DEVICE.fullmatch(name)


def is_instrument_id(name: str) -> bool:
    """Tell whether an instrument can go by a name."""
    return is_id(name) and name not in _TAKEN


def misnamed(folder: Path, fits: Callable[[str], bool], wanted: str, remedy: str) -> list[Problem]:
    """Find files that would be passed over for their name; hidden files are nobody's content."""
    return [
        Problem(rules.WRONG_PLACE, f"the file's name is not {wanted}.", shown_name(path), remedy=remedy)
        for path in sorted(folder.glob("*"))
        if path.suffix.lower() in {".yaml", ".yml", ".json"}
        and not path.name.startswith((".", "~"))
        and not (path.suffix == ".yaml" and fits(path.stem))
    ]


def leads_outside(folder: Path, path: Path) -> Problem | None:
    """Refuse a file that is a link or lies outside its folder: content is read from nowhere else."""
    try:
        inside = not path.is_symlink() and path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        inside = False
    if inside:
        return None
    message = "the file is a link, or lies outside the content folder."
    return Problem(rules.NOT_A_FILE, message, shown_name(path), remedy="Put the file itself there.")
