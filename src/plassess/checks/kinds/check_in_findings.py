"""What a check finds in a team's check-ins: held against the steps that there are."""

from collections.abc import Iterator

from plassess.assessment.check_ins.plan_log import PlanLog
from plassess.assessment.record import Assessment
from plassess.checks.files_to_check import CheckedFiles
from plassess.files.assessments.file_names import PLAN
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.models.validation import problems_in
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import shown_name
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import Problem


def check_in_findings(folder: AssessmentFolder, record: Assessment | None) -> CheckedFiles:
    """Find what is wrong with the check-ins of a self-assessment that has some."""
    path = folder.path / PLAN
    names = (shown_name(path),)
    try:
        source = folder.read(path)
    except ProblemsError as error:
        return CheckedFiles((), tuple(error.problems), names)
    log, problems = problems_in(source, PlanLog)
    if log and record:
        problems += _of_no_step(source, log, record.last_step)
    return CheckedFiles((source,), tuple(problems), names)


def _of_no_step(source: YamlSource, log: PlanLog, last_step: int) -> Iterator[Problem]:
    """Tell of numbers that no step ever had; one that was taken out since had it."""
    for at, entry in enumerate(log.check_ins):
        ways: list[tuple[tuple[str | int, ...], int]]
        ways = [(("steps", place, "id"), said.id) for place, said in enumerate(entry.steps)]
        ways += [(("new_steps", place), id_) for place, id_ in enumerate(entry.new_steps)]
        for way, id_ in ways:
            if id_ > last_step:
                message = f"there is no first step {id_}."
                remedy = f"Correct the number; the highest that was given is {last_step}."
                yield source.problem(rules.ANSWER_TO_NOTHING, ("check_ins", at, *way), message, remedy)
