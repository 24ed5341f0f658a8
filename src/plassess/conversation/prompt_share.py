"""Shares of working time in percent: what something takes today, and what it should take."""

import re

from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer
from plassess.content.instrument import TimeShare
from plassess.conversation.face import IN_A_QUESTION, KEYS
from plassess.conversation.item_help import say_why, show_criteria, show_ideas, take_beside
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_answer import save_answered

_SHARES = re.compile(r"^(\d{1,3})\s*%?(?:[\s,;/]+(\d{1,3})\s*%?)?$")
MOST = 100


def ask_share(item: TimeShare, meeting: Meeting, prompt: Prompt) -> None:
    """Ask what share of working time something takes today, and should take; both in percent."""
    face, before = meeting.face, meeting.answer()
    face.say()
    face.say(prompt.title, indent=2)
    face.say(prompt.ask, indent=2, style="bold")
    face.say()
    for sight in item.looks_like:
        face.say(sight, mark="- ", indent=2)
    face.say()
    show_criteria(meeting, item)
    face.say(KEYS, style="dim")
    _ask_shares(meeting, item, before)
    take_beside(meeting, item, lambda: _more(meeting, item))


def _ask_shares(meeting: Meeting, item: TimeShare, before: Answer) -> None:
    """Ask for both shares, each on disk before the next is asked for; one line may hold the two."""
    kept = f" Enter keeps {before.today}." if before.today is not None else ""
    meeting.face.say(f"Today, in percent of our time (rough is fine):{kept}")
    today, wished = _ask_percent(meeting, item, before.today)
    if today is None:
        return
    save_answered(meeting, before, {"today": today, "wished": before.wished if wished is None else wished})
    if wished is None:
        kept = f" Enter keeps {before.wished}." if before.wished is not None else ""
        meeting.face.say(f"And it should be:{kept}")
        wished, _ = _ask_percent(meeting, item, before.wished)
        save_answered(meeting, meeting.answer(), {"wished": wished})


def _ask_percent(meeting: Meeting, item: TimeShare, before: int | None) -> tuple[int | None, int | None]:
    while line := meeting.face.ask("", commands=IN_A_QUESTION, helped=lambda: _more(meeting, item)):
        match = _SHARES.match(line)
        numbers = [int(part) for part in match.groups() if part] if match else [MOST + 1]
        if all(number <= MOST for number in numbers):
            return numbers[0], numbers[1] if len(numbers) > 1 else None
        meeting.face.say(f"Type a number from 0 to {MOST}, such as 30.")
    return before, None


def _more(meeting: Meeting, item: TimeShare) -> None:
    say_why(meeting.face, item)
    meeting.face.say(f"Too little: {item.too_little}")
    meeting.face.say(f"Too much: {item.too_much}")
    show_ideas(meeting, item)
