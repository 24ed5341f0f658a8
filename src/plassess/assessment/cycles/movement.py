"""How one row moved from one time to another: nearer to ideal, farther, the same, or only known at one of them."""

from enum import StrEnum

from msgspec import Struct

from plassess.assessment.plan.model import LevelInWords
from plassess.assessment.ratings.levels_alike import RatedOn, levels_differ
from plassess.assessment.responses import State


class Movement(StrEnum):
    """What became of a row, in the one word that every output has for it."""

    NEARER = "nearer"
    """It stands nearer to ideal than then."""
    SAME = "same"
    """It stands where it stood."""
    FARTHER = "farther"
    """It stands farther from ideal than then."""
    NEWLY_KNOWN = "newly-known"
    """It has a level now and had none then. That is no step nearer."""
    NOT_RATED_NOW = "not-rated-now"
    """It had a level then and has none now."""
    NOT_COMPARABLE = "not-comparable"
    """It has a level both times, and they were given on other levels or other words."""
    NOT_KNOWN = "not-known"
    """It has no level at either time."""


class Moved(Struct, frozen=True):
    """How a row moved.

    ``levels`` counts its own levels between then and now, from 1; ``None`` where it did not move, or where not begun
    is set beside levels that are others by now. ``why``: what keeps the two from being compared, in a clause.
    """

    movement: Movement
    levels: int | None = None
    why: str = ""


class Stood(Struct, frozen=True):
    """How a row stood at one time.

    ``level`` is what was decided, or rated together; ``None`` without one. ``asked``: the row was looked at then.
    ``rated_on`` is what it was rated on, ``cannot`` why its level cannot be set beside another, in a clause.
    """

    asked: bool = False
    level: LevelInWords | None = None
    state: State | None = None
    aim: LevelInWords | None = None
    rated_on: RatedOn = RatedOn(None, {}, {})
    cannot: str = ""

    @property
    def distance(self) -> int | None:
        """Steps to ideal on the row's own levels; ``None`` where it has no level that can be placed."""
        return self.level.distance if self.level is not None and not self.cannot else None

    @property
    def has_not_begun(self) -> bool:
        """Tell whether the team had not begun, which is farther from ideal than every level."""
        return self.distance is not None and self.level is not None and self.level.label is None

    @property
    def beyond_last(self) -> int | None:
        """The distance of what has not begun; ``None`` where the levels are gone."""
        return len(self.rated_on.labels) if self.rated_on.labels else None


NOT_LOOKED_AT = Stood()
NO_LONGER_DESCRIBED = "its level is no longer described here"


def moved(then: Stood, now: Stood) -> Moved:
    """Tell how a row moved; where it has no level at one of the two times, it is neither nearer nor farther."""
    if then.level is None and now.level is None:
        return Moved(Movement.NOT_KNOWN)
    if then.level is None:
        return Moved(Movement.NEWLY_KNOWN)
    if now.level is None:
        return Moved(Movement.NOT_RATED_NOW)
    if then.distance is None or now.distance is None:
        return Moved(
            Movement.NOT_COMPARABLE, why=now.cannot or then.cannot or "its level is no longer described here"
        )
    differ = levels_differ(now.rated_on, then.rated_on)
    if then.has_not_begun or now.has_not_begun:
        return _from_not_begun(then, now, same_levels=not differ)
    return Moved(Movement.NOT_COMPARABLE, why=differ) if differ else _by(then.distance - now.distance)


def _from_not_begun(then: Stood, now: Stood, *, same_levels: bool) -> Moved:
    """On any levels, not begun is farther from ideal than every one of them."""
    if then.has_not_begun and now.has_not_begun:
        return Moved(Movement.SAME)
    nearer = _by((then.distance or 0) - (now.distance or 0)).levels if same_levels else None
    return Moved(Movement.NEARER if then.has_not_begun else Movement.FARTHER, nearer)


def _by(nearer: int) -> Moved:
    if nearer == 0:
        return Moved(Movement.SAME)
    return Moved(Movement.NEARER if nearer > 0 else Movement.FARTHER, abs(nearer))
