"""A check-in in progress: what was said of it so far, each thing on disk before the next prompt."""

from itertools import groupby

from msgspec import Struct

from plassess.assessment.check_ins.check_in_questions import Question
from plassess.assessment.check_ins.plan_log import CheckIn, by_day
from plassess.assessment.goals.goal import Goal
from plassess.assessment.responses import Answer, FirstStep
from plassess.assessment.step_ids import steps_in
from plassess.conversation.exits import Command
from plassess.conversation.meeting_state import Meeting
from plassess.files.check_ins.plan_file import add_check_in, set_goal, take_back
from plassess.files.check_ins.told_answers import entries_in

COMMANDS = (Command.HELP, Command.BACK, Command.UNDO, Command.END, Command.QUIT)


class Talk(Struct):
    """``stage`` is the prompt that is put, from 0; ``made`` is what was saved in this meeting, with its stage."""

    meeting: Meeting
    question: Question
    stage: int = 0
    made: list[tuple[int, CheckIn | Goal]] = []

    def say(self, **what: object) -> None:
        """Put something that was said on disk."""
        entry = CheckIn(day=self.meeting.today, **what)
        self.meeting.until_saved(lambda: add_check_in(self.meeting.folder, entry), _as_text(entry))
        self.made.append((self.stage, entry))

    def word_anew(self, goal: Goal, words: str) -> None:
        """Put the new words of a goal on disk."""
        changed = goal.model_copy(update={"will_be_seen": words})
        self.meeting.until_saved(lambda: set_goal(self.meeting.folder, changed), words)
        self.made.append((self.stage, changed))

    def today(self) -> CheckIn:
        """Return what was said today by now."""
        days = by_day(entries_in(self.meeting.folder))
        return next((one for one in days if one.day == self.meeting.today), CheckIn(day=self.meeting.today))

    def step(self, id_: int) -> FirstStep | None:
        """Return a step as it stands by now; ``None`` where it was taken out."""
        return next((step for _, step in steps_in(self.meeting.folder.responses()) if step.id == id_), None)

    def undo(self) -> int:
        """Take back what was saved at the last prompt where something was; return the prompt to go to."""
        face = self.meeting.face
        groups = [list(group) for _, group in groupby(self.made, key=lambda one: one[0])]
        if not groups:
            face.say("Nothing that was saved in this check-in is left to take back.")
            return self.stage
        stage = groups[-1][0][0]
        for _, entry in reversed(groups[-1]):
            if isinstance(entry, Goal):
                set_goal(self.meeting.folder, entry.model_copy(update={"withdrawn": True}))
                continue
            if not take_back(self.meeting.folder, entry):
                face.say("Someone said something since. It stays as it is.")
                return self.stage
            for id_ in entry.new_steps:
                self._take_out(id_)
        self.made = self.made[: -len(groups[-1])]
        face.say("Taken back. It is asked again.")
        return stage

    def _take_out(self, id_: int) -> None:
        answers = self.meeting.folder.responses().answers
        for prompt, answer in answers.items():
            left = tuple(step for step in answer.first_steps if step.id != id_)
            if left != answer.first_steps:
                self.meeting.folder.save_answer(prompt, answer, answer.model_copy(update={"first_steps": left}))

    def take_on(self, prompt: str, step: FirstStep) -> int:
        """Add a step to the answer of a prompt, committed to; return its id."""
        before = self.meeting.folder.responses().answers[prompt]
        after = before.model_copy(update={"first_steps": (*before.first_steps, step)})

        def save() -> Answer:
            return self.meeting.folder.save_answer(prompt, before, after)

        stands = self.meeting.until_saved(save, step.what)
        known = {one.id for one in before.first_steps}
        id_ = next(one.id or 0 for one in reversed(stands.first_steps) if one.id not in known)
        self.say(new_steps=(id_,))
        return id_


def _as_text(entry: CheckIn) -> str:
    said = entry.model_dump(mode="json", exclude_defaults=True, exclude={"day"})
    return "\n".join(f"{key}: {value}" for key, value in said.items())
