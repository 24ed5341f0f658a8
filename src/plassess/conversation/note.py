"""A note beside a rating: one line, as long as it needs to be."""

from plassess.conversation.face import BESIDE_A_RATING
from plassess.conversation.meeting_state import Meeting


def take_note(meeting: Meeting, item_id: str) -> None:
    """Take a note on the prompt on the table, or what changes in the one that stands there."""
    face, place, before = meeting.face, f"{item_id}#note", meeting.answer()
    face.title("A note  (Enter for none)")
    note = face.ask(place, default=before.note, commands=BESIDE_A_RATING)
    if note != before.note:
        with meeting.keeping(place, note):
            meeting.save(before.model_copy(update={"note": note}))
