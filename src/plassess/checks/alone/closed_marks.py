"""What a check says of people's marks: whose file has faults and how many, and to that person alone which.

No line of such a file, no word and no place in it is told to anybody else, so that a check says the same whatever
somebody marked. It stays so once the marks are open: what may not be read aloud stands there too.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from plassess.assessment.alone.marks import Marks
from plassess.assessment.alone.opened import Opened
from plassess.assessment.alone.roster import shown
from plassess.assessment.forms.form_counts import FormCounts
from plassess.assessment.prompts import Prompt, known_prompts
from plassess.assessment.record import Assessment
from plassess.checks.files_to_check import CheckedFiles
from plassess.content.library import Library
from plassess.files.alone.mark_faults import mark_faults
from plassess.files.alone.marks_files import is_in_its_place
from plassess.files.alone.marks_folder import MarksFolder, takes_part
from plassess.files.alone.marks_strays import where_it_belongs
from plassess.files.assessments.file_names import CLOSED_KINDS, OPENED
from plassess.files.assessments.form_counts_file import counts_files
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.disk.format_line import kind_said
from plassess.files.disk.regular_files import stands
from plassess.files.models.validation import problems_in
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import shown_name
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import Problem
from plassess.problems.sentences import counted


def is_closed(path: Path) -> bool:
    """Tell whether nothing of a file may be shown: marks by their place, or by what the file says it is."""
    return is_in_its_place(path) or kind_said(path) in CLOSED_KINDS


def marks_findings(
    marks: MarksFolder, record: Assessment | None, library: Library | None, shown_to: str | None
) -> CheckedFiles:
    """Find what is wrong with everybody's marks; ``shown_to`` is the code of the one who may see which faults."""
    try:
        codes = marks.codes
    except ProblemsError as error:
        return CheckedFiles((), error.problems, ())
    sources: list[YamlSource] = []
    problems = list(_counts_faults(marks, record))
    for code in codes:
        source, faults = _faults_of(marks, code, _rows(record, library))
        if code == shown_to:
            sources += [source] if source else []
            problems += faults
        elif faults:
            problems.append(_closed(marks.file_of(code), len(faults), shown(code)))
        if record and not takes_part(record, code):
            problems.append(_nobodys(marks.file_of(code), record, code))
    own = {shown_name(marks.file_of(shown_to))} if shown_to in codes else set()
    names = {*own, *(problem.file for problem in problems)}
    return CheckedFiles(tuple(sources), tuple(problems), tuple(sorted(names)))


def _rows(record: Assessment | None, library: Library | None) -> Sequence[Prompt] | None:
    """List the rows that can be marked; ``None`` where nobody can tell."""
    if record is None or library is None:
        return None
    known = known_prompts(library, record.role, record.using)
    return [one for one in known if one.part in record.alone and one.scale]


def _faults_of(
    marks: MarksFolder, code: str, rows: Sequence[Prompt] | None
) -> tuple[YamlSource | None, list[Problem]]:
    try:
        source = marks.folder.read(marks.file_of(code))
    except ProblemsError as error:
        return None, list(error.problems)
    told, problems = problems_in(source, Marks)
    if told is None:
        return source, problems
    return source, [*problems, *mark_faults(source, told, code, rows or (), rows_are_all=rows is not None)]


def _closed(path: Path, faults: int, person: str) -> Problem:
    remedy = f"Only {person} is shown which:  plassess check --as {person}"
    return Problem(rules.CLOSED_MARKS, f"{counted(faults, 'fault')}.", shown_name(path), remedy=remedy)


def _nobodys(path: Path, record: Assessment, code: str) -> Problem:
    if code in record.roster:
        message = f"{shown(code)} leads the meeting and does not mark, so that nothing counts these marks."
        return Problem(rules.NOBODYS_MARKS, message, shown_name(path), remedy="Delete the file.")
    message = f"nobody on the roster has the code {shown(code)}, so that nothing counts these marks."
    remedy = "Give the file and its person: the code on the sheet, or delete it."
    return Problem(rules.NOBODYS_MARKS, message, shown_name(path), remedy=remedy)


def _counts_faults(marks: MarksFolder, record: Assessment | None) -> Iterator[Problem]:
    """Count the faults of what was counted at the opening, once it is open."""
    path = marks.file_of(OPENED)
    if record is None or record.opened_marks is None or not stands(path):
        return
    try:
        faults = problems_in(marks.folder.read(path), Opened)[1]
    except ProblemsError as error:
        faults = list(error.problems)
    if faults:
        remedy = "It is written once, at the opening, and never made anew: bring it back from a backup."
        yield Problem(rules.CLOSED_MARKS, f"{counted(len(faults), 'fault')}.", shown_name(path), remedy=remedy)


def closed_elsewhere(path: Path) -> Iterator[Problem]:
    """Say of marks that lie where nobody looks for them, and nothing of what stands there."""
    if not is_in_its_place(path):
        message, remedy = where_it_belongs(kind_said(path))
        yield Problem(rules.WRONG_PLACE, message, shown_name(path), remedy=remedy)


def form_counts_findings(folder: AssessmentFolder) -> CheckedFiles:
    """Count the faults of what forms counted, and show none: what stands there may be of a small school."""
    try:
        files = counts_files(folder)
    except ProblemsError as error:
        return CheckedFiles((), error.problems, ())
    problems = [problem for path in files for problem in _form_faults(folder, path)]
    return CheckedFiles((), tuple(problems), tuple(shown_name(path) for path in files))


def _form_faults(folder: AssessmentFolder, path: Path) -> Iterator[Problem]:
    try:
        faults = problems_in(folder.read(path), FormCounts)[1]
    except ProblemsError as error:
        faults = list(error.problems)
    if faults:
        remedy = "Bring it back from a backup, or delete it and collect its forms again."
        yield Problem(rules.CLOSED_MARKS, f"{counted(len(faults), 'fault')}.", shown_name(path), remedy=remedy)
