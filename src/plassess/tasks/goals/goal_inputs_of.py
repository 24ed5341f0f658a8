"""What a goal can be chosen from in one self-assessment, with the goals there are."""

from pathlib import Path

from msgspec import Struct

from plassess.assessment.goals.goal_inputs import By, GoalInput, goal_inputs, sorted_inputs
from plassess.assessment.goals.planned_goals import PlannedGoal, remarks_on
from plassess.files.assessments.store import AssessmentFolder
from plassess.tasks.load import Loaded, library_for, loaded


class GoalTable(Struct, frozen=True):
    """A self-assessment as it was read, what a goal could be chosen from, and what to mind about those there are."""

    one: Loaded
    inputs: tuple[GoalInput, ...]
    remarks: tuple[str, ...]

    @property
    def goals(self) -> tuple[PlannedGoal, ...]:
        """The goals there are, stopped ones too."""
        return self.one.plan.goals

    @property
    def going(self) -> int:
        """How many goals the team has not stopped."""
        return sum(not one.is_stopped for one in self.goals)


def goal_table(folder: AssessmentFolder, content: Path | None, by: By | None = None) -> GoalTable:
    """Read it, and sort what a goal could be chosen from."""
    one = loaded(folder, content)
    inputs = goal_inputs(one.plan, library_for(one.record, content).framework)
    return GoalTable(one, sorted_inputs(inputs, by), tuple(remarks_on(one.plan.goals, one.plan)))
