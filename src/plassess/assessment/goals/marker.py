"""The row that marks a goal: the level where the team stands, and the one that would show it."""

from plassess.assessment.goals.goal import Goal
from plassess.assessment.plan.model import PlannedRow


def marked_by(goal: Goal, row: PlannedRow) -> Goal:
    """Let a row mark a goal: from where the team stands to the level it aims for, without an aim one step up."""
    here, scale = row.now, row.measured.scale if row.measured else None
    if here is None or here.distance is None or scale is None:
        return goal.model_copy(update={"row": row.id, "level": None, "to": None})
    one_up = scale.labels[max(here.distance - 1, 0)]
    to = row.aim.label if row.aim is not None and row.aim.label is not None else one_up
    return goal.model_copy(update={"row": row.id, "level": here.label, "to": to})


def level_to_reach(goal: Goal, row: PlannedRow) -> str:
    """Return what the level says that would show it; empty where there is none."""
    levels = row.measured.scale.levels if row.measured and row.measured.scale else ()
    return next((one.text for one in levels if one.level == goal.to), "")
