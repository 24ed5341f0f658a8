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
    """How a prompt stands. One that has no response at all is simply not answered yet."""

    ANSWERED = "answered"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not-applicable"
    NEXT_TIME = "next-time"


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
    """

    state: State
    marked: dict[PathId, Annotated[Number, Field(ge=1, le=999)]] = Field(default_factory=dict)
    text: LongText = ""
    individually: tuple[IndividualNeed, ...] = ()
    first_steps: tuple[FirstStep, ...] = ()
    because: Text | None = None

    @model_validator(mode="after")
    def _reason_where_it_does_not_apply(self) -> Self:
        if self.state is State.NOT_APPLICABLE and self.because is None:
            raise PydanticCustomError("no_reason", "does not apply, and does not say why")
        return self


class Responses(Record):
    """One respondent's file; ``team`` is the respondent where the team answers together."""

    format: Literal["plassess/responses/1"]
    respondent: Id
    answers: dict[PathId, Answer] = Field(default_factory=dict)
