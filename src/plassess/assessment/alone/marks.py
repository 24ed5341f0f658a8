"""What one person marked, row by row (``marks/CODE.yaml``): closed until all marks are opened at once."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plassess.assessment.alone.roster import Code
from plassess.assessment.values import Flag, Moment, Record
from plassess.content.scale import LevelNumber
from plassess.content.values import PathId, Text

NOT_BEGUN, CANNOT_TELL = "not-begun", "cannot-tell"


class Mark(Record):
    """One person's mark in one row: a level, or one of the two states."""

    level: LevelNumber | None = None
    """The number of the level this person sees."""
    state: Literal["not-begun", "cannot-tell"] | None = None
    """not-begun: not started here. cannot-tell: this person cannot tell from the job."""
    saw: Text | None = None
    """What this person saw. May be left out."""
    aloud: Flag = False
    """true: it may be read aloud in the meeting. Otherwise nobody is shown it."""

    @property
    def label(self) -> str:
        """What it is counted under: the level's number, not-begun or cannot-tell."""
        return self.state or str(self.level)

    @model_validator(mode="after")
    def _is_one_thing(self) -> Self:
        if (self.level is None) == (self.state is None):
            raise PydanticCustomError("no_mark", "holds neither a level nor a state, or it holds both")
        return self


class Marks(Record):
    """One person's marks (``marks/CODE.yaml``); nobody else reads them before all are opened."""

    format: Literal["plassess/marks/1"]
    """What kind of file this is, and in which version of its format."""
    person: Code
    """The code of the person, as in the file's name."""
    sent: Flag = False
    """true: this person is done. Marks that were not sent are not counted."""
    sent_at: Moment | None = None
    """When a form was finished, by the clock it was filled in by, as 2026-11-28T16:05. Left out: nobody knows."""
    marks: dict[PathId, Mark] = Field(default_factory=dict)
    """The marks, each under the id of its row."""

    @property
    def is_in(self) -> bool:
        """Tell whether this person is done and marked anything: a sheet without a mark is no answer."""
        return self.sent and bool(self.marks)
