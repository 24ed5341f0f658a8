"""Indexes: the mean of what chosen answers are worth, which is no level."""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import fsum

from msgspec import Struct

from plassess.assessment.coverage import Stands
from plassess.assessment.ratings.figures import UNCOUNTED, Uncounted


class Index(Struct, frozen=True):
    """The mean of the worths of what was chosen, each from 0 to 1; it is called an index and is no level.

    ``worths`` has one for each item that counts, the highest first. The others are in ``uncounted`` and in no mean.
    """

    worths: tuple[float, ...] = ()
    uncounted: tuple[Uncounted, ...] = ()

    @property
    def rated(self) -> int:
        """How many count: the n of "n of m"."""
        return len(self.worths)

    @property
    def asked(self) -> int:
        """How many there are, whatever their state: the m of "n of m"."""
        return self.rated + len(self.uncounted)

    @property
    def value(self) -> float | None:
        """The mean, from 0 to 1. ``None``: nothing counts."""
        return fsum(self.worths) / len(self.worths) if self.worths else None

    @property
    def counted(self) -> Mapping[float, int]:
        """How many chose each worth, the highest first; only worths that occur."""
        return dict(Counter(self.worths))

    def count(self, uncounted: Uncounted) -> int:
        """How many stand so and count in no mean."""
        return self.uncounted.count(uncounted)


class Chosen(Struct, frozen=True):
    """What was chosen at an item with worths. An answer alone has one, unless what was chosen is no longer there."""

    stands: Stands
    worth: float | None = None


def index_of(items: Iterable[Chosen]) -> Index:
    """Measure several items, such as those of a group: each counts once."""
    items = tuple(items)
    counted = [one.worth for one in items if one.stands is Stands.ANSWERED and one.worth is not None]
    others = [one for one in items if one.stands is not Stands.ANSWERED or one.worth is None]
    uncounted = (UNCOUNTED[one.stands] for one in others)
    return Index(tuple(sorted(counted, reverse=True)), tuple(sorted(uncounted)))
