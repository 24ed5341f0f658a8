"""What one respondent answered, prompt by prompt."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, Strict, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from plassess.assessment.values import Date, Flag, Record
from plassess.content.values import Id, Number, PathId, Text

LongText = Annotated[str, Strict(), StringConstraints(strip_whitespace=True)]
"""Text with line breaks, as people wrote it; may be empty."""


class State(StrEnum):
    """How a prompt stands. One that has no response at all is simply not answered yet.

    ``not-begun`` is for rated rows alone: one step beyond the last level. It counts in distance; the others do not.
    """

    ANSWERED = "answered"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"
    NEXT_TIME = "next-time"
    NOT_BEGUN = "not-begun"


class FirstStep(Record):
    """What the team will do. A committed one it does now; the others are for later.

    ``who`` and ``by`` may be open (``None``). ``shown_by`` is what will show that it is done, ``done``
    the day it was.
    """

    what: Text
    who: Text | None = None
    by: Date | None = None
    shown_by: Text | None = None
    committed: Flag = False
    done: Date | None = None


class IndividualNeed(Record):
    """One person's own learning need, beside the team's; ``who`` may be open."""

    who: Text | None = None
    text: Text


class Answer(Record):
    """The response to one prompt.

    ``marked`` counts for each responsibility how many people marked it as what they most need to learn about;
    one that nobody marked is absent, never unmet. ``because`` gives the reason where a prompt does not apply.

    ``level`` and ``aim`` are published numbers of a row's levels, labels and no quantities: where the team stands,
    and where it wants to be by the next assessment. ``evidence`` is what the rating rests on. ``place`` lies between
    the ends of a continuum, from 1 to 5, which is where the framework points. ``today`` and ``wished`` are shares
    of working time in percent.
    """

    state: State
    marked: dict[PathId, Annotated[Number, Field(ge=1, le=999)]] = Field(default_factory=dict)
    text: LongText = ""
    individually: tuple[IndividualNeed, ...] = ()
    first_steps: tuple[FirstStep, ...] = ()
    because: Text | None = None
    level: Annotated[Number, Field(ge=0, le=9)] | None = None
    aim: Annotated[Number, Field(ge=0, le=9)] | None = None
    place: Annotated[Number, Field(ge=1, le=5)] | None = None
    today: Annotated[Number, Field(ge=0, le=100)] | None = None
    wished: Annotated[Number, Field(ge=0, le=100)] | None = None
    evidence: tuple[Text, ...] = ()
    note: LongText = ""

    @property
    def has_content(self) -> bool:
        """Tell whether anything was answered, whatever the state says."""
        said = (self.text, self.individually, self.first_steps, self.marked, self.note, self.evidence)
        return any(said) or any(value is not None for value in (self.level, self.place, self.today))

    @model_validator(mode="after")
    def _reason_where_it_does_not_apply(self) -> Self:
        if self.state is State.NOT_APPLICABLE and self.because is None:
            raise PydanticCustomError("no_reason", "does not apply, and does not say why")
        if self.state is State.NOT_BEGUN and self.level is not None:
            raise PydanticCustomError("level_not_begun", "has not begun, and has a level all the same")
        return self


class Responses(Record):
    """One respondent's file; ``team`` is the respondent where the team answers together."""

    format: Literal["plassess/responses/1"]
    respondent: Id
    answers: dict[PathId, Answer] = Field(default_factory=dict)
