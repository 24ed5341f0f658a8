"""What somebody filled in on a form (``plassess/form-answers/1``), before it is taken in or refused."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from plassess.assessment.alone.roster import Code
from plassess.assessment.forms.asked_form import LENGTH_OF_ASKED
from plassess.assessment.values import Flag, Moment, Record
from plassess.content.scale import LevelNumber
from plassess.content.values import Id, NameId, PathId, Text

MOST_QUESTIONS = 500
Asked = Annotated[str, StringConstraints(pattern=rf"^[0-9a-f]{{{LENGTH_OF_ASKED}}}$")]
"""A digest of the words of a question, in hex digits."""


class FormAnswer(Record):
    """One answer: a level, a state, what was chosen, or words alone."""

    asked: Asked
    """The digest of the words that were answered. An answer to other words is refused."""
    level: LevelNumber | None = None
    """The number of the level."""
    state: Literal["not-begun", "cannot-tell"] | None = None
    """not-begun: not started here. cannot-tell: this person cannot tell from the job."""
    chosen: tuple[NameId, ...] = ()
    """The ids of the chosen options."""
    saw: Text | None = None
    """What this person saw, or wrote. May be left out."""
    aloud: Flag = False
    """true: it may be read aloud in the meeting. Otherwise nobody is shown it."""


class FormAnswers(Record):
    """All that one person filled in."""

    format: Literal["plassess/form-answers/1"]
    """What kind of file this is, and in which version of its format."""
    assessment: Id | None = None
    """The uid of the self-assessment that a team's form belongs to."""
    form: Id | None = None
    """The id of a form of the content, such as family-form, in the place of assessment."""
    person: Code | None = None
    """The code of whoever filled in a team's form, without its check letter."""
    school: Text | None = None
    """The school that a form of the content is about."""
    sheet: Id | None = None
    """What tells this sheet from every other where nobody gives a code, so that none is counted twice."""
    sent: Moment | None = None
    """When it was finished, by the clock of the computer or phone, as 2026-11-28T16:05."""
    answers: Annotated[dict[PathId, FormAnswer], Field(max_length=MOST_QUESTIONS)] = Field(default_factory=dict)
    """The answers, each under the id of its question; what was left open is left out."""
