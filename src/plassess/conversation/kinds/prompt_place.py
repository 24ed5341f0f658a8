"""A place between two ways to work, by a letter: a number would read as a level."""

from collections.abc import Sequence
from functools import partial

from plassess.assessment.number_words import in_digits
from plassess.assessment.prompts import Prompt
from plassess.assessment.words import capital
from plassess.content.instrument import Continuum
from plassess.content.values import PLACES, letter_of, place_in_words
from plassess.conversation.exits import IN_A_QUESTION, NotTaken
from plassess.conversation.kinds.item_help import beside, say_why, show_criteria, show_ideas
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_answer import put, save_answered
from plassess.conversation.stages import Stage


def ask_place(item: Continuum, meeting: Meeting, prompt: Prompt) -> Sequence[Stage]:
    """Ask where the team stands between two ways to work; neither end is a fault."""
    show_criteria(meeting, item)
    _show_places(meeting, item)
    put(meeting, prompt, title=prompt.title, why=item.why, has_list=True)
    more = partial(_more, meeting, item)
    return (partial(_place, meeting, item, more), *beside(meeting, item, more))


def _show_places(meeting: Meeting, item: Continuum) -> None:
    face, chosen = meeting.face, meeting.answer().place
    ends = {1: f": {item.start}", PLACES: f", where the framework points: {item.to}"}
    for place in range(1, PLACES + 1):
        sign = "●" if place == chosen else " "
        said = f"{capital(place_in_words(place))}{ends.get(place, '')}"
        face.say(said, mark=f"{sign} {letter_of(place)}  ", indent=1)
    face.say()


def _place(meeting: Meeting, item: Continuum, more: partial[None]) -> bool:
    """Take the place by its letter, and say it back in words."""
    face, before = meeting.face, meeting.answer()
    kept = " Enter keeps the one marked ●." if before.place else ""
    face.keys(f"Where are we? Type a letter.{kept}")
    again = partial(_show_places, meeting, item)
    place = face.take(f"{item.id}#place", _read, commands=IN_A_QUESTION, helped=more, listed=again)
    if place:
        save_answered(meeting, {"place": place})
        face.say(f"{capital(place_in_words(place))}.")
    return True


def _read(line: str) -> int:
    """Read a letter, or the words it stands for; who knows places as numbers from 1 to 5 may type those."""
    said = line.strip(" .").casefold()
    for place in range(1, PLACES + 1):
        if said in {letter_of(place), place_in_words(place)} or in_digits(said) == str(place):
            return place
    raise NotTaken(f"Type a letter from {letter_of(1)} to {letter_of(PLACES)}.")


def _more(meeting: Meeting, item: Continuum) -> None:
    say_why(meeting.face, item)
    show_ideas(meeting, item)
