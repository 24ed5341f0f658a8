"""Shares of working time in percent: what something takes today, and what it should take."""

import re
from collections.abc import Sequence
from functools import partial
from statistics import median

from plassess.assessment.number_words import in_digits
from plassess.assessment.prompts import Prompt
from plassess.content.instrument import TimeShare
from plassess.conversation.exits import IN_A_QUESTION, NotTaken
from plassess.conversation.kinds.item_help import beside, say_why, show_criteria, show_ideas
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_answer import put, save_answered
from plassess.conversation.stages import Stage

MOST = 100
_SHARES = re.compile(r"\d{1,3}\s*%?(?:[\s,;]+(?:and\s+)?\d{1,3}\s*%?)*")


def ask_share(item: TimeShare, meeting: Meeting, prompt: Prompt) -> Sequence[Stage]:
    """Ask what share of working time something takes today, and should take; both in percent."""
    for sight in item.looks_like:
        meeting.face.say(sight, mark="- ", indent=2)
    if item.looks_like:
        meeting.face.say()
    show_criteria(meeting, item)
    put(meeting, prompt, title=prompt.title, why=item.why)
    more = partial(_more, meeting, item)
    return (
        partial(_share, meeting, item, "today", "Today, in percent of our time (rough is fine)", more),
        lambda: meeting.answer().today is not None and _share(meeting, item, "wished", "And it should be", more),
        *beside(meeting, item, more),
    )


def _share(meeting: Meeting, item: TimeShare, key: str, asked: str, more: partial[None]) -> bool:
    """Ask for one share: a number, or everybody's, of which the middle one is kept."""
    face, before = meeting.face, meeting.answer()
    stands = getattr(before, key)
    face.say(f"{asked}: one number, or everybody's such as 30, 20, 40.{_kept(stands)}")
    if key == "today":
        face.say("The shares of all roles need not sum to 100.", style="dim")
    shares = face.take(f"{item.id}#{key}", _read, commands=IN_A_QUESTION, helped=more)
    if shares:
        middle = int(median(shares) + 0.5)
        if len(shares) > 1:
            face.say(f"Of {len(shares)} from {min(shares)} to {max(shares)}, the middle: {middle}", mark="→ ")
        save_answered(meeting, {key: middle})
    return True


def _kept(stands: int | None) -> str:
    return f" Enter keeps {stands}." if stands is not None else ""


def _read(line: str) -> list[int]:
    line = in_digits(line)
    numbers = [int(one) for one in re.findall(r"\d+", line)] if _SHARES.fullmatch(line) else []
    if not numbers or max(numbers) > MOST:
        raise NotTaken(f"Type a number from 0 to {MOST}, such as 30, or everybody's, such as 30, 20, 40.")
    return numbers


def _more(meeting: Meeting, item: TimeShare) -> None:
    say_why(meeting.face, item)
    meeting.face.say(f"Too little: {item.too_little}")
    meeting.face.say(f"Too much: {item.too_much}")
    show_ideas(meeting, item)
