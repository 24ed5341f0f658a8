"""An instrument: any other set of prompts, each of the kind that it deserves."""

from typing import Annotated, Literal

from pydantic import Field

from plassess.content.scale import Direction, Rated, Scale, scale_of
from plassess.content.values import Id, Number, PathId, Published, Source, Text, Wording

PLACES = 5
"""How many places lie on a continuum: 1 is the end it comes from, 5 the end the framework points to."""


class Group(Published):
    """A part of an instrument."""

    id: PathId
    title: Text
    about: Text


class Item(Published):
    """What every prompt of an instrument has; ``standards`` are those it bears on, at most three."""

    id: PathId
    group: PathId
    title: Annotated[Text, Field(max_length=44)]
    ask: Text
    why: Text
    standards: Annotated[tuple[Id, ...], Field(max_length=3)]


class ScaleItem(Item, Rated):
    """An item that is rated like a row of a map."""

    kind: Literal["scale"]
    direction: Direction

    @property
    def scale(self) -> Scale:
        """The levels, the ideal one first."""
        return scale_of(self.levels, self.direction)


class Continuum(Item):
    """Two ways to work and the places between them; ``to`` is where the framework points, and neither is a fault."""

    kind: Literal["continuum"]
    start: Annotated[Text, Field(alias="from")]
    to: Text


class TimeShare(Item):
    """How much of the working time something takes today and should take, in percent; shares need not sum to 100."""

    kind: Literal["share"]
    looks_like: tuple[Text, ...]
    too_little: Text
    too_much: Text


AnyItem = Annotated[ScaleItem | Continuum | TimeShare, Field(discriminator="kind")]


class Instrument(Published):
    """A set of prompts (``data/instruments/<id>.yaml``); items stand in the order they are asked.

    ``offered_to`` are the roles it is offered to; empty means all. Any role may ask for it by name.
    """

    format: Literal["plassess/instrument/1"]
    id: Id
    title: Text
    edition: Text
    basis: Literal["published-framework", "own"]
    wording: Wording
    source: Source
    draws_on: tuple[Source, ...] = ()
    about: Text
    offered_to: tuple[Id, ...] = ()
    minutes: Annotated[Number, Field(ge=1, le=480)]
    groups: tuple[Group, ...]
    items: Annotated[tuple[AnyItem, ...], Field(min_length=1)]
