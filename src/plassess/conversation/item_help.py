"""What an instrument's item holds to help with its answer: criteria, what could be shown, first steps to take on."""

from collections.abc import Callable

from plassess.content.instrument import Item
from plassess.conversation.evidence import take_evidence, take_note
from plassess.conversation.face import BESIDE_A_RATING
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_steps import take_first_steps


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


def take_beside(meeting: Meeting, item: Item, helped: Callable[[], None]) -> None:
    """Take what an answer rests on and first steps, of an item that names some, and a note on any."""
    answered = meeting.answer().is_answered
    if answered and (item.evidence or item.criteria):
        take_evidence(meeting, item.id, helped)
    if answered and item.first_steps:
        take_first_steps(meeting, item.id, helped, commands=BESIDE_A_RATING)
    take_note(meeting, item.id)
