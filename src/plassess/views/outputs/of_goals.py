"""The outputs about goals and the steps that serve them."""

from datetime import date
from typing import Literal

from msgspec import Struct

from plassess.files.disk.format_line import output_format
from plassess.views.outputs.of_assessments import StepOutput


class VerdictOutput(Struct, frozen=True):
    """What the team said of a goal at a check-in."""

    day: date
    """The day of the check-in."""
    verdict: Literal["keep", "adjust", "stop"]
    """keep, adjust or stop."""
    because: str | None
    """Why; null where nobody said."""


class GoalOutput(Struct, frozen=True):
    """A goal, with what belongs to it."""

    id: str
    """Its own id in this self-assessment, as g1; first steps name it."""
    will_be_seen: str
    """What people will see once it is reached."""
    by: date | None
    """By which day; null where that is open."""
    row: str | None
    """The id of the row whose level is its marker; null where none is."""
    level: int | None
    """The level where the team stood on that row when it set the goal; null where it had not begun, or for none."""
    to: int | None
    """The level of that row that would show it; null for none."""
    now: int | None
    """The level where the team stands on that row today; null where it has none."""
    evidence: tuple[str, ...]
    """What will show it, named in advance."""
    cause: str | None
    """Why it is not so today; null where nobody said."""
    standards: tuple[str, ...]
    """The ids of the standards it serves, beside that of its row."""
    fund: str | None
    """What pays for it; null where nobody said."""
    hours: str | None
    """How many hours of professional learning it takes; null where nobody said."""
    stopped: bool
    """Whether the team stopped it."""
    steps: tuple[int, ...]
    """The numbers of the first steps that serve it."""
    said: tuple[VerdictOutput, ...]
    """What the team said of it, check-in by check-in."""


class InputOutput(Struct, frozen=True):
    """Something that a goal could be chosen for, with its figures; nothing weighs them against each other."""

    number: int
    """Its number in the list, in the order it was asked."""
    id: str
    """The id of the row or responsibility."""
    title: str
    """Its title, or its words."""
    level: int | None
    """The level where the team stands; null where it has not begun, and for what is not rated."""
    to_aim: int | None
    """How many levels away the team is from its aim, from ideal where it has none; null for what is not rated."""
    aims: bool
    """Whether the team named an aim."""
    apart: Literal["close-together", "split", "far-apart", "nobody"] | None
    """How marks lay that people made alone; null where that may not be told, or nobody marked alone."""
    named: int | None
    """How many people named it as what they most need to learn; null where nobody was asked."""
    leans: int
    """How many standards lean on one of its own."""


class PlanInputsOutput(Struct, frozen=True, tag_field="format", tag=output_format("plan-goal")):
    """What a goal could be chosen from, and the goals there are: plassess plan goal --json."""

    folder: str
    """The folder of the self-assessment, as it was named."""
    id: str
    """The name of its folder when it was opened."""
    uid: str | None
    """What tells it apart from every other, for good."""
    inputs: tuple[InputOutput, ...]
    """What it could be chosen from, sorted as --sort says."""
    goals: tuple[GoalOutput, ...]
    """The goals there are, stopped ones too."""
    remarks: tuple[str, ...]
    """What makes them hard to keep, in words that may change."""


class PlanListOutput(Struct, frozen=True, tag_field="format", tag=output_format("plan-list")):
    """First steps, those that were asked for: plassess plan list --json; those that changed: plan add, move, drop."""

    folder: str
    """The folder of the self-assessment, as it was named."""
    id: str
    """The name of its folder when it was opened."""
    uid: str | None
    """What tells it apart from every other, for good."""
    goals: tuple[GoalOutput, ...]
    """The goals there are, stopped ones too."""
    steps: tuple[StepOutput, ...]
    """The steps, by their numbers."""
