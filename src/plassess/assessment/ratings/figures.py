"""Measures of what was answered. Levels are counted in steps from ideal, and their numbers are never averaged.

A level's distance to ideal is worked out by its scale, in ``content/scale``.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Literal

from msgspec import Struct

from plassess.assessment.coverage import Stands
from plassess.content.scale import Scale

Uncounted = Literal["unknown", "not-applicable", "next-time", "unanswered", "look-again", "unplaced"]
"""What has no distance.

``look-again``: whatever was answered is to be looked at again.
``unplaced``: a level that the row's scale does not have, or no longer has."""

UNCOUNTED: dict[Stands, Uncounted] = {
    Stands.UNKNOWN: "unknown",
    Stands.NOT_APPLICABLE: "not-applicable",
    Stands.NEXT_TIME: "next-time",
    Stands.NOT_ANSWERED: "unanswered",
    Stands.LOOK_AGAIN: "look-again",
    Stands.ANSWERED: "unplaced",
}
_SAID_FIRST: tuple[Uncounted, ...] = (
    "unplaced",
    "look-again",
    "unknown",
    "next-time",
    "unanswered",
    "not-applicable",
)


class Rating(Struct, frozen=True):
    """Where one respondent, or the team as one, places a row; ``level`` is the published number, a label.

    An answer alone has a distance: that of its level, or of what has not ``begun``.
    """

    stands: Stands
    level: int | None = None
    begun: bool = True


class MeasuredRow(Struct, frozen=True):
    """A row with everyone's ratings of it; ``scale`` is ``None`` where its levels are no longer published."""

    scale: Scale | None
    ratings: tuple[Rating, ...]


class Figures(Struct, frozen=True):
    """Counts of ratings, or of rows, by their distance to ideal: 0 is ideal, more is farther.

    ``at_level`` and ``not_begun`` hold distances, the nearest first; not begun lies one step beyond the last level of
    its own row. The others are in ``uncounted`` and never in a distance. A step is a step on the row's own scale, so
    it is not the same size in every row.
    """

    at_level: tuple[int, ...] = ()
    not_begun: tuple[int, ...] = ()
    uncounted: tuple[Uncounted, ...] = ()

    @property
    def distances(self) -> tuple[int, ...]:
        """Every distance that counts, the nearest to ideal first."""
        return tuple(sorted((*self.at_level, *self.not_begun)))

    @property
    def rated(self) -> int:
        """How many have a distance: the n of "n of m"."""
        return len(self.at_level) + len(self.not_begun)

    @property
    def asked(self) -> int:
        """How many there are, whatever their state: the m of "n of m"."""
        return self.rated + len(self.uncounted)

    @property
    def median(self) -> int | None:
        """The middle distance; an even split takes the farther one. ``None``: nothing is rated."""
        return _middle(self.distances) if self.rated else None

    @property
    def spread(self) -> int | None:
        """Steps between the nearest and the farthest. ``None``: nothing is rated."""
        return self.distances[-1] - self.distances[0] if self.rated else None

    @property
    def distribution(self) -> Mapping[int, int]:
        """How many lie at each distance, the nearest first, the not begun among them; only distances that occur."""
        return dict(sorted(Counter(self.distances).items()))

    def count(self, uncounted: Uncounted) -> int:
        """How many stand so and have no distance."""
        return self.uncounted.count(uncounted)


def figures_of_ratings(row: MeasuredRow) -> Figures:
    """Measure one row: each rating counts once."""
    return added(_figures_of_rating(row.scale, rating) for rating in row.ratings)


def figures_of_rows(rows: Iterable[MeasuredRow]) -> Figures:
    """Measure several rows, such as those of a standard or a frame: each counts once, at its middle rating."""
    return added(map(_standing, rows))


def added(parts: Iterable[Figures]) -> Figures:
    """Put figures together, as those of a frame's standards."""
    parts = tuple(parts)
    return Figures(
        at_level=tuple(sorted(chain.from_iterable(part.at_level for part in parts))),
        not_begun=tuple(sorted(chain.from_iterable(part.not_begun for part in parts))),
        uncounted=tuple(sorted(chain.from_iterable(part.uncounted for part in parts))),
    )


def is_on(scale: Scale | None, level: int | None) -> bool:
    """Tell whether the scale has this level."""
    return scale is not None and level in scale.labels


def _figures_of_rating(scale: Scale | None, rating: Rating) -> Figures:
    if rating.stands is Stands.ANSWERED and scale is not None:
        if not rating.begun:
            return Figures(not_begun=(scale.not_begun,))
        if rating.level in scale.labels:
            return Figures(at_level=(scale.distance_to_ideal(rating.level),))
    is_off = rating.stands is Stands.NOT_ANSWERED and rating.level is not None and not is_on(scale, rating.level)
    return Figures(uncounted=("unplaced" if is_off else UNCOUNTED[rating.stands],))


def _standing(row: MeasuredRow) -> Figures:
    """Let a row stand once: at its middle rating, or else for what its ratings say instead."""
    figures = figures_of_ratings(row)
    middle = figures.median
    if middle is None:
        return Figures(uncounted=(_foremost(figures.uncounted),))
    begun = row.scale is None or middle < row.scale.not_begun
    return Figures(at_level=(middle,)) if begun else Figures(not_begun=(middle,))


def _foremost(uncounted: Sequence[Uncounted]) -> Uncounted:
    """Say what a row without a distance stands for: "not applicable" only where everybody says so."""
    return next((state for state in _SAID_FIRST if state in uncounted), "unanswered")


def _middle(distances: Sequence[int]) -> int:
    """Return the middle one, of two the greater; the module ``statistics`` has it, and costs each start 3 ms."""
    return sorted(distances)[len(distances) // 2]
