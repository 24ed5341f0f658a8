"""One step of the team's own, read in the usual form where no question asks for steps."""

from collections.abc import Sequence

from plassess.assessment.responses import FirstStep
from plassess.conversation.asides.day_asked import Side, settled
from plassess.conversation.asides.owner_asked import owner_meant
from plassess.conversation.exits import Command, NotTaken
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.typed.people import remark_on
from plassess.conversation.typed.step_lines import is_step_line, read_step_line
from plassess.conversation.typed.stray_lines import holds_no_word


def tell_steps_apart(meeting: Meeting) -> None:
    """Let each prompt for words hand back a step's line, which is typed where steps are asked for."""
    meeting.face.is_a_step = lambda line: is_step_line(line, meeting.people, meeting.date)


def step_typed(meeting: Meeting, line: str, side: Side) -> FirstStep | None:
    """Read a step, and ask what is to ask about its day and its owner; ``None``: it says nothing to be done.

    Words that were meant as a day, and gave none, stay with the step.
    """
    found = read_step_line(" ".join(line.split()), meeting.people, meeting.date)
    if found is None:
        return None
    day = settled(meeting, found.unread_date, found.when, side)
    with meeting.face.amid(side.place, day.isoformat() if day else ""):
        owner = owner_meant(meeting, found.step.who, side)
    what = f"{found.step.what} ({found.unread_date})" if found.unread_date and day is None else found.step.what
    return found.step.model_copy(update={"what": what, "who": owner, "by": day})


def ask_new_step(meeting: Meeting, place: str, commands: Sequence[Command]) -> FirstStep | None:
    """Ask for a step that the team commits to; ``None``: for none. NotTaken hands back what is no step."""

    def read(line: str) -> FirstStep:
        step = None if holds_no_word(line) else step_typed(meeting, line, Side(f"{place}-by", commands))
        if step is None:
            raise NotTaken("A step begins with what you will do, before the first slash.")
        return step.model_copy(update={"committed": True})

    return meeting.face.take(place, read, commands=commands, names=meeting.people, words=True)


def remark_on_owner(meeting: Meeting, step: FirstStep) -> None:
    """Say where nobody in the room has the owner's name."""
    if remark := remark_on(step.who, meeting.people, meeting.remarked):
        meeting.face.say(remark, indent=2)
