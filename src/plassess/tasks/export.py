"""What ``export`` makes: the rows of some self-assessments in one table."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from plassess.assessment.district.count_rows import count_rows
from plassess.exchange.count_table import cells_of
from plassess.exchange.tables import TABLES, Cell, Exported, Table
from plassess.files.assessments.form_counts_file import forms_counted
from plassess.files.assessments.store import AssessmentFolder, open_assessment
from plassess.files.content.library import load_library
from plassess.files.content.settings_place import find_settings
from plassess.files.disk.repo import common_folder
from plassess.foreign_text import shown_name, visible
from plassess.problems.errors import PlassessError, UsageError
from plassess.problems.near import did_you_mean
from plassess.tasks.load import Loaded, loaded
from plassess.tasks.one_assessment import tell_left_out
from plassess.tasks.summary.facts_read import facts_in

T = TypeVar("T")


class Gathered(Struct, frozen=True):
    """The rows of all that could be read, and how many self-assessments could not; those were told."""

    rows: tuple[dict[str, Cell], ...]
    failed: int


def table_named(name: str, *, texts: bool) -> Table:
    """Find a table. Raises UsageError for what is none, and for texts of one that has none."""
    found = next((table for table in TABLES if table.name == name), None)
    names = [table.name for table in TABLES]
    if found is None:
        meant = did_you_mean(name.lower(), names, after=" ")
        raise UsageError(f"There is no table {visible(name, 40)}. {meant}There is: {', '.join(names)}.")
    if texts and not any(column.of_texts for column in found.columns):
        raise UsageError(f"--texts: the table {name} holds no texts. Leave --texts out.")
    return found


def gather(table: Table, paths: Sequence[Path], content: Path | None, today: date, *, texts: bool) -> Gathered:
    """Make the rows of every self-assessment; one that cannot be read is told on stderr, and the others go on.

    Raises ProblemsError where the content itself cannot be read.
    """
    load_library(content, [])
    if table.of_teams:
        facts, failed = _each_read(paths, lambda path: [facts_in(path, content)])
        return Gathered(tuple(map(cells_of, count_rows(facts, district_told(paths)))), failed)
    rows, failed = _each_read(paths, lambda path: _rows(table, path, content, today, texts=texts))
    return Gathered(tuple(rows), failed)


def district_told(paths: Sequence[Path]) -> str:
    """Return the district that the settings above all of these name. Raises ProblemsError for broken ones."""
    settings = find_settings(common_folder(paths))
    return settings.district if settings else ""


def _each_read(paths: Sequence[Path], read: Callable[[Path], Iterable[T]]) -> tuple[list[T], int]:
    """Read every self-assessment; return what could be read, and how many could not."""
    found: list[T] = []
    failed = 0
    for path in paths:
        try:
            found += read(path)
        except PlassessError as error:
            failed += 1
            tell_left_out(path, error)
    return found, failed


def _rows(table: Table, path: Path, content: Path | None, today: date, *, texts: bool) -> Iterator[dict[str, Cell]]:
    folder = open_assessment(path)
    return table.rows(exported_from(folder, path, loaded(folder, content), today), texts=texts)


def exported_from(folder: AssessmentFolder, path: Path, one: Loaded, today: date) -> Exported:
    """Add to what was read what tables need besides; ``path`` is how the folder was named."""
    forms = forms_counted(folder) if one.plan.forms else ()
    return Exported(shown_name(path), one.record, one.responses, one.plan, today, forms)
