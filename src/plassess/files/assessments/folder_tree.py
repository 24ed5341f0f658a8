"""Which self-assessments lie below a folder, however deep: the same ones for every command."""

import contextlib
import os
from pathlib import Path

from msgspec import Struct

from plassess.files.assessments.file_names import RECORD, WHERE
from plassess.files.disk.regular_files import (
    folders_in,
    leads_elsewhere,
    refuse_link,
    refuse_unreadable,
    stands,
    unreadable_folder,
)
from plassess.files.disk.repo import folders_upward
from plassess.foreign_text import visible

PASSED_OVER = frozenset({"node_modules", "__pycache__", "venv"})
"""Folders that other programs fill; so are all hidden ones."""
MOST_LOOKED_INTO = 500
MOST_NAMED = 5


class Below(Struct, frozen=True):
    """Folders in order of their paths: self-assessments, and those that may hold some and may not be read."""

    found: tuple[Path, ...]
    closed: tuple[Path, ...]


def below(folder: Path) -> Below:
    """Find the self-assessments below a folder: through no hidden folder, no link and no other self-assessment.

    One that is a link itself is found, and refused once it is read. Raises ProblemsError where the folder is a link
    or may not be read.
    """
    refuse_link(folder)
    refuse_unreadable(folder)
    found: list[Path] = []
    closed: list[Path] = []
    for place, names, _ in os.walk(folder):
        here = Path(place)
        each = [here / name for name in names if is_looked_into(name)]
        shut = {path for path in each if unreadable_folder(path)}
        ours = {path for path in each if path not in shut and stands(path / RECORD)}
        passed = shut | ours
        found += ours
        closed += [path for path in shut if ours or may_hold_some(path)]
        names[:] = [path.name for path in each if path not in passed and not leads_elsewhere(path)]
    return Below(tuple(sorted(found)), tuple(sorted(closed)))


def by_name(folder: Path) -> Path:
    """Return the folder in the nearest ``assessments`` that has this name alone, where none of that name is here."""
    if len(folder.parts) != 1 or not is_looked_into(folder.name):
        return folder
    with contextlib.suppress(OSError):  # such as a name that is too long, which is told where it is opened
        if not (stands(folder) or folder.is_symlink()):
            each = (Path(*[".."] * up) / WHERE / folder for up, _ in enumerate(folders_upward(Path())))
            return next((one for one in each if stands(one / RECORD)), folder)
    return folder


def is_looked_into(name: str) -> bool:
    """Tell by a folder's name whether it is looked into."""
    return not name.startswith(".") and name not in PASSED_OVER


def may_hold_some(folder: Path) -> bool:
    """Tell by names alone whether a folder would hold self-assessments, if it could be read."""
    return WHERE.name in Path(os.path.abspath(folder)).parts  # noqa: PTH100 - resolve() would follow links


def none_here(here: Path) -> str:
    """Say that no command takes one by itself here, and name those that lie a little below, or how to get to one."""
    where = f"There is no self-assessment in {visible(str(here))} or above it"
    if near := _those_near(Path()):
        return f"{where} that is taken by itself. Name one behind the command:\n{near}"
    return f"{where}. Go to the folder of yours with cd, or begin one with:  plassess start"


def none_itself(folder: Path) -> str:
    """Say that a folder that was named is no self-assessment, and name those that lie a little below."""
    why = f"{visible(str(folder))} is not a self-assessment: it holds no {RECORD}."
    near = _those_near(folder)
    return f"{why} Name one of these:\n{near}" if near else f"{why} Name the folder that plassess start made."


def _those_near(folder: Path) -> str:
    found = _near_below(folder)
    more = [f"  … and {len(found) - MOST_NAMED} more"] if len(found) > MOST_NAMED else []
    return "\n".join([*(f"  {visible(str(path))}" for path in found[:MOST_NAMED]), *more])


def _near_below(folder: Path) -> list[Path]:
    """List those up to three folders down: that is where somebody is who went into the wrong folder."""
    found: list[Path] = []
    level = [folder]
    for _ in range(3):
        level = [one for parent in level[:MOST_LOOKED_INTO] for one in folders_in(parent) if is_looked_into(one.name)]
        level = [one for one in level if not (leads_elsewhere(one) or unreadable_folder(one))]
        found += [one for one in level if stands(one / RECORD)]
        level = [one for one in level if one not in found]
    return sorted(found)
