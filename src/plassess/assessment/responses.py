"""What one respondent answered, prompt by prompt."""

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, PlainValidator, Strict, StringConstraints, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from plassess.assessment.values import Date, Flag, GoalId, Record
from plassess.content.conditions import WANTED_AS_SCHEMA, Wanted, can_be_wanted
from plassess.content.scale import LevelNumber
from plassess.content.values import Amount, Id, NameId, Number, PathId, Text

ANSWERS_FORMAT = "plassess/responses/2"
"""The format that is written; a file of the former one becomes this at the next save."""
MOST_STEPS = 999_999
"""The highest id that a first step can have."""

StepId = Annotated[Number, Field(ge=1, le=MOST_STEPS)]


def _aim(value: object) -> Wanted:
    """Take a level's number, or an option's id."""
    if not can_be_wanted(value):
        raise PydanticCustomError("no_aim", "is no aim; the number of a level is needed, or the id of an option")
    return value


Aim = Annotated[Wanted, PlainValidator(_aim), WithJsonSchema(WANTED_AS_SCHEMA)]
"""A level's number, or an option's id."""
LongText = Annotated[str, Strict(), StringConstraints(strip_whitespace=True)]
"""Text with line breaks, as people wrote it; may be empty."""


class State(StrEnum):
    """How a prompt stands. One that has no response at all is simply not answered yet."""

    ANSWERED = "answered"
    """The team has answered it."""
    UNKNOWN = "unknown"
    """We don't know yet."""
    NOT_APPLICABLE = "not-applicable"
    """It does not apply to us; because says why."""
    NEXT_TIME = "next-time"
    """Left for next time."""
    NOT_BEGUN = "not-begun"
    """For rated rows alone: one step beyond the last level. Counts in distance; the other states do not."""


class FirstStep(Record):
    """What the team will do."""

    id: StepId | None = None
    """Its own number in this self-assessment, for good. Written by plassess; leave it out of a new step."""
    what: Text
    """What will be done."""
    who: Text | None = None
    """Who does it. May be open."""
    by: Date | None = None
    """By which day, as 2026-10-15. May be open."""
    shown_by: Text | None = None
    """What will show that it is done. May be open."""
    committed: Flag = False
    """true: the team commits to it now. Otherwise it is for later."""
    done: Date | None = None
    """The day it was done; left out until then."""
    dropped: Text | None = None
    """Why the team dropped it; left out while it stands."""
    goal: GoalId | None = None
    """The goal of plan.yaml that it serves, as g1. Left out: it serves none of them."""


class IndividualNeed(Record):
    """One person's own learning need, beside the team's."""

    who: Text | None = None
    """Whose need it is. May be open."""
    text: Text
    """What this person needs to learn."""


class Answer(Record):
    """The response to one prompt.

    A responsibility that nobody marked is absent from ``marked``, never unmet. Levels are labels and no quantities.
    """

    state: State
    """How the prompt stands."""
    marked: dict[PathId, Annotated[Number, Field(ge=1, le=999)]] = Field(default_factory=dict)
    """For each responsibility, by its id, how many people marked it as what they most need to learn about."""
    text: LongText = ""
    """The reflection, in the team's words. For more than a line, write | and indent the lines below it."""
    individually: tuple[IndividualNeed, ...] = ()
    """What single people need to learn, beside the team's own need."""
    first_steps: tuple[FirstStep, ...] = ()
    """What the team will do. Those it commits to now have committed: true."""
    because: Text | None = None
    """Why it stands as it does, above all why the prompt does not apply. Needed with state: not-applicable."""
    level: LevelNumber | None = None
    """For a rated row: the number of the level where the team stands."""
    aim: Aim | None = None
    """What the team aims for by the next self-assessment: a rated row's level by its number, an option by its id."""
    place: Annotated[Number, Field(ge=1, le=5)] | None = None
    """For a continuum: a place from 1, the end it comes from, to 5, where the framework points."""
    today: Annotated[Number, Field(ge=0, le=100)] | None = None
    """For a share of working time: what it takes today, in percent."""
    wished: Annotated[Number, Field(ge=0, le=100)] | None = None
    """For a share of working time: what it should take, in percent."""
    number: Amount | None = None
    """For a number: what was counted or measured, without its unit."""
    chosen: tuple[NameId, ...] = ()
    """For a prompt with options: the ids of those that were chosen."""
    evidence: tuple[Text, ...] = ()
    """What the rating rests on."""
    note: LongText = ""
    """Anything else worth keeping, with a rating above all."""
    look_again: Text | None = None
    """Why the team should look at this answer again: what it answers has changed. It counts as open until then."""

    @property
    def has_content(self) -> bool:
        """Tell whether anything was answered, whatever the state says."""
        said = (self.text, self.individually, self.first_steps, self.marked, self.chosen, self.note, self.evidence)
        return any(said) or any(value is not None for value in (self.level, self.place, self.today, self.number))

    @property
    def aimed_level(self) -> int | None:
        """The level it aims for; ``None`` where it aims for an option, or for nothing."""
        return self.aim if isinstance(self.aim, int) else None

    @property
    def is_answered(self) -> bool:
        """Tell whether it is called answered, by a level, an option, in words or otherwise; not begun is apart."""
        return self.state is State.ANSWERED

    @property
    def has_not_begun(self) -> bool:
        """Tell whether it is that of a row where the team has not begun."""
        return self.state is State.NOT_BEGUN

    @property
    def is_given(self) -> bool:
        """Tell whether it says something: not left for next time, and not called answered with nothing in it."""
        return self.state is not State.NEXT_TIME and (not self.is_answered or self.has_content)

    @model_validator(mode="after")
    def _reason_where_it_does_not_apply(self) -> Self:
        if self.state is State.NOT_APPLICABLE and self.because is None:
            raise PydanticCustomError("no_reason", "does not apply, and does not say why")
        if self.has_not_begun and self.level is not None:
            raise PydanticCustomError("level_not_begun", "has not begun, and has a level all the same")
        return self


class RetiredAnswer(Record):
    """What the content no longer has a place for, kept as it was."""

    because: Text
    """Why it could not be kept where it was."""
    asked: Text | None = None
    """What it answers, in the words that were asked. May be unknown."""
    answer: Answer | None = None
    """The whole answer as it was."""
    marked: dict[PathId, Annotated[Number, Field(ge=1, le=999)]] = Field(default_factory=dict)
    """For a responsibility: how many people marked it, by the question they marked it in."""


def is_open(answer: Answer | None) -> bool:
    """Tell whether something still waits: not answered, empty, left for next time, or to be looked at again."""
    return answer is None or not answer.is_given or answer.look_again is not None


class Responses(Record):
    """One respondent's answers (``responses/RESPONDENT.yaml``)."""

    format: Literal["plassess/responses/2", "plassess/responses/1"]
    """What kind of file this is, and in which version of its format."""
    respondent: Id
    """Who answers: team where the team answers together."""
    answers: dict[PathId, Answer] = Field(default_factory=dict)
    """The answers, each under the id of its prompt. A prompt that is not here is not answered yet."""
    retired: dict[PathId, RetiredAnswer] = Field(default_factory=dict)
    """What was answered and is no longer asked, by id; nothing is lost when content changes. Written by plassess."""
    check_ins: Annotated[Number, Field(ge=0)] = 0
    """How many entries of plan.yaml the first steps above follow. Written by plassess."""
    goals: Annotated[Number, Field(ge=0)] = 0
    """How many goals of plan.yaml the first steps above follow. Written by plassess."""

    @property
    def with_retired(self) -> dict[str, Answer]:
        """All answers by id, those behind that were set aside; an id that has both goes to the one that counts."""
        retired = {id_: one.answer for id_, one in self.retired.items() if one.answer}
        return {**self.answers, **{id_: answer for id_, answer in retired.items() if id_ not in self.answers}}

    @model_validator(mode="after")
    def _one_id_for_each_step(self) -> Self:
        aside = {id_: one.answer for id_, one in self.retired.items() if one.answer}
        ways: list[tuple[tuple[str, ...], Answer]] = [
            (("answers", id_), answer) for id_, answer in self.answers.items()
        ]
        ways += [(("retired", id_, "answer"), answer) for id_, answer in aside.items()]
        seen: set[int] = set()
        for way, answer in ways:
            for at, step in enumerate(answer.first_steps):
                if step.id in seen:
                    path = [*way, "first_steps", at, "id"]
                    raise PydanticCustomError("equal_step_ids", "is the id of another step", {"path": path})
                seen.update(() if step.id is None else (step.id,))
        return self
