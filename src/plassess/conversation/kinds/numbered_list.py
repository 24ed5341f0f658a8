"""A list whose lines are shown with numbers: a number that is typed below it means the line that has it."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from plassess.conversation.exits import NotTaken
from plassess.conversation.face import Face
from plassess.conversation.typed.line_numbers import line_meant

One = TypeVar("One")


def list_numbered(face: Face, lines: Sequence[str]) -> None:
    """Print the lines, each with its number, and what a number does."""
    for number, line in enumerate(lines, start=1):
        face.say(line, mark=f"{number:>2}  ", indent=1)
    if lines:
        face.say("Type a number to change that one, -1 to take out line 1, or add another.", style="dim")


def changed_by_number(
    face: Face,
    place: str,
    typed: str,
    listed: Sequence[One],
    as_typed: Callable[[One], str],
    read: Callable[[str], One],
    *,
    names: Sequence[str] = (),
) -> list[One] | None:
    """Change the line that is meant by its number; ``None``: no line is. Returns them all as they are then.

    Raises NotTaken where no line has the number. The caller says what to type instead.
    """
    meant = line_meant(typed)
    if meant is None:
        return None
    if not 1 <= meant.number <= len(listed):
        raise NotTaken(f"There is no line {meant.number} here.")
    before = listed[meant.number - 1]
    text = "" if meant.takes_out else _changed(face, place, meant.number, typed, as_typed(before), names)
    if not text:
        face.say(f"Taken out: {as_typed(before)}")
    changed = list(listed)
    changed[meant.number - 1 : meant.number] = [read(text)] if text else []
    return changed


def _changed(face: Face, place: str, number: int, typed: str, before: str, names: Sequence[str]) -> str:
    """Put a line to be changed, and return what becomes of it; empty: it is taken out."""
    face.question("Change it and press Enter; a single - takes it out.")
    with face.amid(place, typed):
        return face.ask(f"{place}-{number}", default=before, names=names, words=True)
