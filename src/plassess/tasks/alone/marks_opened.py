"""The opening of all marks, once and for good; and what it showed, whenever it is looked at again."""

from datetime import date
from pathlib import Path

from plassess.assessment.alone.opened import Opened
from plassess.assessment.alone.roster import FEWEST_UNGUESSED
from plassess.assessment.alone.standing_words import sheet_faults_in_words
from plassess.conversation.face import Face
from plassess.files.alone.sheets_in import sheets_in
from plassess.files.disk.atomic_write import write_atomically
from plassess.problems.errors import UsageError
from plassess.problems.sentences import counted
from plassess.tasks.alone.opened_alone import OpenedAlone
from plassess.views.commands import command


def refuse_nothing_to_open(alone: OpenedAlone) -> None:
    """Raise UsageError where nobody sent marks, with how they are taken in."""
    if alone.record.opened_marks is None and not alone.sent:
        paper, own = command("collect --paper", alone.folder), command("respond --as CODE", alone.folder)
        raise UsageError(f"Nobody has sent marks yet.\nFrom paper:  {paper}\nAt this computer:  {own}")


def agrees_to_open(face: Face, alone: OpenedAlone) -> bool:
    """Ask before the marks are opened, for they are never closed again; True: open them."""
    sent, of = len(alone.sent), len(alone.codes)
    face.title(f"{sent} of {of} have sent their marks. Open all of them now, for good?  y for yes, Enter for no")
    for line in _not_counted(alone):
        face.say(line, indent=2)
    if sent < FEWEST_UNGUESSED:
        face.say("Fewer than five: others can guess who marked what. You can mark together instead:")
        face.say("leave this with Enter, then type these two, one after the other:")
        face.verbatim(command("people together", alone.folder), indent=2)
        face.verbatim(command("resume", alone.folder), indent=2)
        face.say("If you open them, nothing of any one person is kept.")

    return face.agrees("reveal#open", "Type y to open them, or press Enter to leave them closed.", enter=False)


def _not_counted(alone: OpenedAlone) -> tuple[str, ...]:
    """Count sheets that will tell nothing: begun and not sent, not to be read, of other rows."""
    sheets, there = sheets_in(alone.marks, alone.record, alone.rows), set(alone.marks.codes) & set(alone.codes)
    begun = len(there - {*sheets.sent, *sheets.unread, *sheets.strange})
    said = [f"{counted(begun, 'sheet')} begun and not sent: not counted."] if begun else []
    return (*said, *sheet_faults_in_words(len(sheets.unread), len(sheets.strange)))


def open_marks(alone: OpenedAlone, day: date) -> Opened:
    """Open all marks; where they are open, read what was counted."""
    return alone.marks.open(alone.rows, day)


def write_page(text: str, out: Path) -> Path:
    """Write the projector's page, for its owner alone."""
    write_atomically(out, text, private=True)
    return out
