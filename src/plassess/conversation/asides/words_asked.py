"""A line that holds no word, such as the next rating, a share or a day: whether it is meant where words are read."""

from collections.abc import Sequence

from plassess.conversation.exits import ANYWHERE, Command
from plassess.conversation.face import Face
from plassess.conversation.typed.stray_lines import holds_no_word


def is_meant_elsewhere(
    face: Face, place: str, text: str, said: str, commands: Sequence[Command] = ANYWHERE, *, is_saved: bool = False
) -> bool:
    """Ask about a text that answers another prompt by its look; true where it is not meant here.

    ``said`` names what the prompt asks for: ``your note``. Where the meeting is left at that, the text comes back to
    its line, unless it is saved already.
    """
    if not holds_no_word(text):
        return False
    face.question(f"Is “{text}” {said}?  Enter for yes, n to leave it out and type it anew")
    try:
        is_meant = _agrees(face, place, text, commands, amid="" if is_saved else text)
    except BaseException:
        face.drafts.keep(place, "" if is_saved else text)
        raise
    if not is_meant:
        face.drafts.keep(place, "")
    return not is_meant


def _agrees(face: Face, place: str, text: str, commands: Sequence[Command], *, amid: str) -> bool:
    why = f"Press Enter to keep “{text}”, or type n: then type it anew."
    with face.amid(place, amid):
        return face.agrees(f"{place}-sure", why, enter=True, commands=commands)
