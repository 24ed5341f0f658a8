"""A scale: the levels that one row publishes, as an order and not as quantities."""

from collections.abc import Sequence
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plassess.content.values import Need, Number, Published, ShortTitle, Text

Direction = Literal["best-first", "worst-first"]
"""Which end of the published list is ideal; declared by each file, never assumed."""


Numbered = Literal["lowest-is-ideal", "highest-is-ideal"]
"""Which way the numbers of a scale run, for programs that get numbers without their texts."""
HIGHEST_LEVEL, MOST_LEVELS = 10, 11
LevelNumber = Annotated[Number, Field(ge=0, le=HIGHEST_LEVEL)]


class Level(Published):
    """One described form of a practice."""

    level: LevelNumber
    """Its number as published, from 0 to 10: a label, never to be reckoned with."""
    name: ShortTitle | None = None
    """Two or three words for cards and tables that tell the practice and not the grade. May be left out."""
    text: Text
    """What one can see at this level, and not how much of it."""
    needs: Need | None = None
    """What a rating at this level needs: reason (a note that says why) or evidence. Left out: nothing."""


Levels = Annotated[tuple[Level, ...], Field(min_length=2, max_length=MOST_LEVELS)]


def refuse_equal_levels(levels: tuple[Level, ...]) -> None:
    """Raise PydanticCustomError where a number names two levels."""
    if len({level.level for level in levels}) != len(levels):
        raise PydanticCustomError("equal_levels", "two levels have the same number")


class LevelMove(Published):
    """One step up: what to do to get from one level to a better one."""

    start: Annotated[LevelNumber, Field(alias="from")]
    """The number of the level it starts from."""
    to: LevelNumber
    """The number of the better level it leads to."""
    text: Text
    """One thing to do within 90 days to get there."""


class Scale(Published):
    """The levels of one row, the ideal one first, whatever order they were published in.

    Levels are ordered labels, not quantities, and published numbers may run backwards (Learning Forward, Innovation
    Configuration maps, 2022: Level 1 is ideal). Compare distances, never numbers. Rows may have different counts.
    """

    levels: Levels
    """The levels, the ideal one first."""

    @cached_property
    def labels(self) -> tuple[int, ...]:
        """The published numbers, the ideal one first."""
        return tuple(level.level for level in self.levels)

    def has(self, number: int) -> bool:
        """Tell whether a level has this number."""
        return number in self.labels

    @property
    def not_begun(self) -> int:
        """The distance to ideal of a team that has not begun: one step beyond the last level."""
        return len(self.levels)

    @property
    def not_begun_number(self) -> int:
        """What people type or mark where they have not begun: 0, or the number beyond all where a level has 0.

        It is the same in every row, however many levels a row has.
        """
        return max(self.labels) + 1 if 0 in self.labels else 0

    def name_of(self, label: int | str | None) -> str | None:
        """Find what a level is called; ``None`` where it has no name, or there is no such level."""
        return next((level.name for level in self.levels if level.level == label), None)

    def distance_to_ideal(self, label: int) -> int:
        """Count the steps from a level up to ideal; 0 is ideal. Raises ValueError for a label that is not there."""
        return self.labels.index(label)


def numbered(labels: Sequence[int]) -> Numbered | None:
    """Tell which way the numbers run, the ideal one first; ``None`` where they go up and down."""
    if list(labels) == sorted(labels):
        return "lowest-is-ideal"
    return "highest-is-ideal" if list(labels) == sorted(labels, reverse=True) else None


def scale_of(levels: tuple[Level, ...], direction: Direction) -> Scale:
    """Put the levels in order, the ideal one first."""
    return Scale(levels=levels if direction == "best-first" else tuple(reversed(levels)))


class Rated(Published):
    """What every rated row has."""

    levels: Levels
    """The levels, in the order that direction says; two to eleven, each with its own number."""
    evidence: tuple[Text, ...] = ()
    """What a team could show for its rating."""
    moves: tuple[LevelMove, ...] = ()
    """One step for each way up, from a level to a better one."""

    @model_validator(mode="after")
    def _levels_are_named_once(self) -> Self:
        refuse_equal_levels(self.levels)
        labels = [level.level for level in self.levels]
        strays = [move for move in self.moves if move.start not in labels or move.to not in labels]
        if strays:
            raise PydanticCustomError("stray_move", "a move leads from or to a level that is not there")
        return self

    def move_from(self, label: int) -> LevelMove | None:
        """Find the move that starts at a level; ``None`` at the ideal one."""
        return next((move for move in self.moves if move.start == label), None)
