"""What a check finds in a team's check-ins: held against the steps that there are."""

from collections.abc import Collection, Iterator

from plassess.assessment.check_ins.plan_log import PlanLog
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses
from plassess.checks.files_to_check import CheckedFiles
from plassess.checks.kinds.goal_findings import goal_findings
from plassess.content.library import Library
from plassess.files.assessments.file_names import PLAN
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.models.validation import problems_in
from plassess.files.yaml.source import YamlSource
from plassess.foreign_text import shown_name
from plassess.problems import rules
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import Problem


def check_in_findings(
    folder: AssessmentFolder, record: Assessment | None, answers: YamlSource | None, library: Library | None
) -> CheckedFiles:
    """Find what is wrong with the goals and check-ins of a self-assessment that has some."""
    path = folder.path / PLAN
    names = (shown_name(path),)
    try:
        source = folder.read(path)
    except ProblemsError as error:
        return CheckedFiles((), tuple(error.problems), names)
    log, problems = problems_in(source, PlanLog)
    if log and record:
        problems += _of_no_step(source, log, record.last_step)
        problems += _of_no_request(source, log, record)
        problems += goal_findings(source, log.goals, record, library)
    if log:
        problems += _of_no_goal(source, log)
        problems += steps_of_no_goal(answers, {one.id for one in log.goals}) if answers else ()
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


def _of_no_goal(source: YamlSource, log: PlanLog) -> Iterator[Problem]:
    """Tell of goals that something is said of and that were never set."""
    there = {one.id for one in log.goals}
    for at, entry in enumerate(log.check_ins):
        for place, said in enumerate(entry.goals):
            if said.id not in there:
                message, remedy = f"there is no goal {said.id}.", _goals_there(there)
                yield source.problem(
                    rules.ANSWER_TO_NOTHING, ("check_ins", at, "goals", place, "id"), message, remedy
                )


def _of_no_request(source: YamlSource, log: PlanLog, record: Assessment) -> Iterator[Problem]:
    """Tell of answers to requests that nobody made in these words."""
    asked = {(one.of, one.what) for one in (*record.asks, *(ask for entry in log.check_ins for ask in entry.asks))}
    for at, entry in enumerate(log.check_ins):
        for place, said in enumerate(entry.answered):
            if (said.of, said.what) not in asked:
                message = "the team asked for nothing in these words."
                remedy = "Write of and what as they stand where it was asked: under asks, here or in assessment.yaml."
                way = ("check_ins", at, "answered", place, "what")
                yield source.problem(rules.ANSWER_TO_NOTHING, way, message, remedy)


def steps_of_no_goal(source: YamlSource, there: Collection[str]) -> Iterator[Problem]:
    """Tell of first steps that serve a goal which was never set; answers that cannot be read are told elsewhere."""
    responses, _ = problems_in(source, Responses)
    for key, answer in responses.answers.items() if responses else ():
        for place, step in enumerate(answer.first_steps):
            if step.goal and step.goal not in there:
                message, remedy = f"there is no goal {step.goal}.", _goals_there(there)
                way = ("answers", key, "first_steps", place, "goal")
                yield source.problem(rules.ANSWER_TO_NOTHING, way, message, remedy)


def _goals_there(there: Collection[str]) -> str:
    known = f"there are {', '.join(sorted(there))}" if there else "there is none yet: plassess plan sets one"
    return f"Correct the id; {known}."
