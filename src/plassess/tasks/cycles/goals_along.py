"""Open goals of the last self-assessment, set in the next one."""

from plassess.files.assessments.store import AssessmentFolder
from plassess.files.check_ins.plan_file import set_goal
from plassess.tasks.wanted import Wishes


def bring_goals_along(folder: AssessmentFolder, wishes: Wishes) -> AssessmentFolder:
    """Set them with the ids they have; return the folder."""
    for goal in wishes.carried.goals if wishes.carried else ():
        set_goal(folder, goal)
    return folder
