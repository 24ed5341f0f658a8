"""An innovation map: one role's desired outcomes, each with the levels it can stand at."""

from typing import Annotated, Literal

from pydantic import Field

from plassess.content.scale import Direction, Rated, Scale, scale_of
from plassess.content.values import Id, PathId, Published, Source, Text, Wording

MINUTES_A_ROW = 4
"""The time a team of eight takes to place itself in one row."""


class DesiredOutcome(Rated):
    """One row of a map. Its id is the role and the construct it is about: ``coach/tp.evidence.impact``."""

    id: PathId
    outcome: Text

    @property
    def construct_id(self) -> str:
        """The construct's id."""
        return self.id.partition("/")[2]

    @property
    def standard(self) -> str:
        """The id of the standard that the construct is a strand of."""
        return self.construct_id.rpartition(".")[0]


class InnovationMap(Published):
    """One role's map (``data/innovation_maps/<role>.yaml``); rows stand in the framework's order.

    ``basis: own``: the rows and their number are ours, and not those of any published map.
    """

    format: Literal["plassess/innovation-map/1"]
    role: Id
    edition: Text
    basis: Literal["own", "published-map"]
    wording: Wording
    source: Source
    draws_on: tuple[Source, ...] = ()
    direction: Direction
    about: Text
    outcomes: Annotated[tuple[DesiredOutcome, ...], Field(min_length=1)]

    def scale(self, row: DesiredOutcome) -> Scale:
        """Return a row's levels, the ideal one first."""
        return scale_of(row.levels, self.direction)

    def rows_of(self, standard_id: str) -> tuple[DesiredOutcome, ...]:
        """Return the rows about a standard."""
        return tuple(row for row in self.outcomes if row.standard == standard_id)
