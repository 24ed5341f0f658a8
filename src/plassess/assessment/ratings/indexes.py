"""Indexes: the mean of what chosen answers are worth, which is no level."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

from msgspec import Struct

from plassess.assessment.coverage import Stands
from plassess.assessment.ratings.decimals import exactly
from plassess.assessment.ratings.figures import UNCOUNTED, Uncounted
from plassess.content.instrument import Choice
from plassess.content.scale_changes import same_words


class Worth(Struct, frozen=True, order=True):
    """What one answer is worth, exactly: ``part`` of ``whole``, from 0 to 1. One option has a whole of 1."""

    value: Fraction
    part: Fraction
    whole: Fraction = Fraction(1)


class Index(Struct, frozen=True):
    """The mean of the worths of what was chosen, each from 0 to 1; it is called an index and is no level.

    ``worths`` has one for each item that counts, the highest first. The others are in ``uncounted`` and in no mean.
    """

    worths: tuple[Worth, ...] = ()
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
    def value(self) -> Fraction | None:
        """The mean, from 0 to 1, exactly. ``None``: nothing counts."""
        return sum((worth.value for worth in self.worths), Fraction()) / len(self.worths) if self.worths else None

    @property
    def counted(self) -> Mapping[Worth, int]:
        """How many chose each worth, the highest first; only worths that occur."""
        return dict(Counter(self.worths))

    def count(self, uncounted: Uncounted) -> int:
        """How many stand so and count in no mean."""
        return self.uncounted.count(uncounted)


class Chosen(Struct, frozen=True):
    """What was chosen at an item with worths. An answer alone has one, unless what was chosen is no longer there."""

    stands: Stands
    worth: Worth | None = None


def worth_of(item: Choice, ids: Sequence[str], kept: Mapping[str, str] | None = None) -> Worth | None:
    """Say what chosen options are worth together; ``None`` where nothing was chosen, or an option is gone.

    ``kept`` has the words they were chosen in, by id: one that reads otherwise now is gone, for its worth is that of
    other words. Options that are retired count where they were chosen. Choosing more is never worth less.
    """
    chosen = [item.option(one) for one in dict.fromkeys(ids)]
    words = kept or {}
    known = [one for one in chosen if one is not None and same_words(words.get(one.id, one.text), one.text)]
    if not chosen or len(known) < len(chosen) or (len(known) > 1 and not item.several):
        return None
    counted = [one for one in item.options if not one.alone and (one.retired is None or one in known)]
    worths = [exactly(one.worth or 0.0) for one in known]
    match item.counts_by:
        case "sum":
            part, whole = sum(worths, Fraction()), sum((exactly(one.worth or 0.0) for one in counted), Fraction())
            return Worth(part / whole if whole else Fraction(), part, whole)
        case "all":
            return _plain(Fraction(all(one in known for one in counted)))
        case _:
            return _plain(max(worths))


def _plain(worth: Fraction) -> Worth:
    return Worth(worth, worth)


def index_of(items: Iterable[Chosen]) -> Index:
    """Measure several items, such as those of a group: each counts once."""
    items = tuple(items)
    counted = [one.worth for one in items if one.stands is Stands.ANSWERED and one.worth is not None]
    others = [one for one in items if one.stands is not Stands.ANSWERED or one.worth is None]
    uncounted = (UNCOUNTED[one.stands] for one in others)
    return Index(tuple(sorted(counted, reverse=True)), tuple(sorted(uncounted)))
