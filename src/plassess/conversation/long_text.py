"""A text of several lines: typed, gone on with, changed line by line, and kept whatever happens."""

from collections.abc import Callable, Sequence

from plassess.conversation.exits import ANYWHERE, Command
from plassess.conversation.face import Face
from plassess.conversation.prompt_help import Also


def ask_text(
    face: Face,
    place: str,
    *,
    before: str = "",
    commands: Sequence[Command] = ANYWHERE,
    helped: Callable[[], None] | None = None,
    also: Also = Also.NOTHING,
) -> str:
    """Read several lines; an empty one ends them. Returns ``before`` with what was added or changed.

    ``/edit`` walks through the text that stands there, line by line. The lines so far are kept as a draft, which the
    caller forgets once the text is saved.
    """
    lines = _begun(face, place, before, commands)
    stood = list(lines)
    while line := face.ask(
        f"{place}+", commands=commands, helped=helped, of_many=True, editable=True, words=lines == stood, also=also
    ):
        if line != "/edit":
            lines.extend(line.split("\n"))
        elif lines:
            lines = _edited(face, place, lines, commands)
        else:
            face.say("There is nothing to change yet. Type it.")
        face.drafts.keep(place, "\n".join(lines))
    return "\n".join(lines).strip()


def _edited(face: Face, place: str, lines: Sequence[str], commands: Sequence[Command], begin: int = 0) -> list[str]:
    """Put each line on the input line to be changed; a lone dash takes it out. All is kept on the way out.

    ``begin``: the line to begin with, where the meeting was left at it.
    """
    face.say("Change each line and press Enter; a single - takes it out.")
    changed = list(lines[:begin])
    for at, line in enumerate(lines[begin:], start=begin):
        if line:
            face.question(f"Line {at + 1} of {len(lines)}")
        with face.amid(f"{place}~", str(len(changed))):
            new = face.ask(f"{place}~", default=line, commands=commands) if line else line
        if line and not new:
            face.say(f"Taken out: {line}")
        changed += new.split("\n") if new or not line else []
        face.drafts.keep(place, "\n".join([*changed, *lines[at + 1 :]]))
    face.question("That was the last line. Go on below it; an empty line ends it.")
    return changed


def _begun(face: Face, place: str, before: str, commands: Sequence[Command]) -> list[str]:
    """Return the lines to go on from: the draft where there is one, else what stood there before."""
    lines = (face.drafts.take(place) or before).split("\n")
    left = face.left_amid(f"{place}~")
    if left and int(left) < len(lines):
        return _edited(face, place, lines, commands, int(left))
    draft = _draft(face, place)
    if draft:
        face.say("You had begun, and it is kept. Go on below it, /edit to change it; an empty line ends it:")
        face.say(draft, indent=2)
    return [line for line in (draft or before).split("\n") if draft or before]


def _draft(face: Face, place: str) -> str:
    """Return what was typed before; a line that is not put again, to be gone on with, is the last line of it."""
    ends = [f"{place}~", *([f"{place}+"] if face.plain else [])]
    draft = "\n".join(part for part in map(face.drafts.take, (place, *ends)) if part)
    face.drafts.keep(place, draft)
    for end in ends:
        face.drafts.keep(end, "")
    return draft
