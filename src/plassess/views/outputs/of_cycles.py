"""The output about self-assessments that are set side by side: what every key holds."""

from datetime import date

from msgspec import Struct

from plassess.assessment.cycles.movement import Movement
from plassess.assessment.plan.listed import PromptState
from plassess.files.disk.format_line import output_format
from plassess.files.models.short_repr import shown_as
from plassess.views.outputs.goal_values import GoalOutput
from plassess.views.outputs.of_content import FileWritten


class ComparedOutput(Struct, frozen=True):
    """One of the self-assessments that are compared."""

    id: str
    """The name of its folder when it was opened."""
    uid: str | None
    """What tells it apart from every other, for good; null in a record of the former format."""
    opened: date
    """The day it was opened."""
    edition: str
    """The edition of the standards that it is compared by."""
    taken_over: bool
    """Whether it was made from other content, and is compared by that content's recorded changes."""
    people: int
    """How many people are named as taking part; 0 where nobody is."""


class StoodOutput(Struct, frozen=True):
    """How a row stood in one of them: a level that was decided, or that the team rated together."""

    asked: bool
    """Whether the row was looked at."""
    state: PromptState | None
    """How it stood, in the word of every output; null where it was not looked at."""
    level: int | None
    """The published number of its level, a label; null without one, and where the team had not begun."""
    distance: int | None
    """How many of its own levels it stands away from ideal, 0 at ideal; null where that cannot be told."""
    aim: int | None
    """The number of the level that the team aimed for; null where it aimed for none."""


class MovedOutput(Struct, frozen=True):
    """How a row moved from one to another."""

    movement: Movement
    """nearer or farther from ideal, same, newly-known, not-rated-now, not-comparable, or not-known at either time."""
    levels: int | None
    """By how many of its own levels; null where it did not move, or nobody can tell."""
    why: str
    """What keeps the two from being compared; empty where nothing does."""


class ComparedRowOutput(Struct, frozen=True):
    """One rated row."""

    id: str
    """The id of the row."""
    part: str
    """What it comes from: map, or an instrument by its id."""
    group: str
    """Its standard, or its group in an instrument, by id."""
    title: str
    """What it is called."""
    levels: tuple[int, ...]
    """The numbers of its levels, the ideal one first, as they are at the last; empty where they are gone."""
    stood: tuple[StoodOutput, ...]
    """How it stood in each, in the order they were opened."""
    moves: tuple[MovedOutput, ...]
    """How it moved from each to the next."""
    in_all: MovedOutput
    """How it moved from the first to the last."""


class MovementCounts(Struct, frozen=True):
    """How many rows moved how, from the first to the last."""

    nearer: int
    """Nearer to ideal."""
    same: int
    """Where they stood."""
    farther: int
    """Farther from ideal: a team can also look more closely."""
    newly_known: int
    """With a level at the last and none at the first; counted as nearer nowhere."""
    not_rated_now: int
    """With a level at the first and none at the last."""
    not_comparable: int
    """On other levels, or levels in other words."""
    not_known: int
    """Without a level at either."""


class ComparedGroupOutput(Struct, frozen=True):
    """A standard of the map, or a group of an instrument."""

    part: str
    """map, or the instrument's id."""
    id: str
    """The id of the standard or the group."""
    title: str
    """What it is called."""
    counts: MovementCounts
    """How many of its rows moved how."""


class AimedOutput(Struct, frozen=True):
    """What the team aimed for at one of them, and how it stood at the next."""

    row: str
    """The id of the row."""
    at: int
    """At which of them it was aimed for, counted from 0."""
    aim: int | None
    """The number of the level aimed for."""
    came: StoodOutput
    """How it stood at the next."""
    reached: bool | None
    """Whether it stands there or nearer to ideal; null where that cannot be told."""


class BetweenOutput(Struct, frozen=True):
    """A step that the team took on at one of them, and what became of it."""

    at: int
    """At which of them it was taken on, counted from 0."""
    id: int
    """Its number there."""
    what: str
    """What was to be done."""
    who: str | None
    """Who was to do it; null where that was open."""
    by: date | None
    """By which day; null where that was open."""
    done: date | None
    """The day it was done; null where it was not."""
    dropped: str | None
    """Why the team dropped it; null where it did not."""


class GoalBetweenOutput(Struct, frozen=True):
    """A goal that the team set at one of them."""

    at: int
    """At which of them it was set, counted from 0."""
    goal: GoalOutput
    """The goal, as it stands there today."""


class CompareOutput(Struct, frozen=True, tag_field="format", tag=output_format("compare")):
    """Self-assessments of one team side by side: plassess compare --json. No levels are averaged anywhere."""

    compared: tuple[ComparedOutput, ...]
    """Those that are compared, in the order they were opened."""
    people_at_both: int | None
    """How many people took part in the first and in the last; null where one of them names nobody."""
    counts: MovementCounts
    """How many of all rows moved how."""
    groups: tuple[ComparedGroupOutput, ...]
    """The same for each standard and group."""
    rows: tuple[ComparedRowOutput, ...]
    """Every rated row of any of them."""
    aims: tuple[AimedOutput, ...]
    """What was aimed for, and what came."""
    goals: tuple[GoalBetweenOutput, ...]
    """The goals that stood between."""
    steps: tuple[BetweenOutput, ...]
    """The steps that stood between."""
    files: tuple[FileWritten, ...]
    """The files that were written with --to; empty without it."""

    __repr__ = shown_as("Comparison")
