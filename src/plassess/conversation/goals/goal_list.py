"""What a goal could be chosen from, as a list to pick from and to sort."""

from collections.abc import Sequence
from typing import cast

from plassess.assessment.goals.goal import MOST_GOALS
from plassess.assessment.goals.goal_inputs import ORDERS, By, GoalInput, sorted_inputs
from plassess.conversation.exits import Command, Move, NotTaken
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.typed.numbers import as_number
from plassess.problems.sentences import counted
from plassess.views.goals.goals_printed import print_inputs

COMMANDS = (Command.HELP, Command.LIST, Command.BACK, Command.UNDO, Command.END, Command.QUIT)
OWN_WORDS = "o"


def ask_what_about(meeting: Meeting, inputs: Sequence[GoalInput], going: int) -> GoalInput | None:
    """Ask which of them a goal is about; ``None``: something else, in the team's own words.

    What is none of them is handed back: NotTaken says why. ``going`` counts the goals there are. Raises Move
    with ``/end`` where the team wants no goal more.
    """
    face, listed = meeting.face, list(inputs)

    def again() -> None:
        print_inputs(face, listed)

    def read(line: str) -> GoalInput | str:
        word, number = line.casefold(), as_number(line)
        if word in (*ORDERS, OWN_WORDS):
            return word
        found = next((one for one in inputs if one.number == number), None)
        if found is None:
            raise NotTaken(f"Type a number of the list, {OWN_WORDS} for another, or {_orders()}.")
        return found

    again()
    while True:
        _put(meeting, going, sorts=len(inputs) > 1)
        found = face.take("goal#about", read, commands=COMMANDS, listed=again, or_none=True)
        if found is None:
            raise Move(Command.END)
        if isinstance(found, GoalInput):
            return found
        if found == OWN_WORDS:
            return None
        listed[:] = sorted_inputs(inputs, cast("By", found))
        face.say(f"Sorted: {ORDERS[cast('By', found)]}.")
        again()


def _put(meeting: Meeting, going: int, *, sorts: bool) -> None:
    face = meeting.face
    if going >= MOST_GOALS:
        face.say(f"You have {counted(going, 'goal')}. A team keeps one in sight, two at most.", indent=2)
    which = "one more goal" if going else "your goal"
    face.title(f"Which of these is {which} about?  its number · {OWN_WORDS} other · Enter for none")
    if sorts:
        face.keys(f"To sort the list: {_orders()}", style="dim")


def _orders() -> str:
    *first, last = ORDERS
    return f"{', '.join(first)} or {last}"
