"""What any kind of prompt does: an answer is put on disk, and what it needs is asked for."""

from plassess.assessment.coverage import lacks
from plassess.assessment.prompts import Prompt
from plassess.assessment.responses import Answer, State
from plassess.conversation.face import BESIDE_A_RATING
from plassess.conversation.meeting_state import Meeting


def save_answered(meeting: Meeting, before: Answer, changes: dict[str, object]) -> None:
    """Save what was given, where it differs from what stood there; why it did not apply goes."""
    answer = before.model_copy(update={"state": State.ANSWERED, **changes, "because": None})
    if answer != before:
        meeting.save(answer)


def ask_what_is_needed(meeting: Meeting, prompt: Prompt) -> None:
    """Ask for what the answer on the table needs and does not have; Enter leaves it open."""
    face = meeting.face
    for need in lacks(prompt, meeting.answer()):
        place = f"{prompt.id}#{'note' if need == 'reason' else 'evidence'}"
        asked = "a reason. Why is it so?" if need == "reason" else "evidence. What shows that it is so?"
        face.title(f"This answer needs {asked}  (Enter to leave it open)")
        line = face.ask(place, commands=BESIDE_A_RATING)
        given = {"note": line} if need == "reason" else {"evidence": (line,)}
        if line:
            with meeting.keeping(place, line):
                meeting.save(meeting.answer().model_copy(update=given))
