"""Marks that somebody took back: set aside among the marks, read by nothing, and gone with all others."""

from collections.abc import Iterator

from plassess.assessment.alone.marks import Marks
from plassess.files.alone.marks_files import set_aside_files
from plassess.files.alone.marks_folder import MarksFolder
from plassess.files.assessments.file_names import SET_ASIDE
from plassess.files.disk.atomic_write import make_private_folder, sync_folder
from plassess.files.disk.regular_files import is_folder, refuse_outside, stands
from plassess.files.models.validation import problems_in
from plassess.problems.errors import ProblemsError


def withdraw(marks: MarksFolder, code: str) -> bool:
    """Set a person's marks aside; False where there are none. Raises FileError once the marks are open."""
    with marks.while_closed():
        path, aside = marks.file_of(code), marks.path / SET_ASIDE
        refuse_outside(marks.folder.home, aside)
        if not stands(path):
            return False
        if not is_folder(aside):
            make_private_folder(aside)
        number = 1
        while stands(aside / f"{code}.{number}.yaml"):
            number += 1
        path.rename(aside / f"{code}.{number}.yaml")
        sync_folder(aside)
        sync_folder(marks.path)
    return True


def withdrawn(marks: MarksFolder, code: str) -> Iterator[Marks]:
    """Read what a person took back; what cannot be read says nothing."""
    for path in set_aside_files(marks.folder.home, marks.path, code):
        try:
            read, _ = problems_in(marks.folder.read(path), Marks)
        except ProblemsError:
            continue
        if read is not None:
            yield read
