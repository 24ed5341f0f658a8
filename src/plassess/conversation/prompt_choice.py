"""A prompt with options: the answers under their numbers, one to choose or several."""

from collections.abc import Sequence

from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer
from plassess.content.instrument import Choice, Option
from plassess.conversation.face import IN_A_QUESTION, KEYS
from plassess.conversation.item_help import say_about_options, say_why, show_criteria, show_ideas, take_beside
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_answer import save_answered
from plassess.conversation.typed.numbers import read_numbers

MOST_IN_SIGHT = 12
"""Options that leave their question on the screen; below more of them it is asked once more."""


def ask_choice(item: Choice, meeting: Meeting, prompt: Prompt) -> None:
    """Ask which of the options hold, by number."""
    face, before = meeting.face, meeting.answer()
    face.say()
    face.say(prompt.ask, indent=2, style="bold")
    face.say()
    show_criteria(meeting, item)
    offered = [option for option in item.options if option.retired is None or option.id in before.chosen]
    width = max(2, len(str(len(offered))))
    for number, option in enumerate(offered, start=1):
        sign = "●" if option.id in before.chosen else " "
        alone = "  (and no other)" if option.alone else ""
        face.say(f"{option.text}{alone}", mark=f"{sign} {number:>{width}}  ", indent=1)
    face.say()
    if len(offered) > MOST_IN_SIGHT:
        face.say(prompt.ask, indent=2, style="bold")
        face.say()
    face.say(KEYS, style="dim")
    _choose(meeting, item, offered, before)
    take_beside(meeting, item, lambda: _more(meeting, item, offered))


def _choose(meeting: Meeting, item: Choice, offered: Sequence[Option], before: Answer) -> None:
    """Take the numbers, and save what they stand for in the order of the options."""
    face = meeting.face
    kept = " Enter keeps what is marked ●." if before.chosen else ""
    face.say(f"{'Which hold? Type their numbers, such as 2, or 2, 4.' if item.several else 'Type a number.'}{kept}")
    while line := face.ask("", commands=IN_A_QUESTION, helped=lambda: _more(meeting, item, offered)):
        numbers, wrong = read_numbers(line, len(offered))
        chosen = [offered[number - 1] for number in numbers]
        wrong = wrong or _does_not_go(item, chosen)
        if wrong:
            face.say(wrong)
            continue
        ids = tuple(option.id for option in chosen)
        save_answered(meeting, before, {"chosen": ids, "aim": None if before.aim in ids else before.aim})
        return


def _more(meeting: Meeting, item: Choice, offered: Sequence[Option]) -> None:
    say_why(meeting.face, item)
    say_about_options(meeting.face, offered)
    show_ideas(meeting, item)


def _does_not_go(item: Choice, chosen: Sequence[Option]) -> str:
    """Say why options do not go together; empty where they do."""
    if not item.several and len(chosen) > 1:
        return f"That is {len(chosen)}. Only one of them can hold here."
    alone = next((option for option in chosen if option.alone and len(chosen) > 1), None)
    return f"“{alone.text}” goes with no other. Type its number alone, or leave it out." if alone else ""
