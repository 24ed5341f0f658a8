"""What professional learning a district offers for each standard (``offered.yaml``), as it fills it in itself."""

from collections.abc import Sequence
from typing import Annotated, Literal

from msgspec import Struct
from pydantic import Field, field_validator

from plassess.assessment.values import Record
from plassess.content.values import Amount, Id, Text

AtLeastNothing = Annotated[Amount, Field(ge=0)]


class Offering(Record):
    """One thing that is offered for a standard."""

    standard: Id
    """The id of the standard, such as tp.evidence."""
    what: Text | None = None
    """What is offered. May be left out."""
    hours: AtLeastNothing | None = None
    """Hours of professional learning, as one person has them. Left out: nobody has told."""
    dollars: AtLeastNothing | None = None
    """What it costs in all, in dollars. Left out: nobody has told."""


class Offered(Record):
    """What a district offers in a year (``offered.yaml``)."""

    format: Literal["plassess/offered/1"]
    """What kind of file this is, and in which version of its format."""
    year: Text | None = None
    """The year it is of, such as 2026-27."""
    offered: tuple[Offering, ...] = ()
    """What is offered; what stands for one standard several times is added up. Empty: nothing is named yet."""

    @field_validator("offered", mode="before")
    @classmethod
    def _nothing_yet(cls, value: object) -> object:
        """Take a key whose lines are all comments for a list that names nothing yet."""
        return () if value is None else value

    @property
    def by_standard(self) -> "dict[str, OfferedFor]":
        """Gather what is offered for each standard; one that is not here has nothing offered for it."""
        found: dict[str, list[Offering]] = {}
        for one in self.offered:
            found.setdefault(one.standard, []).append(one)
        return {standard: OfferedFor(tuple(those)) for standard, those in found.items()}


class Sum(Struct, frozen=True):
    """Hours or dollars of all that is offered for a standard; ``told`` is ``None`` where none of it says any.

    ``whole``: all of it says so; else there is more than what is told.
    """

    told: float | None
    whole: bool


class OfferedFor(Struct, frozen=True):
    """All that is offered for one standard; empty where nothing is."""

    things: tuple[Offering, ...]

    @property
    def hours(self) -> Sum:
        """Add hours up."""
        return _sum([one.hours for one in self.things])

    @property
    def dollars(self) -> Sum:
        """Add dollars up."""
        return _sum([one.dollars for one in self.things])


def _sum(amounts: Sequence[float | None]) -> Sum:
    """Add up what is told; what is not told is no zero, and nothing offered is one."""
    told = [one for one in amounts if one is not None]
    return Sum(sum(told) if told or not amounts else None, len(told) == len(amounts))


NOTHING = OfferedFor(())
