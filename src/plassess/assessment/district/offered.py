"""What professional learning a district offers for each standard (``offered.yaml``), as it fills it in itself."""

from typing import Annotated, Literal

from msgspec import Struct
from pydantic import Field

from plassess.assessment.values import Record
from plassess.content.values import Amount, Id, Text

AtLeastNothing = Annotated[Amount, Field(ge=0)]


class Offering(Record):
    """One thing that is offered for a standard."""

    standard: Id
    """The id of the standard, such as tp.evidence."""
    what: Text | None = None
    """What is offered. May be left out."""
    hours: AtLeastNothing = 0
    """Hours of professional learning, as one person has them."""
    dollars: AtLeastNothing = 0
    """What it costs in all, in dollars."""


class Offered(Record):
    """What a district offers in a year (``offered.yaml``)."""

    format: Literal["plassess/offered/1"]
    """What kind of file this is, and in which version of its format."""
    year: Text | None = None
    """The year it is of, such as 2026-27."""
    offered: tuple[Offering, ...] = ()
    """What is offered; what stands for one standard several times is added up."""

    @property
    def by_standard(self) -> "dict[str, OfferedFor]":
        """Add up what is offered for each standard; one that is not here has nothing offered for it."""
        sums: dict[str, OfferedFor] = {}
        for one in self.offered:
            before = sums.get(one.standard, NOTHING)
            sums[one.standard] = OfferedFor(before.hours + one.hours, before.dollars + one.dollars)
        return sums


class OfferedFor(Struct, frozen=True):
    """What is offered for one standard in all."""

    hours: float
    dollars: float


NOTHING = OfferedFor(0, 0)
