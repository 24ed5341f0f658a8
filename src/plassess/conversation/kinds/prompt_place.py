"""A place between two ways to work, by its number."""

from collections.abc import Sequence
from functools import partial

from plassess.assessment.prompts import Prompt
from plassess.content.instrument import PLACES, Continuum
from plassess.conversation.exits import IN_A_QUESTION, NotTaken
from plassess.conversation.kinds.item_help import beside, say_why, show_criteria, show_ideas
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_answer import put, save_answered
from plassess.conversation.stages import Stage
from plassess.conversation.typed.numbers import as_number


def ask_place(item: Continuum, meeting: Meeting, prompt: Prompt) -> Sequence[Stage]:
    """Ask where the team stands between two ways to work; neither end is a fault."""
    show_criteria(meeting, item)
    _show_ends(meeting, item)
    put(meeting, prompt, title=prompt.title, why=item.why, has_list=True)
    more = partial(_more, meeting, item)
    return (partial(_place, meeting, item, more), *beside(meeting, item, more))


def _show_ends(meeting: Meeting, item: Continuum) -> None:
    face = meeting.face
    face.say(item.start, mark="1  ", indent=2)
    face.say("   2 nearer to the first · 3 between the two · 4 nearer to the second", indent=2)
    face.say(f"{item.to} (Where the framework points.)", mark=f"{PLACES}  ", indent=2)
    face.say()


def _place(meeting: Meeting, item: Continuum, more: partial[None]) -> bool:
    face, before = meeting.face, meeting.answer()
    kept = f" Enter keeps {before.place}." if before.place else ""
    face.say(f"Where are we? Type a number from 1 to {PLACES}; here {PLACES} is where the framework points.{kept}")
    again = partial(_show_ends, meeting, item)
    place = face.take(f"{item.id}#place", _read, commands=IN_A_QUESTION, helped=more, listed=again)
    if place:
        save_answered(meeting, {"place": place})
    return True


def _read(line: str) -> int:
    number = as_number(line)
    if number is None or not 1 <= number <= PLACES:
        raise NotTaken(f"Type a number from 1 to {PLACES}.")
    return number


def _more(meeting: Meeting, item: Continuum) -> None:
    say_why(meeting.face, item)
    show_ideas(meeting, item)
