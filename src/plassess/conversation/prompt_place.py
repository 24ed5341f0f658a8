"""A place between two ways to work, by its number."""

from plassess.assessment.prompts import Prompt
from plassess.content.instrument import PLACES, Continuum
from plassess.conversation.face import IN_A_QUESTION, KEYS
from plassess.conversation.item_help import say_why, show_criteria, show_ideas, take_beside
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_answer import save_answered
from plassess.conversation.typed.numbers import as_number


def ask_place(item: Continuum, meeting: Meeting, prompt: Prompt) -> None:
    """Ask where the team stands between two ways to work; neither end is a fault."""
    face, before = meeting.face, meeting.answer()
    face.say()
    face.say(prompt.ask, indent=2, style="bold")
    face.say()
    face.say(f"Why: {item.why}", indent=2)
    face.say()
    show_criteria(meeting, item)
    face.say(item.start, mark="1  ", indent=2)
    face.say("   2 nearer to the first · 3 between the two · 4 nearer to the second", indent=2)
    face.say(f"{item.to} (Where the framework points.)", mark=f"{PLACES}  ", indent=2)
    face.say()
    face.say(KEYS, style="dim")
    kept = f" Enter keeps {before.place}." if before.place else ""
    face.say(f"Where are we? Type a number from 1 to {PLACES}; here {PLACES} is where the framework points.{kept}")
    while line := face.ask("", commands=IN_A_QUESTION, helped=lambda: _more(meeting, item)):
        number = as_number(line)
        if number is not None and 1 <= number <= PLACES:
            save_answered(meeting, before, {"place": number})
            break
        face.say(f"Type a number from 1 to {PLACES}.")
    take_beside(meeting, item, lambda: _more(meeting, item))


def _more(meeting: Meeting, item: Continuum) -> None:
    say_why(meeting.face, item)
    show_ideas(meeting, item)
