"""Strays: what lies in a self-assessment, or beside it, and no command reads; each is told with what to do.

Second versions of its files, answers in a wrong place, copied folders, files that say another name than theirs. Every
command that works on a self-assessment tells of the same ones.
"""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from plassess.assessment.responses import Responses
from plassess.assessment.step_ids import steps_in
from plassess.files.alone.form_strays import among_forms
from plassess.files.alone.marks_strays import among_marks, beside_the_record, marks_elsewhere
from plassess.files.assessments.copies import copies_among
from plassess.files.assessments.file_names import FORMS, MARKS, RECORD, RESPONSES, TEAM, WHERE
from plassess.files.assessments.folder_tree import may_hold_some
from plassess.files.assessments.store import AssessmentFolder, all_assessments
from plassess.files.assessments.stray import EXPECTED, RECORD_STEM, Stray, second_version, stray_at, version_of
from plassess.files.disk.format_line import kind_said
from plassess.files.disk.regular_files import (
    MOST_BYTES,
    files_in,
    first_bytes_of,
    is_folder,
    is_plain_file,
    stands,
)
from plassess.files.disk.second_versions import OF_YAML, stem_of
from plassess.files.models.validation import problems_in
from plassess.files.yaml.source import YamlSource
from plassess.files.yaml.text import Fault, lines_of, placed
from plassess.foreign_text import shown_name, visible
from plassess.problems import rules
from plassess.problems.errors import PlassessError


def strays_of(folders: Sequence[AssessmentFolder]) -> list[Stray]:
    """Find the strays in some self-assessments and beside them, each once. What cannot be read has none."""
    found: dict[Stray, None] = {}
    for folder in folders:
        found |= dict.fromkeys((*_among_answers(folder), *among_marks(folder), *_elsewhere_in(folder)))
        found |= dict.fromkeys(among_forms(folder))
        found |= dict.fromkeys((*_of_another_name(folder), *_equal_steps(folder)))
    paths = {folder.path for folder in folders}
    for parent in dict.fromkeys(path.parent for path in paths):
        found |= dict.fromkeys((*_copies_in(top_of(parent), paths), *strays_beside(parent)))
    copies = {stray.path / RECORD for stray in found if stray.is_a_mere_copy}
    return [stray for stray in found if stray.path not in copies or stray.problem.rule is not rules.ANOTHER_NAME]


def top_of(folder: Path) -> Path:
    """Return the folder ``assessments`` that one lies in, in a folder for each year perhaps; else itself."""
    return next((up for up in (folder, *folder.parents) if up.name == WHERE.name), folder)


def strays_beside(parent: Path) -> Iterator[Stray]:
    """Find answers and records that lie loose among self-assessments, and records that no command takes for one."""
    if not may_hold_some(parent) or _in_one(parent):
        return
    home = Path(os.path.abspath(parent)).parent  # noqa: PTH100 - resolve() would follow links
    for path in _listed(home, parent):
        if path.name[0] == "." and is_folder(path) and not EXPECTED.fullmatch(path.name) and stands(path / RECORD):
            remedy = "Give the folder a name without the dot in front, or delete it."
            yield stray_at(rules.WRONG_PLACE, path, "no command looks into a hidden folder.", remedy)
        elif is_folder(path) and path.name[0] != "." and not path.is_symlink() and not stands(path / RECORD):
            for file in _listed(home, path):
                yield from version_of(file, RECORD_STEM, path / RECORD)
        elif _is_written(path) and kind_said(path) in ("responses", "assessment"):
            message = "no command reads answers or records right here, among the self-assessments."
            remedy = f"Move it into the folder it belongs to, as {RECORD} or {RESPONSES}/{TEAM}.yaml."
            yield stray_at(rules.WRONG_PLACE, path, message, remedy)


def _in_one(folder: Path) -> bool:
    """Tell whether a folder is a self-assessment or lies in one, where answers and a record are in their place."""
    return any(up != top_of(up) and stands(up / RECORD) for up in (folder, *folder.parents))


def _among_answers(folder: AssessmentFolder) -> Iterator[Stray]:
    """Look at all that lies beside the answers."""
    below = folder.path / RESPONSES
    read = _respondents(folder)
    names = {path.stem: path for path in read}
    for path in _listed(folder.home, below):
        if found := list(marks_elsewhere(path)):
            yield from found
            continue
        if path in read or is_folder(path) or EXPECTED.fullmatch(path.name):
            continue
        stem = stem_of(path.name, {TEAM, *names})
        if stem:
            yield from version_of(path, stem, names.get(stem, below / f"{stem}.yaml"))
        elif OF_YAML.search(path.name) or kind_said(path):
            yield stray_at(rules.WRONG_PLACE, path, *_misnamed(path))


def _misnamed(path: Path) -> tuple[str, str]:
    """Say of what lies among the answers and is no second version why it is not read."""
    if path.suffix == ".yml":
        return "answers are read from files that end with .yaml or .json.", f"Rename it to {visible(path.stem)}.yaml."
    name = re.sub(r"[^a-z0-9_.-]+", "-", path.name.partition(".")[0].lower()).strip("-_.") or "rosa"
    message = "answers are read from files that are named ID.yaml, in small letters, digits and - . _"
    return message, f"Rename it, such as to {name}.yaml, or move it elsewhere."


def _elsewhere_in(folder: AssessmentFolder) -> Iterator[Stray]:
    """Look through the folder and those in it, but for hidden ones and what lies right among the answers."""
    for place, folders, files in os.walk(folder.path):
        here = Path(place)
        top = here == folder.path
        if not top and RECORD in files:
            folders.clear()
            message = "a self-assessment inside of another one, which no command takes by itself."
            remedy = f"Move {visible(here.name)} beside the other one, or delete it."
            yield stray_at(rules.WRONG_PLACE, here / RECORD, message, remedy)
            continue
        folders[:] = sorted(name for name in folders if name[0] != ".")
        if here in [folder.path / read for read in (RESPONSES, MARKS, FORMS)]:
            continue
        for path in (here / name for name in sorted(files) if _is_written(here / name)):
            if not (top and path.name == RECORD) and not EXPECTED.fullmatch(path.name):
                yield from _out_of_place(folder, path)


def _out_of_place(folder: AssessmentFolder, path: Path) -> Iterator[Stray]:
    found = list(version_of(path, RECORD_STEM, folder.record_file))
    if found := found or [*marks_elsewhere(path), *beside_the_record(folder, path)]:
        yield from found
    elif kind_said(path) == "responses":
        own = folder.path / RESPONSES / path.name
        if stands(own):
            yield second_version(path, own, "moving or copying")
            return
        message = f"no command reads answers here; they lie in {RESPONSES}."
        yield stray_at(rules.WRONG_PLACE, path, message, f"Move it into {RESPONSES}, or out of this self-assessment.")
    elif kind_said(path) == "assessment":
        yield second_version(path, folder.record_file, "moving or copying")


def _of_another_name(folder: AssessmentFolder) -> Iterator[Stray]:
    """Hold what a record and answers say they are against the names of folder and files."""
    own = Path(os.path.abspath(folder.path)).name  # noqa: PTH100
    yield from (stray for _, stray in _says_another(folder.record_file, "id", own))
    read = {path.stem: path for path in _respondents(folder)}
    for name, path in read.items():
        for said, stray in _says_another(path, "respondent", name):
            yield second_version(path, read[said], "a sync tool or a person") if said in read else stray


def _says_another(path: Path, key: str, name: str) -> Iterator[tuple[str, Stray]]:
    """Tell of a file whose ``key`` says another name than the one it goes by, and which."""
    text = first_bytes_of(path, MOST_BYTES).decode("utf-8", "replace")
    before = r"[{,]\s*" if path.suffix == ".json" else "^"
    match = re.search(rf"{before}[\"']?{key}[\"']?[ \t]*:[ \t]*[\"']?([a-z0-9][a-z0-9_.-]*)", text, re.MULTILINE)
    if match and match[1] != name:
        what = "folder" if key == "id" else "file"
        lines = lines_of(text[: match.end()])
        message = f"says {visible(match[1], 96)}, and the {what} is named {visible(name, 96)}."
        remedy = f"Write the name of the {what}, or rename the {what}."
        column = len(lines[-1]) - len(match[1]) + 1
        whole = lines_of(text)
        fault = Fault(rules.ANOTHER_NAME, len(lines), column, message, remedy, len(match[1]))
        yield match[1], Stray(path, placed(shown_name(path), whole, fault, key))


def _equal_steps(folder: AssessmentFolder) -> Iterator[Stray]:
    """Tell of first steps of one respondent that have the number of another's."""
    read = sorted(_respondents(folder), key=lambda path: (path.stem != TEAM, path.name))
    first: dict[int | None, Path] = {}
    for path in read if len(read) > 1 else ():
        source, responses = _answers(folder, path)
        if source is None or responses is None or responses.respondent != path.stem:
            continue
        for place, step in steps_in(responses):
            other = first.setdefault(step.id, path)
            if other != path and step.id is not None:
                above = ("retired", place.prompt, "answer") if place.aside else ("answers", place.prompt)
                way = (*above, "first_steps", place.position, "id")
                message = f"first step {step.id} is in {other.name} too, so that {step.id} names two."
                remedy = "Delete this line: the next save gives the step another number."
                yield Stray(path, source.problem(rules.EQUAL_IDS, way, message, remedy))


def _answers(folder: AssessmentFolder, path: Path) -> tuple[YamlSource | None, Responses | None]:
    try:
        source = folder.read(path)
    except PlassessError:
        return None, None
    return source, problems_in(source, Responses)[0]


def _copies_in(parent: Path, wanted: Iterable[Path]) -> Iterator[Stray]:
    """Tell of folders that are copies of others, as far as one of the two is wanted."""
    try:
        records = [one.record_file for one in all_assessments(parent)]
    except PlassessError:
        return
    for copy in copies_among(records):
        if copy.folder in wanted or copy.original in wanted:
            passed_over = (
                "the two count as one" if copy.is_named else "commands pass it over where it is not named itself"
            )
            message = f"a copy of {visible(copy.original.name)}, so that {passed_over}."
            remedy = (
                "Delete it, or move it elsewhere. Where it goes on by itself, give it a name of its own, write that"
                " behind id: in its assessment.yaml, and delete the line uid: there."
            )
            stray = stray_at(rules.COPIED_FOLDER, copy.folder, message, remedy)
            yield replace(stray, is_named=copy.is_named)


def _is_written(path: Path) -> bool:
    """Tell whether a file's name says that it holds data, so that it is worth a look."""
    return OF_YAML.search(path.name) is not None and is_plain_file(path)


def _respondents(folder: AssessmentFolder) -> tuple[Path, ...]:
    try:
        return folder.respondents
    except PlassessError:
        return ()


def _listed(home: Path, below: Path) -> list[Path]:
    """List a folder; what cannot be listed is told by whatever needs it."""
    try:
        return files_in(home, below)
    except PlassessError:
        return []
