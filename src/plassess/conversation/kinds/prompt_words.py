"""An open prompt of an instrument: why it is asked, what the team says in its own words, and first steps."""

from collections.abc import Sequence
from functools import partial

from plassess.assessment.prompts import Prompt
from plassess.content.instrument import OpenPrompt
from plassess.conversation.kinds.item_help import say_why, show_criteria, show_ideas, steps_of
from plassess.conversation.kinds.written_text import take_text
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_answer import put
from plassess.conversation.stages import Stage


def ask_words(item: OpenPrompt, meeting: Meeting, prompt: Prompt) -> Sequence[Stage]:
    """Ask for an answer in the team's own words."""
    show_criteria(meeting, item)
    put(meeting, prompt, title=prompt.title, why=item.why)
    more = partial(_more, meeting, item)
    return (partial(take_text, meeting, item.id, "Your answer", more), steps_of(meeting, item, more))


def _more(meeting: Meeting, item: OpenPrompt) -> None:
    say_why(meeting.face, item)
    show_ideas(meeting, item)
