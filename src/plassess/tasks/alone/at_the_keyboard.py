"""The keyboard of the commands for a team that marks alone: a face, gentle ends, and what to type next."""

import contextlib
import sys
from collections.abc import Callable
from pathlib import Path

from plassess.conversation.exits import Move, Stopped, stopping_gently
from plassess.conversation.face import Face
from plassess.conversation.line.input_line import choose_line
from plassess.files.assessments.drafts import DraftFile, DraftsInMemory
from plassess.views.page import ForeignSafeConsole


def face_for(beside: Path | None = None, *, plain: bool) -> Face:
    """Make the face; what was typed and not submitted is kept beside the file that is named."""
    drafts = DraftFile(beside) if beside else DraftsInMemory()
    return Face(ForeignSafeConsole(stderr=True), choose_line(plain=plain), drafts)


def lead(face: Face, goodbye: str, ask: Callable[[], None]) -> int:
    """Ask until the end; whoever leaves before it is told ``goodbye``. Returns the exit code."""
    try:
        with stopping_gently():
            ask()
    except (KeyboardInterrupt, EOFError, Move, Stopped) as leaving:
        with contextlib.suppress(OSError):
            tell_of_an_empty_input(face, leaving)
            face.say()
            face.say(goodbye)
        if isinstance(leaving, Stopped):
            return 128 + leaving.number
        return 130 if isinstance(leaving, KeyboardInterrupt) else 0
    return 0


def tell_of_an_empty_input(face: Face, leaving: BaseException, instead: str = "") -> None:
    """Say where the input ended before a line, as in a script: nobody is there to type, and nothing was done."""
    if isinstance(leaving, EOFError) and face.lines_read == 0 and not sys.stdin.isatty():
        face.say(f"Nobody is there to type: the input ended before a line. Open a terminal, and type there{instead}.")


def wipe() -> None:
    """Clear the screen, so that the next person does not read what the last one marked."""
    if sys.stderr.isatty():
        sys.stderr.write("\x1b[2J\x1b[3J\x1b[H")
        sys.stderr.flush()
