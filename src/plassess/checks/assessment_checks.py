"""What is wrong with an assessment: its files, what it refers to, and its answers held against the content."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path

from plassess.assessment.content_used import (
    REMEDY,
    asks_of,
    has_changed,
    knows_by_any_name,
    made_from_other_content,
    unknown_in,
    were_right,
)
from plassess.assessment.coverage import Coverage, Stands, added_since, asked_in
from plassess.assessment.prompts import Prompt, known_prompts
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses
from plassess.assessment.words import stands_in_words
from plassess.checks.alone.closed_marks import form_counts_findings, marks_findings
from plassess.checks.alone.decision_findings import decision_findings
from plassess.checks.alone.roster_findings import roster_findings
from plassess.checks.files_to_check import CheckedFiles
from plassess.checks.former_content import as_advice
from plassess.checks.kinds.check_in_findings import check_in_findings, steps_of_no_goal
from plassess.content.guide import ActionGuide
from plassess.content.library import Library
from plassess.files.alone.marks_folder import MarksFolder
from plassess.files.assessments.answers_elsewhere import BRING_IT_BACK
from plassess.files.assessments.file_names import CLOSED_KINDS, DECISIONS, FORMS, MARKS, PLAN
from plassess.files.assessments.journal import refuse_unfinished
from plassess.files.assessments.store import RESPONSES, AssessmentFolder
from plassess.files.disk.format_line import kind_said
from plassess.files.disk.regular_files import leads_elsewhere, stands
from plassess.files.models.answer_faults import misfits, saying_nothing, stray_ids, stray_marks
from plassess.files.models.validation import problems_in
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import shown_name, visible
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import Problem
from plassess.problems.rule import Severity
from plassess.problems.sentences import counted

LibraryFor = Callable[[str | None, str | None, tuple[str, ...] | None, str | None], Library | None]
"""Loads what a role and the parts it uses need, in a language, for ``None`` all there is; ``None`` where the content
itself is at fault. First of all stands the id of the content that the record was made from."""


def check_assessment(folder: Path, library_for: LibraryFor, shown_to: str | None = None) -> CheckedFiles:
    """Check an assessment's record, answers, marks and decisions. Raises FileError in the middle of a migration.

    ``shown_to`` is the code of the person who is shown what is wrong with their own marks.
    """
    if link := leads_elsewhere(folder):
        return CheckedFiles((), (link,), (link.file,))
    refuse_unfinished(folder)
    on_disk = AssessmentFolder(folder)
    sources: list[YamlSource] = []
    problems: list[Problem] = []
    files = [on_disk.record_file, *_respondents(on_disk, problems)]
    names = [shown_name(path) for path in files]
    record: Assessment | None = None
    library: Library | None = None
    for path in files:
        if kind_said(path) in CLOSED_KINDS:
            continue  # told as a stray, and not what stands there
        try:
            source = on_disk.read(path, for_places=True)
        except ProblemsError as error:
            problems += error.problems
            continue
        sources.append(source)
        if path == files[0]:
            record, faults = problems_in(source, Assessment)
            problems += faults
            problems += roster_findings(source, record) if record else ()
            library = _library_of(record, library_for) if record else None
            if record and library and not _is_known(record, library, library_for):
                message = made_from_other_content(record, library)
                problems.append(source.problem(rules.UNKNOWN_ID, ("content",), message, REMEDY, at="key"))
                library = None
            elif record and library:
                strays = list(_record_findings(source, record, library))
                problems += [*strays, *([] if _has_errors(strays) else _other_edition(source, record, library))]
                library = None if strays else library
        else:
            problems += answers_findings(source, record, library)
    for found in _beside_answers(on_disk, record, library, sources, shown_to):
        sources += found.sources
        problems += found.problems
        names += found.names
    return CheckedFiles(tuple(sources), tuple(problems), tuple(names), record.uid if record else None)


def _beside_answers(
    folder: AssessmentFolder,
    record: Assessment | None,
    library: Library | None,
    sources: Sequence[YamlSource],
    shown_to: str | None,
) -> tuple[CheckedFiles, ...]:
    """Check what a team has beside its answers: marks, decisions, check-ins."""
    found = []
    if stands(folder.path / MARKS):
        found.append(marks_findings(MarksFolder(folder), record, library, shown_to))
    if stands(folder.path / FORMS):
        found.append(form_counts_findings(folder))
    answers = next((one for one in sources if one.name == shown_name(folder.responses_file)), None)
    if stands(folder.path / DECISIONS):
        found.append(decision_findings(folder, record, library, answers))
    if stands(folder.path / PLAN):
        found.append(check_in_findings(folder, record, answers, library))
    elif answers and " goal:" in answers.text:  # most steps serve none, and are not read once more for it
        found.append(CheckedFiles((), tuple(steps_of_no_goal(answers, ())), ()))
    return tuple(found)


def _library_of(record: Assessment, library_for: LibraryFor) -> Library | None:
    """Load what a record needs, in its language where the content has anything of it at all."""
    plain = library_for(record.content.id, record.role, record.using, None)
    if plain is None or record.lang is None or not _is_known(record, plain, library_for):
        return plain
    return library_for(record.content.id, record.role, record.using, record.lang)


def _is_known(record: Assessment, library: Library, library_for: LibraryFor) -> bool:
    everything = None if asks_of(record, library) else library_for(record.content.id, None, None, None)
    return everything is None or knows_by_any_name(record, everything)


def copies_of_each_other(checked: Iterable[CheckedFiles]) -> Iterator[Problem]:
    """Find records that have the uid of one before them, as where a folder was copied."""
    first: dict[str, YamlSource] = {}
    for files in checked:
        if files.uid is None:
            continue
        source = files.sources[0]
        other = first.setdefault(files.uid, source)
        if other is not source:
            message = f"{other.name} has the same uid, so that the two count as one self-assessment."
            remedy = "Delete the copy; or where it goes on by itself, this line: the next save gives it its own."
            yield source.problem(rules.EQUAL_UIDS, ("uid",), message, remedy)


def _respondents(folder: AssessmentFolder, problems: list[Problem]) -> tuple[Path, ...]:
    """List the team's file and those of others; where the team's is not there, tell that and go on without it."""
    try:
        files = folder.respondents
    except ProblemsError as error:
        problems += error.problems
        return ()
    if stands(folder.responses_file):
        return tuple(dict.fromkeys((folder.responses_file, *files)))
    message = f"there is no {RESPONSES}/{folder.responses_file.name} here, so the record was checked without it."
    problems.append(Problem(rules.ANSWERS_ELSEWHERE, message, shown_name(folder.record_file), remedy=BRING_IT_BACK))
    return files


def _record_findings(source: YamlSource, record: Assessment, library: Library) -> Iterator[Problem]:
    """Find what the record refers to and is not there; where anything is, the answers cannot be held against it."""
    for one in unknown_in(record, library):
        fault = source.problem(rules.UNKNOWN_ID, one.path, one.message, one.hint)
        yield from as_advice([fault]) if one.was_there else [fault]


def _other_edition(source: YamlSource, record: Assessment, library: Library) -> Iterator[Problem]:
    edition, held = library.framework.edition, record.content.edition
    if edition != held:
        message = f'answered against the edition "{visible(held, 40)}", and held against "{visible(edition, 40)}".'
    elif has_changed(record, library):
        message = "the content has changed since these answers were given."
    else:
        return
    message += _added(record, library)
    remedy = (
        "They stand as they were given. plassess content migrate says what the change does to them, and moves them;"
        " or name the content they were given to: --content"
    )
    yield source.problem(rules.OTHER_EDITION, ("content",), message, remedy, at="key")


def _added(record: Assessment, library: Library) -> str:
    """Say how much more is asked than when the record began."""
    new = len(added_since(record, library))
    return f" Added since, and open until answered: {counted(new, 'prompt')}." if new else ""


def answers_findings(source: YamlSource, record: Assessment | None, library: Library | None) -> list[Problem]:
    """Find what is wrong with a respondent's answers; without record or library, what can be told from them alone."""
    responses, problems = problems_in(source, Responses)
    if responses is None:
        return problems
    problems += _nobodys_steps(source, responses)
    if record is None or library is None:
        return [*problems, *_to_look_at_again(source, responses, responses.answers)]
    problems += _to_look_at_again(source, responses, asked_in(record, responses, library).coverage.stands)
    problems += _lacking(source, asked_in(record, responses, library).coverage)
    prompts = known_prompts(library, record.role, record.using)
    right = were_right(record, responses, library)
    others, then = (_those(responses, right, within=within) for within in (False, True))
    guide = library.guide(record.role)
    problems += [*_strays(source, others, prompts, guide), *misfits(source, others, prompts)]
    problems += saying_nothing(source, responses, prompts)
    return [*problems, *as_advice([*_strays(source, then, prompts, guide), *misfits(source, then, prompts)])]


def _those(responses: Responses, ids: Collection[str], *, within: bool) -> Responses:
    answers = {id_: answer for id_, answer in responses.answers.items() if (id_ in ids) == within}
    return responses.model_copy(update={"answers": answers})


def _strays(
    source: YamlSource, responses: Responses, prompts: Sequence[Prompt], guide: ActionGuide | None
) -> list[Problem]:
    found = stray_ids(source, prompts, responses.answers)
    return [*found, *stray_marks(source, responses, guide)]


def _has_errors(problems: Sequence[Problem]) -> bool:
    return any(one.rule.severity is Severity.ERROR for one in problems)


def _nobodys_steps(source: YamlSource, responses: Responses) -> Iterator[Problem]:
    for prompt, answer in responses.answers.items():
        for at, step in enumerate(answer.first_steps):
            if step.committed and step.who is None and step.done is None:
                path = ("answers", prompt, "first_steps", at)
                message = "a committed step that nobody owns."
                yield source.problem(rules.NOBODYS_STEP, path, message, "Add a line: who: …")


def _lacking(source: YamlSource, coverage: Coverage) -> Iterator[Problem]:
    """Find answers that lack the reason or the evidence that they need."""
    for prompt, needs in coverage.lacking.items():
        for need in needs:
            message = f"this answer needs {'a reason' if need == 'reason' else need}, and has none."
            remedy = "Add a line: note: …" if need == "reason" else "Add a line: evidence: [ … ]"
            yield source.problem(rules.LACKS_WHAT_IT_NEEDS, ("answers", prompt), message, remedy, at="key")


def _to_look_at_again(source: YamlSource, responses: Responses, asked: Collection[str]) -> Iterator[Problem]:
    for prompt, answer in responses.answers.items():
        if answer.look_again and prompt in asked:
            message = f"waits {stands_in_words(Stands.LOOK_AGAIN)}: {visible(answer.look_again)}"
            remedy = "plassess resume asks it again, and then takes this mark away."
            yield source.problem(rules.LOOK_AGAIN, ("answers", prompt, "look_again"), message, remedy, at="key")
