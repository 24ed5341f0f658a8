"""A number in its unit: what is counted or measured, with nothing that says which one is better."""

from collections.abc import Sequence
from functools import partial

from plassess.assessment.prompts import Prompt
from plassess.content.instrument import Quantity
from plassess.conversation.exits import IN_A_QUESTION, NotTaken
from plassess.conversation.kinds.item_help import beside, say_why, show_criteria, show_ideas
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_answer import put, save_answered
from plassess.conversation.stages import Stage
from plassess.conversation.typed.amounts import read_amount


def ask_quantity(item: Quantity, meeting: Meeting, prompt: Prompt) -> Sequence[Stage]:
    """Ask for a number in its unit."""
    show_criteria(meeting, item)
    put(meeting, prompt, title=prompt.title)
    more = partial(_more, meeting, item)
    return (partial(_quantity, meeting, item, more), *beside(meeting, item, more))


def _quantity(meeting: Meeting, item: Quantity, more: partial[None]) -> bool:
    face, before = meeting.face, meeting.answer()
    stands = before.number if before.number is not None and item.bounds.takes(before.number) else None
    kept = f" Enter keeps {item.said(stands)}." if stands is not None else ""
    face.say(f"In {item.unit}: {item.bounds.said}.{kept}")
    number = face.take(f"{item.id}#number", partial(_read, item), commands=IN_A_QUESTION, helped=more)
    if number is not None:
        save_answered(meeting, {"number": number})
    return True


def _read(item: Quantity, line: str) -> float:
    number, wrong = read_amount(line, item)
    if number is None:
        raise NotTaken(wrong)
    return number


def _more(meeting: Meeting, item: Quantity) -> None:
    say_why(meeting.face, item)
    show_ideas(meeting, item)
