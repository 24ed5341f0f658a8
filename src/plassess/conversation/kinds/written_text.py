"""What a team puts down in its own words: typed, gone on with, and kept whatever happens."""

from collections.abc import Callable

from plassess.assessment.responses import State
from plassess.assessment.words import STANDING
from plassess.conversation.exits import IN_A_QUESTION, Command, Move
from plassess.conversation.long_text import ask_text
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_help import Also


def take_text(
    meeting: Meeting,
    prompt_id: str,
    label: str,
    more: Callable[[], None],
    *,
    is_something_else: Callable[[str], bool] | None = None,
) -> bool:
    """Take the team's text, or what it adds to the one that stands there.

    ``is_something_else`` is told what was typed where nothing stood, such as a tally; where it is, the text is asked
    for again.
    """
    face, before = meeting.face, meeting.answer()
    _say_what_stands(meeting, label)
    place = f"{prompt_id}#text"
    try:
        also = Also.TALLY if is_something_else else Also.NOTHING
        text = ask_text(face, place, before=before.text, commands=IN_A_QUESTION, helped=more, also=also)
    except Move as move:
        if move.command not in {Command.QUIT, Command.REVIEW, Command.UNDO} and (typed := face.drafts.take(place)):
            _put_down(meeting, place, typed, before.state)
        raise
    if not before.text and is_something_else and is_something_else(text):
        face.drafts.keep(place, "")
        return take_text(meeting, prompt_id, label, more, is_something_else=is_something_else)
    _put_down(meeting, place, text, State.ANSWERED if text else before.state)
    return True


def _say_what_stands(meeting: Meeting, label: str) -> None:
    face, before = meeting.face, meeting.answer()
    if before.because:
        face.say(f"So far: {STANDING[State.NOT_APPLICABLE]}, because {before.because}")
    if before.state is State.UNKNOWN:
        face.say(f"So far: {STANDING[State.UNKNOWN]}.")
    if before.text:
        face.title(f"{label} stands so:")
        face.say(before.text, indent=2)
        face.keys("Enter keeps it · type to add below it · /edit changes it line by line", style="dim")
    else:
        face.title(f"{label}  (several lines are fine; an empty line ends it)")


def _put_down(meeting: Meeting, place: str, text: str, state: State) -> None:
    """Save the text; one that was left in the middle keeps the state that the prompt had until it is kept."""
    before = meeting.answer()
    is_kept = state is State.ANSWERED and before.state is State.NEXT_TIME
    with meeting.keeping(place, text):
        if text != before.text or is_kept:
            meeting.save(before.model_copy(update={"text": text, "state": state, "because": None}))
