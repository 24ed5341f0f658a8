"""What an item of an instrument holds to help with its answer, from criteria to an address to read more."""

from collections.abc import Callable, Sequence

from plassess.content.instrument import Item, Option
from plassess.content.values import Helped
from plassess.conversation.exits import BESIDE_A_RATING
from plassess.conversation.face import Face
from plassess.conversation.kinds.evidence import take_evidence, take_note
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_steps import take_first_steps
from plassess.conversation.stages import Stage


def show_criteria(meeting: Meeting, item: Item) -> None:
    """Print what has to hold for an answer to count, where the item says so."""
    if item.criteria:
        meeting.face.title("What has to hold")
    for criterion in item.criteria:
        meeting.face.say(criterion, mark="- ", indent=2)
    if item.criteria:
        meeting.face.say()


def show_ideas(meeting: Meeting, item: Item) -> None:
    """Print what could be shown for an answer, and what could be done."""
    for title, lines in (("What could show it", item.evidence), ("A first step could be", item.first_steps)):
        if lines:
            meeting.face.title(title)
        for line in lines:
            meeting.face.say(line, mark="- ", indent=2)


def beside(meeting: Meeting, item: Item, helped: Callable[[], None]) -> Sequence[Stage]:
    """Return what is asked beside an answer: what it rests on and first steps, of an item that names some, a note."""

    def evidence() -> bool:
        named = item.evidence or item.criteria
        return bool(meeting.answer().is_answered and named) and take_evidence(meeting, item.id, helped)

    return (evidence, steps_of(meeting, item, helped), lambda: take_note(meeting, item.id))


def steps_of(meeting: Meeting, item: Item, helped: Callable[[], None]) -> Stage:
    """Return what asks for first steps, of an answered item that names some."""

    def steps() -> bool:
        asked = meeting.answer().is_answered and item.first_steps
        return bool(asked) and take_first_steps(meeting, item.id, helped, commands=BESIDE_A_RATING)

    return steps


def say_why(face: Face, item: Item) -> None:
    """Print what hangs on an item, what helps to answer it, and where there is more to read."""
    face.say(f"Why: {item.why}")
    for line in help_of(item):
        face.say(line)


def say_about_options(face: Face, options: Sequence[Option]) -> None:
    """Print what helps with each option, under its number."""
    for number, option in enumerate(options, start=1):
        for line in help_of(option):
            face.say(line, mark=f"{number:>3}  ")


def help_of(one: Helped) -> tuple[str, ...]:
    """Return help and address, a line each, as far as there are any."""
    return (*([one.help] if one.help else []), *([f"See {one.url}"] if one.url else []))
