"""What a team decided, row by row (``decisions.yaml``): the file only grows, and the last entry for a row counts."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plassess.assessment.alone.roster import FEWEST_OUTSIDE, Rule
from plassess.assessment.responses import Answer, State
from plassess.assessment.values import Date, Flag, Record
from plassess.content.scale import LevelNumber
from plassess.content.values import Number, PathId, Text

MINUTES_A_DECISION, MINUTES_WHERE_ALL_AGREE = 9, 2
"""The time a team takes to decide one row, and one that all marked alike."""


class View(Record):
    """What somebody sees otherwise."""

    text: Text
    """What this person sees, and why."""
    name: Text | None = None
    """Who says so; only where this person wants the name to stand here."""


class NotDecided(Record):
    """Who takes a row on that was not decided."""

    who: Text | None = None
    """Who looks into it. May be open."""
    by: Date | None = None
    """By which day, as 2026-11-03. May be open."""


class Decision(Record):
    """One decision about one row, or that there was none today."""

    row: PathId
    """The id of the row."""
    day: Date
    """The day it was made, as 2026-10-20."""
    rule: Rule = "consensus"
    """consensus: everyone can live with it. majority: more than half are for it."""
    rounds: tuple[dict[Text, Annotated[Number, Field(ge=0, le=100_000)]], ...] = ()
    """The cards of each round of ten or more, by level's number, not-begun or cannot-tell, in order."""
    voters: Annotated[Number, Field(ge=1, le=100_000)] | None = None
    """How many people voted in the room. May be left out."""
    for_it: Annotated[Number, Field(ge=1, le=100_000)] | None = None
    """How many of them were for it, where the majority of ten or more decides. May be left out."""
    level: LevelNumber | None = None
    """The level that the team decided on."""
    state: Literal["not-begun", "not-applicable"] | None = None
    """In the place of a level: the team has not begun, or it does not apply here (because says why)."""
    not_decided: NotDecided | None = None
    """In the place of a level: not decided today, and who takes it on."""
    because: Text | None = None
    """Why the team decided so."""
    evidence: tuple[Text, ...] = ()
    """What it rests on. Left out: none yet."""
    another_view: tuple[View, ...] = ()
    """What somebody sees otherwise."""
    withdrawn: Flag = False
    """true: takes back the entry for this row before it."""

    @property
    def is_decided(self) -> bool:
        """Tell whether the team decided something."""
        return self.level is not None or self.state is not None

    def outside(self, sent: int) -> Self:
        """Leave out the votes that may not leave the meeting: counts of few people show what one of them held up.

        ``sent`` is how many had sent their marks at the opening.
        """
        told = tuple(one for one in self.rounds if min(sent, sum(one.values())) >= FEWEST_OUTSIDE)
        for_it = self.for_it if min(sent, self.voters or 0) >= FEWEST_OUTSIDE else None
        return self.model_copy(update={"rounds": told, "for_it": for_it})

    def as_answer(self, before: Answer | None) -> Answer:
        """Put it into the team's answer, which keeps what else it held; not decided is left for next time."""
        answer = before or Answer(state=State.NEXT_TIME)
        if not self.is_decided:
            return answer.model_copy(update={"state": State.NEXT_TIME, "level": None, "aim": None})
        state = State(self.state) if self.state else State.ANSWERED
        does_not_apply = state is State.NOT_APPLICABLE
        told = {
            "state": state,
            "level": self.level,
            "aim": answer.aim if answer.level == self.level else None,
            "evidence": self.evidence,
            "because": self.because if does_not_apply else None,
            "note": answer.note if does_not_apply else self.because or "",
            "look_again": None,
        }
        return answer.model_copy(update=told)

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        said = [self.level is not None, self.state is not None, self.not_decided is not None, self.withdrawn]
        if sum(said) != 1:
            message = "says several of level, state, not_decided and withdrawn, or none of them"
            raise PydanticCustomError("no_decision", message)
        if self.state == "not-applicable" and not self.because:
            raise PydanticCustomError("no_reason", "does not apply, and does not say why")
        return self


class Decisions(Record):
    """All that a team decided (``decisions.yaml``). It only grows; the last entry for a row counts."""

    format: Literal["plassess/decisions/1"]
    """What kind of file this is, and in which version of its format."""
    decisions: tuple[Decision, ...] = ()
    """The decisions, the latest last."""

    @property
    def standing(self) -> dict[str, Decision]:
        """What stands for each row: the last entry that was not withdrawn."""
        return standing_of(self.decisions)


def standing_of(decisions: Sequence[Decision]) -> dict[str, Decision]:
    """Tell what stands for each row, in the order in which rows were first decided."""
    stacks: dict[str, list[Decision]] = {}
    for one in decisions:
        stack = stacks.setdefault(one.row, [])
        if one.withdrawn:
            del stack[-1:]
        else:
            stack.append(one)
    return {row: stack[-1] for row, stack in stacks.items() if stack}


def made_on(decisions: Sequence[Decision], day: date) -> list[Decision]:
    """List what was decided on a day and not taken back since, in order."""
    made: list[Decision] = []
    for one in decisions:
        if not one.withdrawn:
            made.append(one)
        elif last := next((before for before in reversed(made) if before.row == one.row), None):
            made.remove(last)
    return [one for one in made if one.day == day]


def minutes_to_decide(*, alike: bool) -> int:
    """Say how many minutes a row takes; ``alike``: all marked the same."""
    return MINUTES_WHERE_ALL_AGREE if alike else MINUTES_A_DECISION


def fitting(rows: Sequence[tuple[str, bool]], minutes: int) -> list[str]:
    """Choose the rows that fit, in order; ``rows`` are ids, and whether all marked alike. At least one is chosen."""
    chosen: list[str] = []
    left = minutes
    for row, alike in rows:
        takes = minutes_to_decide(alike=alike)
        if takes <= left or not chosen:
            chosen.append(row)
            left -= takes
    return chosen
