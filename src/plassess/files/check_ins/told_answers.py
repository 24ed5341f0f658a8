"""Entries of ``plan.yaml`` that answers do not hold yet, as where a program ended between the two: read with them."""

from typing import TYPE_CHECKING

from plassess.assessment.check_ins.plan_log import PLAN_FORMAT, CheckIn, PlanLog, by_day
from plassess.assessment.check_ins.steps_told import told_in
from plassess.assessment.goals.goal import Goal, standing_goals
from plassess.assessment.goals.served_steps import served_in
from plassess.assessment.responses import Responses
from plassess.files.assessments.file_names import PLAN
from plassess.files.disk.regular_files import stands
from plassess.files.models.validation import validated

if TYPE_CHECKING:
    from plassess.files.assessments.store import AssessmentFolder


def log_in(folder: "AssessmentFolder") -> PlanLog:
    """Read goals and check-ins; nothing where there is no file. Raises ProblemsError where it is not valid."""
    path = folder.path / PLAN
    return validated(folder.read(path), PlanLog) if stands(path) else PlanLog(format=PLAN_FORMAT)


def entries_in(folder: "AssessmentFolder") -> tuple[CheckIn, ...]:
    """Read what was said at check-ins, the latest last. Raises ProblemsError where the file is not valid."""
    return log_in(folder).check_ins


def goals_in(folder: "AssessmentFolder") -> tuple[Goal, ...]:
    """Read the goals as they were last set. Raises ProblemsError where the file is not valid."""
    return standing_goals(log_in(folder).goals)


def open_goals_in(folder: "AssessmentFolder") -> tuple[Goal, ...]:
    """Read the goals that the team has not stopped, as they were last set."""
    log = log_in(folder)
    last = {said.id: said.verdict for one in by_day(log.check_ins) for said in one.goals}
    return tuple(one for one in standing_goals(log.goals) if last.get(one.id) != "stop")


def with_entries(folder: "AssessmentFolder", responses: Responses) -> Responses:
    """Let answers say what every entry says, and each step serve the goal that it was named for."""
    log = log_in(folder)
    return with_log_entries(log, responses)


def with_log_entries(log: PlanLog, responses: Responses) -> Responses:
    """Do the same with what was read of ``plan.yaml``."""
    return served_in(told_in(responses, log.check_ins) if log.check_ins else responses, log.goals)
