"""Levels, distances and states in words, the same on screen and on paper; a level is never called a score."""

from plassess.assessment.measures import Figures, Uncounted
from plassess.assessment.placed import LevelInWords, PlannedPart
from plassess.assessment.responses import State

STANDING = {
    State.ANSWERED: "answered",
    State.UNKNOWN: "we don’t know yet",
    State.NOT_APPLICABLE: "does not apply here",
    State.NEXT_TIME: "left for next time",
    State.NOT_BEGUN: "not begun",
    None: "not answered yet",
}
_LEFT_OUT: dict[Uncounted, tuple[str, str]] = {
    "not-applicable": ("does not apply", "do not apply"),
    "next-time": ("left for next time", "left for next time"),
    "unanswered": ("not answered", "not answered"),
    "unplaced": ("at a level that is no longer here", "at levels that are no longer here"),
}


def steps_in_words(distance: int) -> str:
    """Write ``ideal``, ``1 step from ideal``, ``2 steps from ideal``."""
    return "ideal" if distance == 0 else f"{steps_short(distance)} from ideal"


def steps_short(distance: int) -> str:
    """Write ``ideal``, ``1 step``, ``2 steps``."""
    return "ideal" if distance == 0 else f"{distance} step{'s' if distance > 1 else ''}"


def level_in_words(level: LevelInWords | None, state: State | None) -> str:
    """Write ``Level 3, 2 steps from ideal``; without a level, how the row stands."""
    if level is None:
        return _capital(STANDING[state] if state is not State.ANSWERED else STANDING[None])
    if level.label is None:
        beyond = f", {steps_in_words(level.distance)}" if level.distance is not None else ""
        return f"Not begun{beyond}"
    if level.distance is None:
        return f"Level {level.label}, which is no longer described here"
    return f"Level {level.label}, {steps_in_words(level.distance)}"


def ideal_in_words(part: PlannedPart) -> str:
    """Name the ideal end of a part's rows."""
    return (
        f"Level {part.ideal} is ideal." if part.ideal is not None else "Ideal is the level that each row puts first."
    )


def columns_of(part: PlannedPart) -> range:
    """Return the distances that a table of the part needs: from ideal to the last level of its longest row."""
    return range(max((row.levels for row in part.rows), default=0))


def has_ratings(part: PlannedPart) -> bool:
    """Tell whether anything can be said about the part's rows: some have levels, and some a rating or its like."""
    return any(row.levels and row.state not in {None, State.NEXT_TIME} for row in part.rows)


def middle_in_words(figures: Figures) -> str:
    """Write the median; ``nothing rated`` where there is none."""
    return "nothing rated" if figures.median is None else steps_in_words(figures.median)


def left_out_in_words(figures: Figures) -> tuple[str, ...]:
    """Say what is neither rated nor unknown, such as ``1 does not apply``."""
    counts = {state: figures.count(state) for state in _LEFT_OUT}
    return tuple(f"{count} {_LEFT_OUT[state][count > 1]}" for state, count in counts.items() if count)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
