"""A meeting below the screen: what is typed comes from a list, and every file is a real one."""

import io
import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from functools import cache
from pathlib import Path

from msgspec import Struct

from plassess.assessment.record import Team
from plassess.content.library import Library
from plassess.conversation.course import converse
from plassess.conversation.exits import Move, Stopped
from plassess.conversation.face import Face
from plassess.conversation.line.input_line import keep_nothing
from plassess.conversation.meeting_state import Meeting
from plassess.files.assessments.drafts import DraftFile
from plassess.files.assessments.store import AssessmentFolder, create_assessment
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.tasks.load import new_record
from plassess.views.page import ForeignSafeConsole

TODAY = date(2026, 11, 27)
PEOPLE = ("Rosa Ortiz", "Dan Webb")
USING = ("guide", "map", "core-roles", "learning-system")
STANDARDS = ("tp.evidence",)


class Typed(Struct, frozen=True):
    """What happens on one line: ``text`` is typed, below what stands there or in its place, and Enter is pressed.

    ``leaves``: instead of Enter the program is left, by this.
    """

    text: str = ""
    keeps: bool = False
    leaves: type[BaseException] | None = None


class ScriptedLine:
    """Types what a list holds; the input ends where the list does."""

    plain = False
    was_cut = False
    keep_typed = staticmethod(keep_nothing)

    def __init__(self, script: Sequence[Typed]) -> None:
        self.partial = ""
        self.stood: list[str] = []
        """What stood on each line before anything was typed on it."""
        self._script = list(script)

    def lines_behind(self) -> list[str]:
        """Hold nothing: a paste is one text of the list."""
        return []

    def read(self, default: str, names: Sequence[str], *, of_many: bool = False, over: bool = False) -> str:
        """Type the next line."""
        self.stood.append(default)
        self.partial = default
        if not self._script:
            raise EOFError
        typed = self._script.pop(0)
        text = default + typed.text if typed.keeps or (not typed.text and not typed.leaves) else typed.text
        self.partial = text
        if typed.leaves:
            raise typed.leaves(15) if typed.leaves is Stopped else typed.leaves
        self.partial = ""
        return text


@cache
def shipped() -> Library:
    """All that is shipped for a central office."""
    return load_library(None, ["central-office"], ALL_PARTS)


@contextmanager
def a_meeting(
    script: Sequence[Typed], using: Sequence[str] = USING, library: Library | None = None
) -> Iterator[tuple[Meeting, ScriptedLine]]:
    """Open a self-assessment, ready to be held; of what is shipped, or of another library."""
    with tempfile.TemporaryDirectory() as name:
        team = Team(name="T&L", people=PEOPLE)
        library = library or shipped()
        folder = create_assessment(
            Path(name),
            lambda id_: new_record(id_, library, "central-office", using, STANDARDS, (), team, TODAY),
            "one",
        )
        yield taken_up(folder, script, library)


def taken_up(
    folder: AssessmentFolder, script: Sequence[Typed], library: Library | None = None
) -> tuple[Meeting, ScriptedLine]:
    """Go on with a self-assessment as it is on disk."""
    line, console = ScriptedLine(script), ForeignSafeConsole()
    console.file, console.width = io.StringIO(), 80
    face = Face(console, line, DraftFile(folder.responses_file))
    return Meeting(face, folder, library or shipped(), folder.assessment(), folder.responses(), TODAY), line


def held(meeting: Meeting) -> None:
    """Hold a meeting to its end, or until it is left."""
    with suppress(Move, EOFError, KeyboardInterrupt, Stopped):
        converse(meeting)


def shown(meeting: Meeting) -> str:
    """Return what was printed, in one line."""
    return " ".join(printed(meeting).split())


def printed(meeting: Meeting) -> str:
    """Return what was printed, line by line."""
    return str(meeting.face._console.file.getvalue())  # type: ignore[attr-defined]


def on_disk(meeting: Meeting) -> str:
    """Return all that the folder holds, in one line: a long text is folded in its file."""
    files = sorted(path for path in meeting.folder.path.rglob("*") if path.is_file())
    return re.sub(r"\s+", " ", " ".join(path.read_text(encoding="utf-8") for path in files))
