"""The other kinds of prompts: a place between two ways to work, and shares of working time."""

import re

from plassess.assessment.responses import Answer, State
from plassess.content.instrument import PLACES, Continuum, TimeShare
from plassess.conversation.face import IN_A_QUESTION
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.note import take_note
from plassess.conversation.typed.numbers import as_number

_SHARES = re.compile(r"^(\d{1,3})\s*%?(?:[\s,;/]+(\d{1,3})\s*%?)?$")
MOST = 100


def ask_place(meeting: Meeting, item: Continuum, keys: str) -> None:
    """Ask where the team stands between two ways to work; neither end is a fault."""
    face, before = meeting.face, meeting.answer()
    face.say()
    face.say(item.ask, indent=2, style="bold")
    face.say()
    face.say(f"Why: {item.why}", indent=2)
    face.say()
    face.say(item.start, mark="1  ", indent=2)
    face.say("   2 nearer to the first · 3 between the two · 4 nearer to the second", indent=2)
    face.say(f"{item.to} (Where the framework points.)", mark=f"{PLACES}  ", indent=2)
    face.say()
    face.say(keys, style="dim")
    kept = f" Enter keeps {before.place}." if before.place else ""
    face.say(f"Where are we? Type a number from 1 to {PLACES}; here {PLACES} is where the framework points.{kept}")
    while line := face.ask("", commands=IN_A_QUESTION, helped=lambda: face.say(item.why)):
        number = as_number(line)
        if number is not None and 1 <= number <= PLACES:
            _save(meeting, before, {"place": number})
            break
        face.say(f"Type a number from 1 to {PLACES}.")
    take_note(meeting, item.id)


def ask_share(meeting: Meeting, item: TimeShare, keys: str) -> None:
    """Ask what share of working time something takes today, and should take; both in percent."""
    face, before = meeting.face, meeting.answer()
    face.say()
    face.say(item.title, indent=2)
    face.say(item.ask, indent=2, style="bold")
    face.say()
    for sight in item.looks_like:
        face.say(sight, mark="- ", indent=2)
    face.say()
    face.say(keys, style="dim")
    _ask_shares(meeting, item, before)
    take_note(meeting, item.id)


def _ask_shares(meeting: Meeting, item: TimeShare, before: Answer) -> None:
    """Ask for both shares, each on disk before the next is asked for; one line may hold the two."""
    kept = f" Enter keeps {before.today}." if before.today is not None else ""
    meeting.face.say(f"Today, in percent of our time (rough is fine):{kept}")
    today, wished = _ask_percent(meeting, item, before.today)
    if today is None:
        return
    _save(meeting, before, {"today": today, "wished": before.wished if wished is None else wished})
    if wished is None:
        kept = f" Enter keeps {before.wished}." if before.wished is not None else ""
        meeting.face.say(f"And it should be:{kept}")
        wished, _ = _ask_percent(meeting, item, before.wished)
        _save(meeting, meeting.answer(), {"wished": wished})


def _ask_percent(meeting: Meeting, item: TimeShare, before: int | None) -> tuple[int | None, int | None]:
    while line := meeting.face.ask("", commands=IN_A_QUESTION, helped=lambda: _more(meeting, item)):
        match = _SHARES.match(line)
        numbers = [int(part) for part in match.groups() if part] if match else [MOST + 1]
        if all(number <= MOST for number in numbers):
            return numbers[0], numbers[1] if len(numbers) > 1 else None
        meeting.face.say(f"Type a number from 0 to {MOST}, such as 30.")
    return before, None


def _more(meeting: Meeting, item: TimeShare) -> None:
    meeting.face.say(item.why)
    meeting.face.say(f"Too little: {item.too_little}")
    meeting.face.say(f"Too much: {item.too_much}")


def _save(meeting: Meeting, before: Answer, changes: dict[str, object]) -> None:
    answer = before.model_copy(update={**changes, "state": State.ANSWERED, "because": None})
    if answer != before:
        meeting.save(answer)
