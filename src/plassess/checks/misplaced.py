"""Files of plassess that lie where it never looks, so that what they say would be missed by nobody."""

import os
from collections.abc import Iterator
from pathlib import Path

from plassess.checks.files_to_check import is_ours
from plassess.content.kit.kit import SIDE_FILES
from plassess.files.assessments.file_names import (
    CLOSED_KINDS,
    DECISIONS,
    FORMS,
    MARKS,
    OPENED,
    PLAN,
    RECORD,
    RESPONSES,
    WHERE,
)
from plassess.files.content.accepted import ACCEPTED
from plassess.files.content.folder import GUIDES, INSTRUMENTS, MAPS
from plassess.files.content.layers import MANIFEST, STANDARDS, TRANSLATION, TRANSLATIONS, is_content_folder
from plassess.files.content.settings_place import SETTINGS
from plassess.files.disk.format_line import kind_said
from plassess.files.disk.regular_files import is_folder, stands
from plassess.files.disk.second_versions import OF_YAML
from plassess.files.district.offered_file import offered_above, unread_version
from plassess.foreign_text import shown_name
from plassess.problems import rules
from plassess.problems.problem import Problem

_READ = (MANIFEST, ACCEPTED, SETTINGS)
_OF_ONE = {
    "team-plan": PLAN,
    "decisions": DECISIONS,
    "opened-marks": f"{MARKS}/{OPENED}.yaml",
    "form-counts": f"{FORMS}/FORM.yaml",
}
"""What one self-assessment holds, by its kind, as it is read there."""
_OF_CONTENT = {**SIDE_FILES, "accepted": ACCEPTED, "translation": f"{TRANSLATIONS}/LANGUAGE/{TRANSLATION}"}
"""What a content folder holds beside what is asked, by its kind."""


def misplaced_content(folder: Path, read: set[str]) -> Iterator[Problem]:
    """Find files of a content folder that nothing reads; ``read`` names those that were, or were told of."""
    offered = offered_above(folder / WHERE) if is_folder(folder / WHERE) else None
    for place, folders, files in os.walk(folder):
        here = Path(place)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if RECORD in (*files, *folders) or (here != folder and is_content_folder(here)):
            folders.clear()
            continue
        home = here == folder or here.parent == folder / TRANSLATIONS
        for path in (here / name for name in sorted(files) if OF_YAML.search(name)):
            is_read = (home and path.name in _READ) or path.resolve() == offered
            if not is_read and shown_name(path) not in read and is_ours(path):
                message = "plassess reads no file of this name here."
                yield Problem(rules.WRONG_PLACE, message, shown_name(path), remedy=_where_it_belongs(path))


def _where_it_belongs(path: Path) -> str:
    if path.parent.name in (GUIDES, MAPS, INSTRUMENTS) and path.suffix != ".yaml":
        return "Rename it so that it ends with .yaml, or delete it."
    if kind_said(path) in (*_OF_ONE, *CLOSED_KINDS, "responses", "assessment", "offered"):
        return "It is no content: move it to the self-assessments that it belongs to, or delete it."
    if side_file := SIDE_FILES.get(kind_said(path) or ""):
        return f"Name it {side_file}, and put it beside {STANDARDS} or {MANIFEST}."
    return f"Put it into {GUIDES}/ or {MAPS}/ as ROLE.yaml, or into {INSTRUMENTS}/ as ID.yaml."


def answers_alone(path: Path) -> Iterator[Problem]:
    """Find answers of an assessment whose record is not there."""
    if path.parent.name == RESPONSES and not stands(path.parent.parent / RECORD):
        message = f"there is no {RECORD} beside the folder {RESPONSES} that these answers lie in."
        remedy = "Bring it back from git or a backup: without it they are in no report and no gate."
        yield Problem(rules.ANSWERS_ALONE, message, shown_name(path), remedy=remedy)


def unread_here(path: Path, kind: str | None) -> Iterator[Problem]:
    """Find a file of a self-assessment or of content outside of any, and a second version of what a district offers.

    Under another name of its own, ``offered-2025.yaml``, a summary may be given it.
    """
    if place := _OF_CONTENT.get(kind or ""):
        message = f"nothing reads this here: it is a content folder’s {place}, and this is none."
        remedy = f"Move it into the folder that holds {STANDARDS} or {MANIFEST}, or delete it."
        yield Problem(rules.WRONG_PLACE, message, shown_name(path), remedy=remedy)
    elif place := _OF_ONE.get(kind or ""):
        message = f"nothing reads this here: it is a self-assessment's {place}, and none is in this folder."
        remedy = f"Move it into the folder whose {RECORD} it belongs to, or delete it."
        yield Problem(rules.WRONG_PLACE, message, shown_name(path), remedy=remedy)
    elif kind == "offered":
        yield from unread_version(path)


def record_misnamed(path: Path) -> Iterator[Problem]:
    """Find a record that is not named as one, so that no command takes its folder for a self-assessment."""
    message = f"the record of a self-assessment is read as {RECORD}, in small letters."
    remedy = f"Rename it to {RECORD} where it lies beside the folder {RESPONSES}; else move it there, or delete it."
    yield Problem(rules.WRONG_PLACE, message, shown_name(path), remedy=remedy)
