"""A team's own goals and steps, read for its page alone: a summary remembers no words of theirs."""

from pathlib import Path

from plassess.assessment.district.taken_on.own_plan import OwnPlan, own_plan
from plassess.files.assessments.store import open_assessment
from plassess.files.check_ins.told_answers import log_in, open_goals_in, with_log_entries


def own_plan_in(path: Path) -> OwnPlan:
    """Read it from the team's latest self-assessment. Raises PlassessError where that cannot be read."""
    folder = open_assessment(path)
    log = log_in(folder)
    responses = with_log_entries(log, folder.numbered_in(folder.responses_source()))
    return own_plan(open_goals_in(folder), responses, log.check_ins)
