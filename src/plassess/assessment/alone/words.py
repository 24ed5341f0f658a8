"""Marks and how they lie, in words: the same in the terminal, on paper, on the projector's page and in the report."""

from plassess.assessment.alone.counts import Lie, RowCounts
from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN
from plassess.assessment.alone.roster import FEWEST_UNGUESSED
from plassess.content.scale import Scale
from plassess.problems.sentences import counted

NOT_STARTED = "Not started here"
NOT_MY_JOB = "Can’t tell from my job"
IDEAL = "ideal"

LIES: dict[Lie, str] = {
    "close-together": "close together",
    "split": "split",
    "far-apart": "far apart",
    "nobody": "nobody marked a level",
}
ALIKE = "all marked the same"
WHAT_IT_MEANS = (
    "Close together: on one level, or on two neighboring ones. Split: the two farthest marks are two levels apart."
    f" Far apart: three or more. “{NOT_STARTED}” counts as one step beyond the last level. Who can’t tell is counted"
    " beside them."
)

_WHOSE = {
    "commissioner": ("our state office", "in the districts you know"),
    "superintendent": ("our district office", "in the schools you know"),
    "central-office": ("our central office", "in the schools you know"),
    "principal": ("our school’s leadership", "in the classrooms you know"),
    "coach": ("our school’s coaching", "in the classrooms you know"),
    "teacher": ("our school", "in the classrooms you know"),
    "external-partner": ("our partner organization", "in the schools you know"),
}


MOST_DOTS = 40
"""Beyond so many people, dots are no longer seen at a glance, and the number stands alone."""


def dots_of(count: int) -> int:
    """Say how many dots stand for so many people; none beyond what is seen at a glance."""
    return count if count <= MOST_DOTS else 0


def counted_dots(count: int, *, plain: bool) -> str:
    """Write a count as dots and the number; ``plain``: the number alone, as a screen reader has it."""
    dots = "" if plain else "●" * dots_of(count)
    return f"{dots} {count}".lstrip()


def lie_in_words(counts: RowCounts) -> str:
    """Write how marks lie, and beside it who cannot tell: ``far apart · 2 can’t tell``."""
    lie = ALIKE if counts.agreed_on else LIES[counts.lie]
    unsure = f"{counts.cannot_tell} can’t tell" if counts.cannot_tell else ""
    left = f"{counted(counts.left_open, 'person', 'people')} left it open" if counts.left_open else ""
    return " · ".join(part for part in (lie, unsure, left) if part)


def place_in_words(label: str, scale: Scale) -> str:
    """Write what can be marked by its label: ``Level 1 (ideal)``, ``Level 2``, ``Not started here``."""
    states = {NOT_BEGUN: NOT_STARTED, CANNOT_TELL: NOT_MY_JOB}
    if label in states:
        return states[label]
    return f"Level {label} ({IDEAL})" if label == str(scale.labels[0]) else f"Level {label}"


def place_named(label: str, scale: Scale) -> str:
    """Write it with the name a level has: ``Level 2 · One lesson reworked``."""
    name = next((one.name for one in scale.levels if str(one.level) == label), None)
    return " · ".join(part for part in (place_in_words(label, scale), name) if part)


def guessed_in_words(sent: int) -> str:
    """Warn where so few sent their marks that others can guess them; empty where they cannot."""
    return _guessed(sent, "sent marks")


def guessed_beforehand(people: int) -> str:
    """Warn where so few are to mark that others will be able to guess; empty where they will not."""
    return _guessed(people, "are to mark")


def _guessed(people: int, do: str) -> str:
    if people >= FEWEST_UNGUESSED:
        return ""
    who = f"{counted(people, 'person', 'people')} {do if people != 1 else do.replace('are', 'is')}"
    return f"Only {who}: others can guess who marked what. You can mark together, in the open, instead."


def whose_work(role: str, title: str) -> str:
    """Say whose work is marked, and never a person's: ``our central office``; else by the role's title."""
    return _WHOSE.get(role, (f"those in this role: {title}", ""))[0]


def where_it_is_seen(role: str) -> str:
    """Say where people look: ``in the schools you know``."""
    return _WHOSE.get(role, ("", "in the places you know"))[1]
