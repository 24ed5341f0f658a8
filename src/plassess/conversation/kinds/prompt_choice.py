"""A prompt with options: the answers under their numbers, one to choose or several."""

from collections.abc import Sequence
from functools import partial

from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer
from plassess.content.instrument import Choice, Option
from plassess.conversation.exits import IN_A_QUESTION, NotTaken
from plassess.conversation.kinds.item_help import beside, say_about_options, say_why, show_criteria, show_ideas
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_answer import put, save_answered
from plassess.conversation.stages import Stage
from plassess.conversation.typed.numbers import numbers_to


def ask_choice(item: Choice, meeting: Meeting, prompt: Prompt) -> Sequence[Stage]:
    """Ask which of the options hold, by number."""
    before = meeting.answer()
    offered = [option for option in item.options if option.retired is None or option.id in before.chosen]
    show_criteria(meeting, item)
    _show_options(meeting, offered)
    put(meeting, prompt, title=prompt.title, has_list=True)
    more = partial(_more, meeting, item, offered)
    return (partial(_choose, meeting, item, offered, more), *beside(meeting, item, more))


def _show_options(meeting: Meeting, offered: Sequence[Option]) -> None:
    face, chosen = meeting.face, meeting.answer().chosen
    width = max(2, len(str(len(offered))))
    for number, option in enumerate(offered, start=1):
        sign = "●" if option.id in chosen else " "
        alone = "  (and no other)" if option.alone else ""
        face.say(f"{option.text}{alone}", mark=f"{sign} {number:>{width}}  ", indent=1)
    face.say()


def _choose(meeting: Meeting, item: Choice, offered: Sequence[Option], more: partial[None]) -> bool:
    """Take the numbers, and save what they stand for in the order of the options."""
    face, before = meeting.face, meeting.answer()
    kept = " Enter keeps what is marked ●." if before.chosen else ""
    face.keys(f"{'Which hold? Type their numbers, such as 2, or 2, 4.' if item.several else 'Type a number.'}{kept}")
    again = partial(_show_options, meeting, offered)
    read = partial(_read, item, offered)
    ids = face.take(f"{item.id}#chosen", read, commands=IN_A_QUESTION, helped=more, listed=again)
    if ids:
        save_answered(meeting, {"chosen": ids, "aim": _aim_beside(before, ids)})
    return True


def _aim_beside(before: Answer, ids: Sequence[str]) -> object:
    """Keep an aim only where it is not chosen by now."""
    return None if before.aim in ids else before.aim


def _read(item: Choice, offered: Sequence[Option], line: str) -> tuple[str, ...]:
    chosen = [offered[number - 1] for number in numbers_to(len(offered))(line)]
    if not item.several and len(chosen) > 1:
        raise NotTaken(f"That is {len(chosen)}. Only one of them can hold here.")
    alone = next((option for option in chosen if option.alone and len(chosen) > 1), None)
    if alone:
        raise NotTaken(f"“{alone.text}” goes with no other. Type its number alone, or leave it out.")
    return tuple(option.id for option in chosen)


def _more(meeting: Meeting, item: Choice, offered: Sequence[Option]) -> None:
    say_why(meeting.face, item)
    say_about_options(meeting.face, offered)
    show_ideas(meeting, item)
