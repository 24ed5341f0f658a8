"""Strays of a team that marks alone: second versions, marks in a wrong place, and nothing of what they say."""

from collections.abc import Iterator
from pathlib import Path

from plassess.files.alone.marks_files import is_in_its_place, marks_files
from plassess.files.assessments.file_names import CLOSED_KINDS, DECISIONS, FORMS, MARKS, OPENED, PLAN
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.assessments.stray import EXPECTED, Stray, second_version, stray_at, version_of
from plassess.files.disk.format_line import kind_said
from plassess.files.disk.regular_files import files_in, is_folder, stands
from plassess.files.disk.second_versions import OF_YAML, stem_of
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.errors import PlassessError

_READ_AS = {"decisions": DECISIONS, "team-plan": PLAN}
"""Kinds that lie right beside the record, by what they say they are: the one name they are read by."""


def among_marks(folder: AssessmentFolder) -> Iterator[Stray]:
    """Look at all that lies beside the marks. Whether a second version says the same as the first is not told."""
    try:
        there = files_in(folder.home, folder.path / MARKS)
    except PlassessError:
        return  # told by a check of the folder
    codes = marks_files(there)
    read = {f"{one}.yaml" for one in (*codes, OPENED)}
    for path in there:
        if path.name in read or is_folder(path) or EXPECTED.fullmatch(path.name):
            continue
        if stem := stem_of(path.name, {OPENED, *codes}):
            message = f"a second version of {stem}.yaml. Nothing reads it: {stem}.yaml alone counts."
            remedy = "Its owner sees whether it holds what the other lacks; then delete it."
            yield stray_at(rules.SECOND_VERSION, path, message, remedy)
        elif OF_YAML.search(path.name) or kind_said(path):
            message = "marks are read from files that are named CODE.yaml, in small letters, digits and -"
            yield stray_at(rules.WRONG_PLACE, path, message, "Rename it to the code on the sheet, such as k7.yaml.")


def marks_elsewhere(path: Path) -> Iterator[Stray]:
    """Tell of marks that lie in a self-assessment and not among its marks."""
    if not is_in_its_place(path) and (kind := kind_said(path)) in CLOSED_KINDS:
        yield stray_at(rules.WRONG_PLACE, path, *where_it_belongs(kind))


def where_it_belongs(kind: str | None) -> tuple[str, str]:
    """Say of a file that nobody is shown, and that lies where nothing reads it, what to do."""
    if kind == "form-answers":
        return "nothing reads a form’s answers here.", "Take them in with  plassess collect, and delete the file."
    if kind == "form-counts":
        return f"no command reads a form’s counts here; they lie in {FORMS}.", f"Move it into {FORMS}, or delete it."
    return f"no command reads marks here; they lie in {MARKS}.", f"Move it into {MARKS}, or delete it."


def beside_the_record(folder: AssessmentFolder, path: Path) -> Iterator[Stray]:
    """Tell of decisions and check-ins under another name, or in another folder, than the one that commands read."""
    if path in [folder.path / name for name in _READ_AS.values()]:
        return
    for kind, name in _READ_AS.items():
        own = folder.path / name
        if found := list(version_of(path, name.partition(".")[0], own)):
            yield from found
        elif kind_said(path) == kind and stands(own):
            yield second_version(path, own, "moving or copying")
        elif kind_said(path) == kind:
            what = "decisions" if kind == "decisions" else "check-ins"
            message = f"no command reads {what} here; they are read as {name}."
            yield stray_at(rules.WRONG_PLACE, path, message, f"Move it to {visible(str(own))}, or delete it.")
