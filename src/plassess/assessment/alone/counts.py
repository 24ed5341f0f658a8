"""How the marks of a team lie in one row: counted over the people who sent theirs, and never averaged.

Level against level is one thing, and level against "can't tell" another: who cannot tell is counted beside the marks
and in no figure of them.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Literal

from msgspec import Struct

from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN
from plassess.content.scale import Scale

Lie = Literal["close-together", "split", "far-apart", "nobody"]
"""How marks lie: on one level or two neighbors; on levels two apart; three or more apart; no mark at all."""


class RowCounts(Struct, frozen=True):
    """The marks in one row.

    ``at`` counts those at each place, the ideal level first and “not begun” last; ``labels`` name the places.
    ``cannot_tell`` counts who cannot tell, ``sent`` all people who sent their marks, whether they marked it or not.
    """

    labels: tuple[str, ...]
    at: tuple[int, ...]
    cannot_tell: int
    sent: int

    @property
    def marked(self) -> int:
        """How many marked a level, or not begun."""
        return sum(self.at)

    @property
    def left_open(self) -> int:
        """How many sent their marks and left this row open."""
        return self.sent - self.marked - self.cannot_tell

    @property
    def spread(self) -> int | None:
        """How many steps lie between the two marks that are farthest apart; ``None`` where nobody marked."""
        there = [place for place, count in enumerate(self.at) if count]
        return there[-1] - there[0] if there else None

    @property
    def lie(self) -> Lie:
        """How the marks lie, whoever cannot tell."""
        if self.spread is None:
            return "nobody"
        return "close-together" if self.spread <= 1 else "split" if self.spread == 2 else "far-apart"

    @property
    def median(self) -> int | None:
        """The middle mark as its steps from ideal; of two middle ones the farther. ``None``: nobody marked."""
        half, seen = self.marked // 2, 0
        for place, count in enumerate(self.at):
            seen += count
            if seen > half:
                return place
        return None

    @property
    def agreement(self) -> Fraction | None:
        """Leik's ordinal consensus, from 0 (half at either end) to 1 (all at one place); ``None``: nobody marked.

        R. K. Leik, A Measure of Ordinal Consensus, Pacific Sociological Review 9 (1966): of the cumulative shares F
        of the m places, each differs from agreement by F or 1 - F, whichever is less; their sum, times 2 / (m - 1),
        is the dispersion, and 1 less that is the consensus. No distance between levels is assumed.
        """
        if not self.marked:
            return None
        below, total = 0, Fraction(0)
        for count in self.at[:-1]:
            below += count
            total += min(Fraction(below, self.marked), 1 - Fraction(below, self.marked))
        return 1 - total * 2 / (len(self.at) - 1)

    @property
    def agreed_on(self) -> str | None:
        """The label that all marked, and most of those who sent marks; ``None`` where some cannot tell, or differ."""
        if self.cannot_tell or self.marked * 2 <= self.sent:
            return None
        return next((label for label, n in zip(self.labels, self.at, strict=True) if n == self.marked), None)

    @property
    def by_label(self) -> dict[str, int]:
        """The counts by their labels, who cannot tell among them."""
        return {**dict(zip(self.labels, self.at, strict=True)), CANNOT_TELL: self.cannot_tell}


def places_of(scale: Scale) -> tuple[str, ...]:
    """Name what can be marked in a row but “can't tell”: the levels, the ideal one first, and not begun."""
    return (*map(str, scale.labels), NOT_BEGUN)


def counted(scale: Scale, counts: Mapping[str, int], sent: int) -> RowCounts:
    """Put counts by label in the order of a row's levels; what is no label of it is left out."""
    labels = places_of(scale)
    return RowCounts(labels, tuple(counts.get(one, 0) for one in labels), counts.get(CANNOT_TELL, 0), sent)


def widest_first(rows: Sequence[tuple[str, RowCounts]]) -> list[str]:
    """Order rows for the meeting: one that all see alike as practice, then the widest first.

    Wider is more steps between the farthest marks, then less agreement; of equal ones the one with more people who
    cannot tell, then the one that stands first.
    """

    def width(one: tuple[str, RowCounts]) -> tuple[int, Fraction, int]:
        agreement = Fraction(1) if one[1].agreement is None else one[1].agreement
        return (-(one[1].spread or 0), agreement, -one[1].cannot_tell)

    alike = next((row for row, counts in rows if counts.agreed_on is not None), None)
    rest = [row for row, _ in sorted(rows, key=width) if row != alike]
    return [*([] if alike is None else [alike]), *rest]


def tally(labels: Iterable[str]) -> dict[str, int]:
    """Count how often each label was marked."""
    counts: dict[str, int] = {}
    for label in labels:
        counts[label] = counts.get(label, 0) + 1
    return counts
