"""The outputs about goals and the steps that serve them."""

from typing import Literal

from msgspec import Struct

from plassess.files.disk.format_line import output_format
from plassess.views.outputs.goal_values import GoalOutput
from plassess.views.outputs.of_assessments import StepOutput


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


class PlanHelpOutput(Struct, frozen=True, tag_field="format", tag=output_format("plan-help")):
    """What a team asks for help with, and what it offers: plassess plan help --json."""

    folder: str
    """The folder of the self-assessment."""
    asks: str
    """What it asks for help with; empty where it asks for none."""
    offers: str
    """What others could come and see; empty where it offers nothing."""
