"""The output of collect: what was taken in, what was not, and why; nothing of what anybody marked."""

from typing import Literal

from msgspec import Struct

from plassess.files.disk.format_line import output_format


class FormSentOutput(Struct, frozen=True):
    """How many answered a form that is asked of staff, families or students."""

    form: str
    """The id of the form."""
    title: str
    """Its title."""
    sent: int | None
    """How many sent it; null where they are fewer than 10."""
    schools: int | None
    """From how many schools; null where fewer than 10 sent it."""


class NotTaken(Struct, frozen=True):
    """What was not taken, or what was left out of a sheet that was."""

    at: str
    """Where in the file it stands, such as row 5, column C; empty for the whole file."""
    why: str
    """Why it was not taken."""
    remedy: str
    """What to do; empty where nothing is to be done."""


class SheetTakenOutput(Struct, frozen=True):
    """What became of one sheet that could be read."""

    who: str
    """The code of the person, or the id of a form that is filled in without a code."""
    at: str
    """Where in the file it stands; empty for the whole file."""
    fate: Literal["taken", "replaced", "same", "earlier", "late", "withdrawn", "counted", "counted-before"]
    """taken; replaced (taken in the place of another); same (as before); earlier (a later one stands); late (it came
    after the opening); withdrawn (set aside before); counted, or counted-before."""


class FileCollected(Struct, frozen=True):
    """What became of one file."""

    file: str
    """The file, as it was named."""
    sheets: tuple[SheetTakenOutput, ...]
    """Its sheets that could be read, in their order."""
    left_out: tuple[NotTaken, ...]
    """Answers that were left out of these sheets."""
    refused: tuple[NotTaken, ...]
    """What of it was not taken."""


class CollectedOutput(Struct, frozen=True, tag_field="format", tag=output_format("collected")):
    """What was taken in of files that came back, and what was not: plassess collect FILE --json."""

    folder: str
    """The folder of the self-assessment, as it was named."""
    id: str
    """The name of its folder when it was opened."""
    uid: str | None
    """What tells it apart from every other, for good."""
    sent: int | None
    """How many people's marks are in; null where nothing is marked alone."""
    of: int | None
    """How many people mark; null where nothing is marked alone."""
    files: tuple[FileCollected, ...]
    """The files, in their order."""
