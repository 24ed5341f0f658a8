"""Which files hold a person's marks, those that count and those that were set aside, by their names alone."""

import re
from collections.abc import Iterable
from pathlib import Path

from plassess.assessment.alone.roster import CODE
from plassess.files.assessments.file_names import FORMS, MARKS, OPENED, RECORD, SET_ASIDE
from plassess.files.disk.regular_files import files_in, stands

_FILE = re.compile(rf"({CODE})\.yaml")
_ASIDE = re.compile(rf"({CODE})\.[1-9][0-9]{{0,3}}\.yaml")


def marks_files(files: Iterable[Path]) -> dict[str, Path]:
    """Return the files with marks among some, by the codes of those they belong to, in their order."""
    named = {match[1]: path for path in files if (match := _FILE.fullmatch(path.name)) and match[1] != OPENED}
    return dict(sorted(named.items()))


def set_aside_files(home: Path, marks: Path, code: str) -> tuple[Path, ...]:
    """Return the files with marks of one person that were set aside."""
    return tuple(path for path, whose in _set_aside(home, marks) if whose == code)


def codes_set_aside(home: Path, marks: Path) -> tuple[str, ...]:
    """Return whose marks were set aside, each once."""
    return tuple(dict.fromkeys(whose for _, whose in _set_aside(home, marks)))


def _set_aside(home: Path, marks: Path) -> list[tuple[Path, str]]:
    there = files_in(home, marks / SET_ASIDE)
    return [(path, match[1]) for path in there if (match := _ASIDE.fullmatch(path.name))]


def is_in_its_place(path: Path) -> bool:
    """Tell whether a file that nobody is shown lies where it is read, or was set aside: by names and places alone."""
    is_aside = path.parent.name == SET_ASIDE and path.parent.parent.name == MARKS and _ASIDE.fullmatch(path.name)
    folder = path.parent.parent.parent if is_aside else path.parent.parent
    return (bool(is_aside) or path.parent.name in (MARKS, FORMS)) and stands(folder / RECORD)
