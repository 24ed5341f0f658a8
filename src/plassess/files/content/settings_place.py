"""Where a repo's settings stand: ``plassess.yaml``, in a folder or above it."""

import os
import re
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from plassess.files.disk.format_line import kind_said
from plassess.files.disk.regular_files import first_bytes_of, stands
from plassess.files.disk.repo import folders_upward
from plassess.files.disk.second_versions import Left, form_of
from plassess.foreign_text import shown_name
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import Problem

if TYPE_CHECKING:
    from plassess.files.content.settings import Settings

SETTINGS = "plassess.yaml"
_NAMED = "plassess"
_NEARLY = re.compile(r"\.?plassess\.(?:ya?ml|json)(?:\.txt)?", re.IGNORECASE)
_SETS = rb"(?m)^(?:check|gates|content|calendar|lenses):"


def find_settings(start: Path) -> "Settings | None":
    """Read the settings of the repo that a folder lies in; ``None`` where there are none.

    They are looked for from the folder upward, as far as the one that holds ``.git``. Raises ProblemsError where the
    file is not valid, and where one has a name that settings are not read by.
    """
    for folder in folders_upward(start):
        if stands(file := folder / SETTINGS):
            return settings_of(file)
        if misnamed := [fault for path in _nearly(folder) if (fault := settings_misnamed(path))]:
            raise ProblemsError(misnamed)
    return None


def settings_of(file: Path) -> "Settings":
    """Read a file of settings. Raises ProblemsError where it is not valid.

    Most people have none, and no cost of importing what reads them: a twentieth of a command's time.
    """
    found: Settings = import_module("plassess.files.content.settings").read_settings(file)
    return found


def settings_misnamed(path: Path) -> Problem | None:
    """Find that a file of settings has a name that they are not read by, as a second version or a place holder has.

    A workflow may be called plassess.yml, and an example plassess-example.yaml.
    """
    form = form_of(path.name, Path(SETTINGS).stem)
    is_version = form is not None and form.surely and form.left is not Left.BACKUP
    if path.name == SETTINGS or not (is_version or _NEARLY.fullmatch(path.name)):
        return None
    if form and form.left is Left.AWAY:
        message = f"{SETTINGS} is with {form.by} and not on this computer, so that nothing it says holds."
        return Problem(rules.WRONG_PLACE, message, shown_name(path), remedy=form.fetch)
    if kind_said(path) != "settings" and not re.search(_SETS, first_bytes_of(path)):
        return None
    message = f"settings are read from {SETTINGS} alone, so that nothing said here holds."
    remedy = f"Rename it to {SETTINGS}, or delete it."
    return Problem(rules.WRONG_PLACE, message, shown_name(path), remedy=remedy)


def _nearly(folder: Path) -> list[Path]:
    """List what could be settings by its name; a folder above may hold thousands of other files."""
    try:
        return [folder / name for name in sorted(os.listdir(folder)) if _NAMED in name.casefold()]  # noqa: PTH208
    except OSError:  # of a folder above, which nobody asked about
        return []
