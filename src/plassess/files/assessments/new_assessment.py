"""A new assessment's folder with its first files: all of it, or nothing."""

import contextlib
import shutil
from collections.abc import Callable
from pathlib import Path

from plassess.assessment.record import Assessment
from plassess.assessment.responses import ANSWERS_FORMAT
from plassess.files.assessments.file_names import RECORD, RESPONSES, TEAM, most_of, numbered
from plassess.files.disk.atomic_write import in_words, make_folder, make_private_folder
from plassess.files.disk.regular_files import stands
from plassess.files.models.editor_comment import with_schema_comment
from plassess.files.yaml.layout import as_yaml, plain
from plassess.files.yaml.new_files import write_readable
from plassess.foreign_text import visible
from plassess.problems.errors import FileError

_RECORD_HEAD = "# A self-assessment kept by plassess. Yours to read and edit; comments stay.\n"
_RESPONSES_HEAD = (
    "# What the team answered. Yours to read and edit; comments outside an answer stay when plassess changes it.\n"
    "# state: answered, unknown, not-applicable (with because), next-time, or for a rated row not-begun\n"
)


def begun_folder(parent: Path, make: Callable[[str], Assessment], name: str, answers_text: str | None) -> Path:
    """Make a folder ``name`` below ``parent``, or ``name-2`` and so on, with its record and its answers.

    Raises FileError, with nothing left behind, where that cannot be.
    """
    made = None if stands(parent) else parent
    folder = None
    try:
        folder = _new_folder(parent, name)
        _begin(folder, make(folder.name), answers_text)
    except BaseException as error:
        _take_back(folder, made)
        if isinstance(error, OSError):
            raise FileError(f"{visible(str(folder or parent))} could not be made: {in_words(error)}.") from error
        raise
    return folder


def _begin(folder: Path, record: Assessment, answers_text: str | None) -> None:
    """Write the answers and then the record, without which nobody takes the folder for an assessment."""
    answers, record_file = folder / RESPONSES / f"{TEAM}.yaml", folder / RECORD
    make_private_folder(answers.parent)
    empty = as_yaml({"format": ANSWERS_FORMAT, "respondent": TEAM, "answers": {}})
    text = with_schema_comment(answers_text or _RESPONSES_HEAD + empty, answers, "responses")
    write_readable(answers, text, private=True)
    text = with_schema_comment(_RECORD_HEAD + as_yaml(plain(record)), record_file, "assessment")
    write_readable(record_file, text, plain(record), private=True, most=most_of(record_file))


def _take_back(folder: Path | None, parent: Path | None) -> None:
    """Remove a folder that was begun, so that the next one does not step around it, and one made for it."""
    if folder:
        shutil.rmtree(folder, ignore_errors=True)
    if parent:
        with contextlib.suppress(OSError):
            parent.rmdir()


def _new_folder(parent: Path, name: str) -> Path:
    try:
        make_folder(parent)
        for number in range(1, 1000):
            folder = parent / numbered(name, number)
            with contextlib.suppress(FileExistsError):
                make_private_folder(folder)
                return folder
    except OSError as error:
        raise FileError(f"{visible(str(parent))} could not be made: {in_words(error)}.") from error
    raise FileError(
        f"{visible(str(parent))} holds a thousand assessments of that name. Choose another folder: --out."
    )
