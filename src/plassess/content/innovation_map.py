"""An innovation map: one role's desired outcomes, each with the levels it can stand at."""

from typing import Annotated, Literal

from pydantic import Field

from plassess.content.conditions import Narrowed
from plassess.content.scale import Direction, Rated, Scale, scale_of
from plassess.content.values import Id, Lasting, PathId, Published, Source, Text, Wording

MINUTES_A_ROW = 4
"""The time a team of eight takes to place itself in one row."""


class DesiredOutcome(Lasting, Rated, Narrowed):
    """One row of a map: a practice, and the levels it can stand at."""

    id: PathId
    """The role, a slash and the construct it is about, such as coach/tp.evidence.impact. Permanent."""
    outcome: Text
    """The practice at its best, as one sentence."""

    @property
    def construct_id(self) -> str:
        """The construct's id."""
        return self.id.partition("/")[2]

    @property
    def standard(self) -> str:
        """The id of the standard that the construct is a strand of."""
        return self.construct_id.rpartition(".")[0]


class InnovationMap(Published):
    """One role's map (``innovation_maps/ROLE.yaml``): its desired outcomes, each with levels."""

    format: Literal["plassess/innovation-map/1"]
    """What kind of file this is, and in which version of its format."""
    role: Id
    """The id of the role. The file is named after it, such as coach.yaml."""
    edition: Text
    """The edition of the standards it was written for, as text in quotes, such as "2022"."""
    basis: Literal["own", "published-map"]
    """own: the rows and their number are ours, and not those of any published map. published-map: they follow one."""
    wording: Wording
    """Whose words the texts are in: own (written for this file), or licensed (the publisher's, under a license)."""
    source: Source
    """The publication it follows."""
    draws_on: tuple[Source, ...] = ()
    """Other publications it draws on."""
    direction: Direction
    """Which end of each list of levels is ideal: best-first, or worst-first. It is never assumed."""
    about: Text
    """What a team should know before it rates."""
    rating_rule: Text | None = None
    """How to find the level one is at, shown where one rates and on the worksheet. May be left out."""
    outcomes: Annotated[tuple[DesiredOutcome, ...], Field(min_length=1)]
    """The rows, in the framework's order."""

    def scale(self, row: DesiredOutcome) -> Scale:
        """Return a row's levels, the ideal one first."""
        return scale_of(row.levels, self.direction)

    def rows_of(self, standard_id: str) -> tuple[DesiredOutcome, ...]:
        """Return the rows about a standard."""
        return tuple(row for row in self.outcomes if row.standard == standard_id)
