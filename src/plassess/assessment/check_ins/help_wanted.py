"""Whether a team asks for help, or offers others a visit: its own choice, kept with its plan."""

from collections.abc import Sequence
from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from plassess.assessment.values import Date, Flag, Record
from plassess.content.values import Text


class Help(Record):
    """What a team said about help on a day; it is told to the director of professional learning alone."""

    day: Date
    """The day it was said, as 2026-11-19."""
    asks: Text | None = None
    """What it asks for help with."""
    offers: Text | None = None
    """What others could come and see."""
    withdrawn: Flag = False
    """true: from now on the team asks for nothing and offers nothing."""

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.withdrawn == bool(self.asks or self.offers):
            message = "says nothing of asks, offers and withdrawn, or withdrawn beside another"
            raise PydanticCustomError("no_decision", message)
        return self


def standing_help(entries: Sequence[Help]) -> tuple[str, str]:
    """Return what the team asks for and what it offers, as it said last; empty for neither."""
    asks = offers = ""
    for one in entries:
        asks = "" if one.withdrawn else one.asks or asks
        offers = "" if one.withdrawn else one.offers or offers
    return asks, offers
