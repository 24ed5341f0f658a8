"""What any kind of prompt does with an answer that was given: it is answered, and on disk."""

from plassess.assessment.responses import Answer, State
from plassess.conversation.meeting_state import Meeting


def save_answered(meeting: Meeting, before: Answer, changes: dict[str, object]) -> None:
    """Save what was given, where it differs from what stood there; why it did not apply goes."""
    answer = before.model_copy(update={"state": State.ANSWERED, **changes, "because": None})
    if answer != before:
        meeting.save(answer)
