"""The counts of forms on disk, in the folder of the self-assessment that they are set beside.

``forms/ID.yaml`` is for its owner alone and says itself that git leaves it out, as marks are.
"""

import contextlib
import re
from collections.abc import Sequence
from pathlib import Path

from plassess.assessment.forms.form_counts import MOST_SHEETS, Counting, FormCounts, digest_of, with_sheets
from plassess.content.values import PART
from plassess.files.assessments.file_names import FORMS, most_of
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.disk.atomic_write import make_private_folder, write_atomically
from plassess.files.disk.lock import locked
from plassess.files.disk.regular_files import files_in, refuse_outside, stands
from plassess.files.models.editor_comment import with_schema_comment
from plassess.files.models.validation import validated
from plassess.files.yaml.layout import as_yaml, plain
from plassess.files.yaml.new_files import write_readable
from plassess.foreign_text import shown_name
from plassess.problems.errors import FileError, ProblemsError

_HEAD = "# What a form counted, by school. Fewer than ten are never shown alone. Nobody’s own answers are here.\n"
_NOT_FOR_GIT = "# Counts of small schools would tell who answered what: git leaves this folder out.\n*\n"
_FILE = re.compile(rf"({PART})\.yaml")


def forms_counted(folder: AssessmentFolder) -> tuple[FormCounts, ...]:
    """Read the counts of every form, by its id; a second version, which is named otherwise than it says, has none.

    Raises FileError where one cannot be read.
    """
    return tuple(one for path in counts_files(folder) if (one := _readable(folder, path)).form == path.stem)


def counts_files(folder: AssessmentFolder) -> tuple[Path, ...]:
    """Return the files with counts of forms. Raises ProblemsError where a link leads to them."""
    there = files_in(folder.home, folder.path / FORMS)
    return tuple(path for path in there if _FILE.fullmatch(path.name))


def _readable(folder: AssessmentFolder, path: Path) -> FormCounts:
    """Read counts; a fault shows nothing of what stands there, which may be of a small school."""
    with contextlib.suppress(ProblemsError):
        return validated(folder.read(path), FormCounts)
    raise FileError(f"{shown_name(path)} cannot be read. Bring it back from a backup.")


def count_forms(folder: AssessmentFolder, form: str, edition: str, new: Sequence[Counting]) -> frozenset[str]:
    """Add forms to the counts, and return what told those from others that had been counted before.

    Raises FileError where the counts are of another edition, or are full.
    """
    path = _file(folder, form)
    _prepare(folder)
    with locked(path):
        before = _read(folder, path, form, edition)
        if before.edition != edition:
            raise FileError(
                f"{shown_name(path)} counts edition {before.edition}, and these are of {edition}. Begin another"
                " self-assessment for them, or name its folder."
            )
        after = with_sheets(before, new)
        if len(after.counted) > MOST_SHEETS:
            raise FileError(f"{shown_name(path)} would count more than {MOST_SHEETS:,} forms, the most it holds.")
        if after != before:
            text = with_schema_comment(_HEAD + as_yaml(plain(after)), path, "form-counts")
            write_readable(path, text, plain(after), private=True, most=most_of(path))
    return frozenset(one.sheet for one in new if digest_of(form, one.sheet) in before.counted)


def _read(folder: AssessmentFolder, path: Path, form: str, edition: str) -> FormCounts:
    if not stands(path):
        return FormCounts(format="plassess/form-counts/1", form=form, edition=edition)
    counts = _readable(folder, path)
    if counts.form != form:
        raise FileError(f"{shown_name(path)} says form: {counts.form}. Correct it, or give the file that name.")
    return counts


def _file(folder: AssessmentFolder, form: str) -> Path:
    return folder.path / FORMS / f"{form}.yaml"


def _prepare(folder: AssessmentFolder) -> None:
    """Make the folder, for its owner alone and left out by git, where it is not there yet."""
    path = folder.path / FORMS
    refuse_outside(folder.home, path)
    with contextlib.suppress(FileExistsError):
        make_private_folder(path)
    if not stands(path / ".gitignore"):
        write_atomically(path / ".gitignore", _NOT_FOR_GIT)
