"""Strays among the counts of forms: second versions and other names, and nothing of what they say."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from plassess.files.assessments.file_names import FORMS
from plassess.files.assessments.form_counts_file import counts_files
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.assessments.stray import EXPECTED, Stray, stray_at
from plassess.files.disk.format_line import kind_said
from plassess.files.disk.regular_files import MOST_BYTES, files_in, first_bytes_of, is_folder
from plassess.files.disk.second_versions import OF_YAML, stem_of
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.errors import PlassessError

_SAYS = re.compile(rb"^form:[ \t]*[\"']?([a-z0-9][a-z0-9_.-]{0,63})", re.MULTILINE)


def among_forms(folder: AssessmentFolder) -> Iterator[Stray]:
    """Look at all that lies beside the counts of forms, which are read as the form that they say, and as no other."""
    try:
        there, read = files_in(folder.home, folder.path / FORMS), counts_files(folder)
    except PlassessError:
        return  # told by whatever reads them
    own = {path.stem for path in read if _said(path) in ("", path.stem)}
    for path in there:
        is_own = path in read and path.stem in own
        if not is_own and not is_folder(path) and not EXPECTED.fullmatch(path.name):
            yield from _stray(path, own)


def _stray(path: Path, own: Collection[str]) -> Iterator[Stray]:
    said = _said(path)
    form = stem_of(path.name, own) or (said if said in own else None)
    if form:
        message = f"a second version of {form}.yaml. Nothing counts it: {form}.yaml alone does."
        remedy = "Collect the forms that came back once more, none is counted twice. Then delete this file."
        yield stray_at(rules.SECOND_VERSION, path, message, remedy)
    elif said:
        message = f"nothing counts this: it says form: {said}, and the file is named {visible(path.name, 96)}."
        yield stray_at(rules.WRONG_PLACE, path, message, f"Rename it to {said}.yaml.")
    elif OF_YAML.search(path.name) or kind_said(path):
        message = "counts are read from files that are named FORM.yaml, in small letters."
        yield stray_at(rules.WRONG_PLACE, path, message, "Rename it to the id of its form, such as family-form.yaml.")


def _said(path: Path) -> str:
    match = _SAYS.search(first_bytes_of(path, MOST_BYTES))
    return match[1].decode() if match else ""
