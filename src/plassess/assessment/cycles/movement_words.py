"""What moved, in words: the same on the screen and on paper, and a lower level is blamed on nobody."""

from collections.abc import Mapping

from plassess.assessment.cycles.comparison import Aimed, Comparison
from plassess.assessment.cycles.movement import Moved, Movement, Stood
from plassess.assessment.responses import FirstStep, State
from plassess.assessment.words import STANDING, capital, day_long, day_short, level_named
from plassess.problems.sentences import counted, ended

CLOSER_LOOK = (
    "A level farther from ideal can mean that things went back, or that the team looks more closely by now. Ask what"
    " it saw."
)
LEVELS_COUNTED = (
    "Rows are compared one by one, each on its own levels, and no levels are averaged. What was not known then is no"
    " step nearer."
)
_WORDS = {
    Movement.NEARER: "nearer to ideal",
    Movement.SAME: "the same",
    Movement.FARTHER: "farther from ideal",
    Movement.NEWLY_KNOWN: "newly known",
    Movement.NOT_RATED_NOW: "not rated now",
    Movement.NOT_COMPARABLE: "cannot be compared",
    Movement.NOT_KNOWN: "not known at either time",
}
_FILLED, _EMPTY = "█", "░"


def movement_in_words(movement: Movement) -> str:
    """Write ``nearer to ideal``."""
    return _WORDS[movement]


def moved_in_words(move: Moved) -> str:
    """Write ``nearer by 2 levels``, ``the same``, ``newly known``, or why nobody can tell."""
    if move.movement is Movement.NOT_COMPARABLE:
        return f"cannot be compared: {move.why}"
    if move.movement in {Movement.NEARER, Movement.FARTHER} and move.levels is not None:
        return f"{move.movement.value} by {counted(move.levels, 'level')}"
    return _WORDS[move.movement]


def stood_in_words(stood: Stood) -> str:
    """Write ``Level 3, 2 away from ideal``; without a level how the row stood, and whether it was looked at."""
    if stood.level is not None:
        return level_named(stood.level, stood.state)
    if not stood.asked:
        return "Not looked at"
    return capital("not answered" if stood.state in (None, State.ANSWERED) else STANDING[stood.state])


def bar_of(stood: Stood) -> str:
    """Draw how near to ideal a row stood, a block a level of its own: all are filled at ideal, none is not begun.

    Empty without a level that can be placed.
    """
    whole, distance = stood.beyond_last, stood.distance
    if whole is None or distance is None:
        return ""
    return _FILLED * (whole - distance) + _EMPTY * distance


def counts_in_words(counts: Mapping[Movement, int]) -> str:
    """Write ``2 nearer to ideal · 1 the same``; only what occurs."""
    return " · ".join(f"{count} {_WORDS[one]}" for one, count in counts.items())


def days_in_words(comparison: Comparison) -> str:
    """Say what is compared, in the order it was opened."""
    days = [day_long(day) for day in comparison.days]
    return f"In the order they were opened: {', then '.join(days)}"


def people_in_words(comparison: Comparison) -> str:
    """Say how many people took part at the first and at the last: others may see other things."""
    first, last = (len(one.people) for one in (comparison.cycles[0], comparison.cycles[-1]))
    if comparison.at_both is None:
        return "Who was there is not named for each of them, so nobody can say how many were there both times."
    both = f"{counted(comparison.at_both, 'person', 'people')} took part both times"
    return f"{both}, of {first} the first time and {last} the last time."


def taken_over_in_words(found: Comparison) -> tuple[str, ...]:
    """Say which of them were made from other content, and by what they are compared all the same."""
    names = [one.record.id for one in found.cycles if one.translated]
    if not names:
        return ()
    said = f"Made from other content, and compared by its recorded changes: {', '.join(names)}"
    return (ended(said),)


def aim_in_words(aimed: Aimed) -> str:
    """Say what was aimed at and what came: ``Aim Level 2 … Now Level 3 …: on the way``."""
    reached = aimed.is_reached
    if reached is None:
        return "cannot be told"
    if reached:
        return "reached"
    return "on the way" if aimed.row.moves[aimed.at].movement is Movement.NEARER else "not reached"


def step_outcome(step: FirstStep) -> str:
    """Say what became of a committed step: done, dropped with its reason, or still open."""
    if step.done is not None:
        return f"done {day_short(step.done)}, {step.done.year}"
    return f"dropped: {step.dropped}" if step.dropped is not None else "still open"
