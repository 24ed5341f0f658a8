"""The table of goals: a row for each goal of one team."""

from datetime import date

from plassess.assessment.goals.planned_goals import PlannedGoal
from plassess.exchange.table import NUMBERS, WHOSE, Column, Exported, Table


def _goals(one: Exported) -> tuple[PlannedGoal, ...]:
    return one.plan.goals


def _of_goal(name: str, about: str, holds: type = str) -> Column:
    return Column(name, about, lambda _, it: getattr(it.goal, name), holds=holds)


def _now(_: Exported, one: PlannedGoal) -> int | None:
    return one.row.now.label if one.row and one.row.now else None


GOALS = Table(
    "goals",
    "a row for each goal",
    _goals,
    (
        *WHOSE,
        Column("goal", "Its own id in its self-assessment: goal in the table of steps.", lambda _, it: it.goal.id),
        _of_goal("will_be_seen", "What will be seen once it is reached."),
        _of_goal("by", "By which day.", date),
        _of_goal("row", "The id of the row that marks it."),
        _of_goal("level", "The level where the team stood there when it set the goal.", int),
        _of_goal("to", "The level that would show it.", int),
        Column("now", "The level where the team stands there today.", _now, holds=int),
        Column("evidence", "What will show it, a line each.", lambda _, it: "\n".join(it.goal.evidence) or None),
        Column(
            "steps",
            "The ids of the steps that serve it.",
            lambda _, it: tuple(step.id for step in it.steps),
            holds=NUMBERS,
        ),
        Column("stopped", "Whether the team stopped it.", lambda _, it: it.is_stopped, holds=bool),
    ),
)
