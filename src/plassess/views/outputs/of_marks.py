"""The outputs of commands for a team that marks alone: what every key holds. None holds what one person marked."""

from datetime import date
from typing import Literal

from msgspec import Struct

from plassess.assessment.alone.counts import Lie
from plassess.files.disk.format_line import output_format
from plassess.views.outputs.of_content import FileWritten


class PersonOutput(Struct, frozen=True):
    """One person who takes part."""

    code: str
    """The code on the sheet."""
    name: str | None
    """The name; null where only the code is known."""
    leads: bool
    """Whether this person leads the meeting, and neither marks nor votes."""
    done: bool | None
    """Whether the marks are in; null of who leads."""


class PeopleOutput(Struct, frozen=True, tag_field="format", tag=output_format("people")):
    """Who takes part: plassess people --json."""

    folder: str
    """The folder of the self-assessment, as it was named."""
    id: str
    """The name of its folder when it was opened."""
    uid: str | None
    """What tells it apart from every other, for good."""
    keeper: str | None
    """Who keeps the file; null where nobody is named."""
    backup: str | None
    """Who has it where the keeper cannot; null where nobody is named."""
    rule: Literal["consensus", "majority"]
    """How the team decides."""
    individual_marks: Literal["counts-only", "keep"]
    """What stays once the marks are opened."""
    opened: date | None
    """The day the marks were opened; null while they are closed."""
    sent: int
    """How many people's marks are in; once they are open, over how many all is counted."""
    people: tuple[PersonOutput, ...]
    """Everyone on the roster, in its order."""


class MarksTakenOutput(Struct, frozen=True, tag_field="format", tag=output_format("marks-taken")):
    """That marks were taken in, and nothing of them: plassess respond --json, plassess collect --json."""

    folder: str
    """The folder of the self-assessment, as it was named."""
    id: str
    """The name of its folder when it was opened."""
    uid: str | None
    """What tells it apart from every other, for good."""
    sent: int
    """How many people's marks are in."""
    of: int
    """How many people mark."""


class FormOutput(Struct, frozen=True, tag_field="format", tag=output_format("form")):
    """Which form was made, and where it was written: plassess form --to html --json."""

    to: str | None
    """Where it is filled in: html, google or microsoft; null for the notice for parents."""
    form: str | None
    """The id of the form of the content; null for a team's."""
    folder: str | None
    """The folder of the team's self-assessment, as it was named; null for a form of the content."""
    uid: str | None
    """What tells that self-assessment apart from every other, for good; null for a form of the content."""
    questions: int
    """How many questions it asks; 0 for the notice."""
    people: int
    """How many people of a team may fill it in; 0 for a form of the content, which asks for no person."""
    schools: int
    """How many schools there are to choose from; 0 where the name is typed, and for a team's."""
    files: tuple[FileWritten, ...]
    """The files that were written: for Microsoft two, else one."""


class OpenedRowOutput(Struct, frozen=True):
    """The marks in one row, over everyone who sent theirs."""

    id: str
    """The row's id."""
    counts: dict[str, int]
    """How many marked each level, by its number; not-begun and cannot-tell among them."""
    left_open: int
    """How many sent their marks and left this row open."""
    lie: Lie
    """How the marks lie: close-together (one level or two neighbors), split (two apart), far-apart, or nobody."""
    median_distance: int | None
    """The middle mark, in steps from ideal; of two middle ones the farther. Null where nobody marked a level."""
    agreement: float | None
    """Leik's ordinal consensus, from 0 to 1, with four decimals; null where nobody marked a level."""


class RevealOutput(Struct, frozen=True, tag_field="format", tag=output_format("reveal")):
    """The opened marks, for the meeting: plassess reveal --json."""

    folder: str
    """The folder of the self-assessment, as it was named."""
    id: str
    """The name of its folder when it was opened."""
    uid: str | None
    """What tells it apart from every other, for good."""
    opened: date | None
    """The day the marks were opened."""
    sent: int
    """Over how many people all is counted."""
    rows: tuple[OpenedRowOutput, ...]
    """The rows in the order of the meeting: one that all see alike, then the widest."""


class RevealFileOutput(Struct, frozen=True, tag_field="format", tag=output_format("reveal-file")):
    """Which file was written: plassess reveal --to html --json."""

    folder: str
    """The folder of the self-assessment, as it was named."""
    id: str
    """The name of its folder when it was opened."""
    uid: str | None
    """What tells it apart from every other, for good."""
    files: tuple[FileWritten, ...]
    """The page for the projector."""


class DecidedRowOutput(Struct, frozen=True):
    """What stands for one row."""

    id: str
    """The row's id."""
    decided: bool
    """Whether the team decided something."""
    level: int | None
    """The number of the level that was decided; null where it is none."""
    state: Literal["not-begun", "not-applicable"] | None
    """In the place of a level: not begun, or it does not apply."""
    because: str | None
    """Why the team decided so."""
    evidence: tuple[str, ...]
    """What it rests on; empty: none yet."""
    unanimous: bool | None
    """Whether nobody had another view recorded; null where nothing is decided."""
    who: str | None
    """Of a row that was not decided: who looks into it."""
    by: date | None
    """Of a row that was not decided: by which day."""


class DecideOutput(Struct, frozen=True, tag_field="format", tag=output_format("decide")):
    """What the team decided: plassess decide --json."""

    folder: str
    """The folder of the self-assessment, as it was named."""
    id: str
    """The name of its folder when it was opened."""
    uid: str | None
    """What tells it apart from every other, for good."""
    rule: Literal["consensus", "majority"]
    """How the team decides."""
    rows: tuple[DecidedRowOutput, ...]
    """Every row that is marked alone, in the order of the sheet."""
