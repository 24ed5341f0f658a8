"""The calendar in force: that of the repo's settings, over that of the user's own folder; and how a day is added."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from plassess.assessment.school_calendar import SchoolCalendar, called
from plassess.files.content.own_folder import own_folder
from plassess.files.content.settings_place import SETTINGS, find_settings, settings_of
from plassess.files.disk.atomic_write import make_folder
from plassess.files.disk.lock import locked
from plassess.files.disk.regular_files import stands
from plassess.files.yaml.edits import with_entry
from plassess.files.yaml.layout import as_yaml
from plassess.files.yaml.new_files import write_readable
from plassess.files.yaml.source import read_source
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.errors import FileError, ProblemsError
from plassess.problems.problem import Problem

_READ_HERE = ("format", "calendar")


def calendar_in_force(start: Path) -> SchoolCalendar:
    """Return the calendar of the repo that a folder lies in, over the user's own.

    Raises ProblemsError where one of the two files is not valid.
    """
    found, own = find_settings(start), own_folder() / SETTINGS
    of_repo = SchoolCalendar(found.calendar if found else {})
    return of_repo.over(_own_calendar(own)) if stands(own) else of_repo


def calendar_with(name: str, start: Path) -> Path | None:
    """Return the file that a day of the calendar in force is from; ``None`` where it is in none."""
    found, own = find_settings(start), own_folder() / SETTINGS
    if found and SchoolCalendar(found.calendar).name_of(name):
        return found.file
    return own if stands(own) and _own_calendar(own).name_of(name) else None


def add_to_calendar(name: str, day: date, start: Path) -> Path:
    """Add a day to the settings of the repo that a folder lies in, or to the user's own; returns the file.

    A name that is there already gets the day. All else in the file stays as it is laid out. Raises FileError where
    that cannot be, and ProblemsError where the file is not valid.
    """
    found = find_settings(start)
    file = found.file if found and found.file else own_folder() / SETTINGS
    make_folder(file.parent)
    with locked(file):
        if stands(file):
            _add(name, day, file)
        else:
            data = {"format": "plassess/settings/1", "calendar": {name: day}}
            write_readable(file, as_yaml(data), data)
    return file


def _add(name: str, day: date, file: Path) -> None:
    there = settings_of(file).calendar
    as_written = next((one for one in there if called(one) == called(name)), name)
    edited = with_entry(read_source(file), ("calendar", as_written), day)
    if not edited.in_place:
        raise FileError(f"{visible(str(file))} has no room for a line in calendar:. Add {visible(name)}: {day}.")
    write_readable(file, edited.text)


def _own_calendar(file: Path) -> SchoolCalendar:
    """Read the user's own settings, which hold a calendar and nothing that is a repo's."""
    calendar = settings_of(file).calendar
    if faults := list(_of_a_repo(file)):
        raise ProblemsError(faults)
    return SchoolCalendar(calendar)


def _of_a_repo(file: Path) -> Iterator[Problem]:
    source = read_source(file)
    for entry in source.root.entries:
        if entry.key not in _READ_HERE:
            message = f"{visible(str(entry.key), 80)} is read from a repo's own {SETTINGS}, and here by nothing."
            remedy = "Move it there, or delete it."
            yield source.problem(rules.WRONG_PLACE, (entry.key,), message, remedy, "key")
