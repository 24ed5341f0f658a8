"""A goal that is being set: each thing said of it is on disk before the next prompt."""

from msgspec import Struct

from plassess.assessment.goals.goal import Goal, next_goal_id
from plassess.assessment.goals.goal_inputs import GoalInput
from plassess.conversation.meeting_state import Meeting
from plassess.files.check_ins.plan_file import set_goal
from plassess.files.check_ins.told_answers import log_in


class GoalTalk(Struct):
    """``goal`` is ``None`` until the team said what will be seen; ``about`` is what it chose the goal for.

    ``made`` counts the entries that were saved, with the prompt each was saved at.
    """

    meeting: Meeting
    inputs: tuple[GoalInput, ...]
    going: int
    about: GoalInput | None = None
    goal: Goal | None = None
    stage: int = 0
    made: list[tuple[int, Goal]] = []

    def say(self, **what: object) -> Goal:
        """Put what was said on disk, as one entry more, and return the goal as it stands by now."""
        if self.goal is None:
            id_ = next_goal_id(log_in(self.meeting.folder).goals)
            goal = Goal(id=id_, **what)
        else:
            goal = Goal.model_validate(self.goal.model_dump() | what)
        self._save(goal)
        self.goal = goal
        self.made.append((self.stage, goal))
        return goal

    def undo(self) -> int:
        """Take back what was saved last; return the prompt to go to."""
        if not self.made:
            self.meeting.face.say("Nothing that was saved of this goal is left to take back.")
            return self.stage
        stage, goal = self.made.pop()
        self._save(Goal(id=goal.id, will_be_seen=goal.will_be_seen, withdrawn=True))
        self.goal = self.made[-1][1] if self.made else None
        self.meeting.face.say("Taken back. It is asked again.")
        return stage

    def _save(self, goal: Goal) -> None:
        self.meeting.until_saved(lambda: set_goal(self.meeting.folder, goal), goal.will_be_seen)
