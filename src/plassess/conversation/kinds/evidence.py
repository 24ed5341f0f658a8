"""What stands beside an answer: what it rests on, one a line and changed by number, and a note."""

from collections.abc import Callable

from plassess.conversation.asides.words_asked import is_meant_elsewhere
from plassess.conversation.exits import BESIDE_A_RATING, NotTaken
from plassess.conversation.kinds.numbered_list import changed_by_number, list_numbered
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.prompt_help import Also, unless_stands
from plassess.conversation.typed.bullets import lines_said


def take_evidence(meeting: Meeting, prompt_id: str, helped: Callable[[], None]) -> bool:
    """Take any number of things that the answer on the table rests on; each is on disk before the next."""
    face, place = meeting.face, f"{prompt_id}#evidence"
    face.title("What does that rest on?  one a line; Enter to go on")
    _list_evidence(meeting)

    def again() -> None:
        _list_evidence(meeting)

    while line := face.ask(
        place, commands=BESIDE_A_RATING, helped=helped, listed=again, of_many=True, words=True, also=Also.STEP
    ).strip():
        try:
            changed = changed_by_number(face, place, line, meeting.answer().evidence, str, str)
        except NotTaken as why:
            face.hand_back(place, line, f"{why} Say what it rests on, such as the visits of May.")
            continue
        added = lines_said(line)
        if changed is None and is_meant_elsewhere(face, place, line, "what it rests on", BESIDE_A_RATING):
            continue
        with meeting.keeping(place, line):
            evidence = (*meeting.answer().evidence, *added) if changed is None else tuple(changed)
            meeting.save(meeting.answer().model_copy(update={"evidence": evidence}))
        if changed is not None:
            _list_evidence(meeting)
    return True


def _list_evidence(meeting: Meeting) -> None:
    list_numbered(meeting.face, meeting.answer().evidence)


def take_note(meeting: Meeting, item_id: str) -> bool:
    """Take a note on the prompt on the table, or what changes in the one that stands there."""
    face, place, before = meeting.face, f"{item_id}#note", meeting.answer()
    face.title(f"A note{unless_stands(before.note, '  (Enter for none)')}")
    note = face.ask(place, default=before.note, commands=BESIDE_A_RATING, words=True)
    if not before.note and is_meant_elsewhere(face, place, note, "your note", BESIDE_A_RATING):
        return take_note(meeting, item_id)
    if note != before.note:
        with meeting.keeping(place, note):
            meeting.save(meeting.answer().model_copy(update={"note": note}))
    return True
