"""A file that came back: its bytes within bounds, and what kind of thing is in it, whatever it is called."""

from pathlib import Path
from typing import Any

from msgspec import Struct

from plassess.assessment.forms.answer_lines import holds_answers
from plassess.assessment.forms.came_back import RefusedError
from plassess.files.disk.regular_files import read_bytes
from plassess.files.returned.bounds import MIB, MOST_OF_A_FILE
from plassess.files.returned.delimited import table_of
from plassess.files.returned.foreign_bytes import OLD_OFFICE, ZIP, text_of
from plassess.files.returned.foreign_table import Table
from plassess.files.returned.mail import is_mail, text_of_mail
from plassess.files.returned.workbook import tables_of
from plassess.files.returned.workbook_parts import zipped_table
from plassess.files.yaml.source import parse_source
from plassess.foreign_text import shown_name
from plassess.problems.errors import ProblemsError

_RECORDS, _TABLES = (".yaml", ".yml", ".json"), (".csv", ".tsv", ".tab")


class PastedText(Struct, frozen=True):
    """A text with filled-in forms between marker lines."""

    text: str


class RecordRead(Struct, frozen=True):
    """Plain data of a YAML or JSON file."""

    data: Any


class TablesRead(Struct, frozen=True):
    """The tables of a file: one, or a workbook’s sheets."""

    tables: tuple[Table, ...]


Returned = PastedText | RecordRead | TablesRead


def read_returned(path: Path) -> Returned:
    """Read a file that came back. Raises RefusedError with the reason for all that is none."""
    try:
        data = read_bytes(path, shown_name(path), path.parent, MOST_OF_A_FILE)
    except ProblemsError as error:
        problem = error.problems[0]
        raise RefusedError(problem.message, problem.remedy) from error
    return returned_of(data, path.name)


def returned_of(data: bytes, name: str) -> Returned:
    """Tell what bytes hold; ``name`` decides only between kinds of text. Raises RefusedError."""
    if len(data) > MOST_OF_A_FILE:
        raise RefusedError(f"it is larger than {MOST_OF_A_FILE // MIB} MiB.", "Take it in piece by piece.")
    if data.startswith(ZIP):
        table = zipped_table(data)
        return TablesRead(tables_of(data) if table is None else (table_of(text_of(table)),))
    if data.startswith(OLD_OFFICE):
        why = "it is an Excel file that is locked with a password, or one of an old Excel (.xls)."
        raise RefusedError(why, "Save it as .xlsx without a password, or as CSV.")
    if is_mail(data, name):
        return PastedText(text_of_mail(data))
    text = text_of(data)
    if name.lower().endswith(_TABLES):
        return TablesRead((table_of(text),))
    if holds_answers(text):
        return PastedText(text)
    if name.lower().endswith(_RECORDS) or text.lstrip()[:1] == "{" or "format:" in text[:2000]:
        return RecordRead(_record(text, name))
    return TablesRead((_table_or_none(text),))


def _table_or_none(text: str) -> Table:
    """Read a table from a text that does not say what it is. Raises RefusedError where it is any other text."""
    try:
        table = table_of(text)
    except RefusedError:
        table = Table(())
    titles, *rows = map(len, table.rows or ((),))
    if titles <= 1 or titles not in rows:  # a comma stands in sentences too
        why = "no answers stand in it: neither a table, nor lines from  === plassess answers  on."
        raise RefusedError(why, "Ask for the whole text, or the file, once more.")
    return table


def _record(text: str, name: str) -> Any:  # noqa: ANN401 - plain data of any shape
    """Read plain data. Its faults are told without a word of the file: what stands there is somebody’s marks."""
    try:
        return parse_source(text.encode(), name if name.lower().endswith(_RECORDS) else f"{name}.yaml").data
    except ProblemsError as error:
        problem = error.problems[0]
        line = f"line {problem.line}" if problem.line else ""
        why = f"it breaks a rule of how such files are written ({problem.rule.code}: {problem.rule.summary})"
        raise RefusedError(why, "Ask for it once more.", line) from error
