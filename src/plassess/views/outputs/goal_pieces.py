"""The pieces of outputs about goals."""

from plassess.assessment.goals.goal_inputs import GoalInput
from plassess.assessment.goals.planned_goals import PlannedGoal
from plassess.views.outputs.goal_values import GoalOutput, VerdictOutput
from plassess.views.outputs.of_goals import InputOutput


def goal_output(one: PlannedGoal) -> GoalOutput:
    """Tell one goal."""
    goal = one.goal
    return GoalOutput(
        id=goal.id,
        will_be_seen=goal.will_be_seen,
        by=goal.by,
        row=goal.row,
        level=goal.level,
        to=goal.to,
        now=one.row.now.label if one.row and one.row.now else None,
        evidence=goal.evidence,
        cause=goal.cause,
        standards=goal.standards,
        fund=goal.fund,
        hours=goal.hours,
        stopped=one.is_stopped,
        steps=tuple(step.id for step in one.steps if step.id is not None),
        said=tuple(VerdictOutput(it.day, it.said.verdict, it.said.because) for it in one.said),
    )


def input_output(one: GoalInput) -> InputOutput:
    """Tell what a goal could be chosen for."""
    return InputOutput(
        number=one.number,
        id=one.id,
        title=one.title,
        level=one.now.label if one.now else None,
        to_aim=one.to_aim,
        aims=one.aims,
        apart=one.apart,
        named=one.named,
        leans=one.leans,
    )
