"""One new step in the usual form, asked for outside of any question."""

from collections.abc import Sequence

from plassess.conversation.asides.day_asked import Side, settled
from plassess.conversation.exits import Command, NotTaken
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.typed.people import remark_on
from plassess.conversation.typed.step_lines import StepLine, read_step_line, says_no_step


def ask_new_step(meeting: Meeting, place: str, commands: Sequence[Command]) -> StepLine | None:
    """Ask for a step that the team commits to; ``None``: for none. NotTaken hands back what is no step."""

    def read(line: str) -> StepLine | None:
        found = read_step_line(" ".join(line.split()), meeting.people, meeting.date)
        if found is None and not says_no_step(line):
            raise NotTaken("A step begins with what you will do, before the first slash.")
        if found is None or says_no_step(line):
            return None
        day = settled(meeting, found.unread_date, found.when, Side(place, commands))
        return StepLine(found.step.model_copy(update={"by": day, "committed": True}))

    return meeting.face.take(place, read, commands=commands, names=meeting.people)


def remark_on_owner(meeting: Meeting, found: StepLine) -> None:
    """Say where nobody in the room has the owner's name."""
    if remark := remark_on(found.step.who, meeting.people, meeting.remarked):
        meeting.face.say(remark, indent=2)
