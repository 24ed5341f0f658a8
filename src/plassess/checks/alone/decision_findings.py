"""What a check finds in the decisions of a team: held against the record, the content and the team's answers."""

from collections.abc import Iterator

from plassess.assessment.alone.decided_rows import (
    Names,
    is_before_migration,
    names_in,
    same_as_answered,
    standing_in,
    state_of,
)
from plassess.assessment.alone.decisions import Decision, Decisions
from plassess.assessment.prompts import Prompt, known_prompts
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses
from plassess.assessment.words import NOT_DECIDED, STANDING
from plassess.checks.files_to_check import CheckedFiles
from plassess.content.library import Library
from plassess.files.alone.decisions_file import decisions_file
from plassess.files.assessments.file_names import DECISIONS
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.disk.regular_files import stands
from plassess.files.models.validation import problems_in
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import shown_name, visible
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.near import did_you_mean
from plassess.problems.problem import Problem


def decision_findings(
    folder: AssessmentFolder, record: Assessment | None, library: Library | None, answers: YamlSource | None
) -> CheckedFiles:
    """Find what is wrong with the decisions; ``answers`` are the team's, where they can be read."""
    path = decisions_file(folder)
    if not stands(path):
        return CheckedFiles((), (), ())
    names = (shown_name(path),)
    try:
        source = folder.read(path)
    except ProblemsError as error:
        return CheckedFiles((), tuple(error.problems), names)
    decisions, problems = problems_in(source, Decisions)
    if decisions and record and library:
        responses = problems_in(answers, Responses)[0] if answers else None
        problems += _held(source, decisions, record, library, responses)
    return CheckedFiles((source,), tuple(problems), names)


def _held(
    source: YamlSource, decisions: Decisions, record: Assessment, library: Library, responses: Responses | None
) -> Iterator[Problem]:
    names = names_in(library)
    rows = {one.id: one for one in known_prompts(library, record.role, record.using) if one.scale}
    for at, one in enumerate(decisions.decisions):
        if not is_before_migration(one, record):
            yield from _fault_of(source, at, one, rows, names)
    if responses is None:
        return
    last = _last(decisions, names)
    for id_, one in standing_in(decisions, names).items():
        holds = is_before_migration(one, record) or same_as_answered(one, responses.answers.get(id_))
        if id_ in rows and not holds:
            message = f"the team decided: {_decided(one)}; its answer in team.yaml says something else."
            remedy = f"Decide the row again with  plassess decide --row {id_}  or correct the answer."
            yield source.problem(rules.DECIDED_OTHERWISE, ("decisions", last[id_]), message, remedy)


def _decided(one: Decision) -> str:
    state = state_of(one)
    return f"level {one.level}" if one.level is not None else STANDING[state] if state else NOT_DECIDED


def _last(decisions: Decisions, names: Names) -> dict[str, int]:
    """Return the place of the last entry for each row."""
    return {names.now(one.row) or one.row: at for at, one in enumerate(decisions.decisions)}


def _fault_of(source: YamlSource, at: int, one: Decision, rows: dict[str, Prompt], names: Names) -> Iterator[Problem]:
    row = rows.get(names.now(one.row) or one.row)
    if row is None:
        message = f"there is no row {visible(one.row, 80)} in what this self-assessment uses."
        remedy = did_you_mean(one.row, list(rows), f"{DECISIONS} only grows: correct the id, or leave it.")
        yield source.problem(rules.ANSWER_TO_NOTHING, ("decisions", at, "row"), message, remedy)
    elif row.scale and one.level is not None and one.level not in row.scale.labels:
        message = f"{row.id} has no level {visible(str(one.level), 80)}."
        remedy = f"It has {', '.join(map(str, row.scale.labels))}."
        yield source.problem(rules.NOT_ALLOWED, ("decisions", at, "level"), message, remedy)
