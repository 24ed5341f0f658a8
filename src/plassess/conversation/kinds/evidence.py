"""What stands beside an answer: what it rests on, one a line and changed by number, and a note."""

from collections.abc import Callable

from plassess.conversation.exits import BESIDE_A_RATING
from plassess.conversation.face import Face
from plassess.conversation.meeting_state import Meeting
from plassess.conversation.typed.numbers import as_number


def take_evidence(meeting: Meeting, prompt_id: str, helped: Callable[[], None]) -> bool:
    """Take any number of things that the answer on the table rests on; each is on disk before the next."""
    face, place = meeting.face, f"{prompt_id}#evidence"
    face.title("What does that rest on?  one a line; Enter to go on")
    _list_evidence(meeting)

    def again() -> None:
        _list_evidence(meeting)

    while line := face.ask(place, commands=BESIDE_A_RATING, helped=helped, listed=again, words=True):
        lines = list(meeting.answer().evidence)
        number = as_number(line.removeprefix("-"))
        if number is not None and not 1 <= number <= len(lines):
            face.hand_back(
                place, line, f"There is no line {number}. Say what it rests on, such as the visits of May."
            )
            continue
        if number is not None:
            changed = "" if line.startswith("-") else _changed(face, place, line, lines[number - 1])
            lines[number - 1 : number] = [changed] if changed else []
        else:
            lines += [one for one in line.split("\n") if one.strip()]
        with meeting.keeping(place, line):
            meeting.save(meeting.answer().model_copy(update={"evidence": tuple(lines)}))
        if number is not None:
            _list_evidence(meeting)
    return True


def _changed(face: Face, place: str, number: str, before: str) -> str:
    """Put a line to be changed, and return what becomes of it."""
    face.question("Change it and press Enter; a single - takes it out.")
    with face.amid(place, number):
        return face.ask(f"{place}-{number}", default=before)


def _list_evidence(meeting: Meeting) -> None:
    for number, thing in enumerate(meeting.answer().evidence, start=1):
        meeting.face.say(thing, mark=f"{number:>2}  ", indent=1)
    if meeting.answer().evidence:
        meeting.face.say("Type a number to change that one, -1 to take it out, or add another.", style="dim")


def take_note(meeting: Meeting, item_id: str) -> bool:
    """Take a note on the prompt on the table, or what changes in the one that stands there."""
    face, place, before = meeting.face, f"{item_id}#note", meeting.answer()
    face.title("A note  (Enter for none)")
    note = face.ask(place, default=before.note, commands=BESIDE_A_RATING, words=True)
    if note.isdecimal() and not before.note:
        face.question(f"Is “{note}” your note?  Enter for yes; n to leave it out, or type the note")
        with meeting.keeping(place, note), face.amid(place, note):
            is_meant = face.agrees(f"{place}-sure", commands=BESIDE_A_RATING)
        if not is_meant:
            return take_note(meeting, item_id)
    if note != before.note:
        with meeting.keeping(place, note):
            meeting.save(meeting.answer().model_copy(update={"note": note}))
    return True
