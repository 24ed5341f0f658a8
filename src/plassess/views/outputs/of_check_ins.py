"""The pieces of outputs about check-ins: what every key holds."""

from datetime import date

from msgspec import Struct

from plassess.assessment.check_ins.check_in_questions import Question
from plassess.assessment.check_ins.request import Became


class SaidOutput(Struct, frozen=True):
    """What became of a step: one of done, by, dropped and not_yet says it."""

    id: int
    """The step's own number."""
    done: date | None
    """The day it was done; null for all else."""
    showed: str | None
    """What showed that it is done; null where nobody said."""
    by: date | None
    """The day it will be done now; null for all else."""
    was: date | None
    """The day it was to be done until then; null where it had none, and for all else."""
    dropped: str | None
    """Why it was dropped; null for all else."""
    not_yet: bool
    """Whether it was not done yet."""


class RequestOutput(Struct, frozen=True):
    """What the team asks of somebody."""

    of: str
    """Of whom."""
    what: str
    """What it asks for."""
    cost: str | None
    """What that costs; null where it is open."""
    by: date | None
    """By which day; null where it is open."""


class AnsweredOutput(Struct, frozen=True):
    """What came of something that the team asked for."""

    of: str
    """Of whom it was asked."""
    what: str
    """What was asked for, word for word."""
    became: Became
    """granted, refused, or open still."""
    because: str | None
    """Why, or on what terms; null where nobody said."""


class StandingRequestOutput(Struct, frozen=True):
    """Something that the team asked for, in its meeting or at a check-in, as it stands."""

    number: int
    """Its place in the order they were asked, from 1: plassess check-in --request takes it."""
    of: str
    """Of whom."""
    what: str
    """What it asks for."""
    cost: str | None
    """What that costs; null where it is open."""
    by: date | None
    """By which day; null where it is open."""
    asked: date
    """The day it was asked."""
    became: Became
    """granted, refused, or open."""
    because: str | None
    """Why, or on what terms; null where nobody said."""
    said: date | None
    """The day that was said last; null where nobody said anything of it yet."""


class HeldOutput(Struct, frozen=True):
    """One day's check-in, without the names of those who were there."""

    day: date
    """The day."""
    question: Question | None
    """What it asked: started, used or changed; null where steps alone were spoken of."""
    changed: str | None
    """What the team said to that; null where it said nothing."""
    steps: tuple[SaidOutput, ...]
    """What became of steps."""
    new_steps: tuple[int, ...]
    """The numbers of steps that it took on."""
    stop: str | None
    """What it will stop doing; null where nobody said."""
    evidence: str | None
    """One piece of evidence for what changed; null where nobody named one."""
    limit: str | None
    """What that cannot show; null where nobody said."""
    requests: tuple[RequestOutput, ...]
    """What it asks, and of whom."""
    answered: tuple[AnsweredOutput, ...]
    """What came of what it asked before."""
