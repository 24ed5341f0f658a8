"""The outputs about a team that marks alone and then decides together: what every key holds."""

from datetime import date
from typing import Literal

from msgspec import Struct

from plassess.assessment.alone.roster import Rule

DecidedState = Literal["answered", "not-begun", "not-applicable", "not-decided"]


class MarksOutput(Struct, frozen=True):
    """How far a team is that marks alone and then decides together."""

    people: int
    """How many people mark."""
    sent: int
    """How many have sent their marks; once they are opened, how many had by then."""
    unread: int
    """How many sheets cannot be read as files, before the opening; 0 after it."""
    strange: int
    """How many sheets hold no row of this self-assessment, before the opening; 0 after it."""
    opened: date | None
    """The day they were opened, all at once; null while they are closed."""
    late: int
    """How many came afterward, and are in no count."""
    rule: Rule
    """How the team decides."""
    rows: int
    """How many rows are marked alone."""
    decided: int
    """How many of them are decided."""
    undecided: tuple[str, ...]
    """The ids of those that are not."""


class KeeperOutput(Struct, frozen=True):
    """Who keeps the file."""

    name: str
    """Who keeps it."""
    backup: str | None
    """Who has it where the keeper cannot; null where nobody was named."""


class ViewOutput(Struct, frozen=True):
    """What somebody sees otherwise."""

    text: str
    """What this person sees."""
    name: str | None
    """Who says so; null where this person does not want the name to stand here."""


class DecisionOutput(Struct, frozen=True):
    """One row that people marked alone, and what the team decided."""

    row: str
    """The id of the row."""
    title: str
    """Its name in lists."""
    state: DecidedState
    """answered: a level was decided."""
    level: int | None
    """The number of the decided level: a label; null for any other state."""
    standing: str
    """The same in words."""
    day: date | None
    """The day of the decision; null where there is none."""
    rule: Rule | None
    """How it was decided; null where nothing is, and for the board."""
    because: str | None
    """Why the team decided so; null where nobody said."""
    evidence: tuple[str, ...]
    """What it rests on; empty: none yet."""
    another_view: tuple[ViewOutput, ...]
    """What somebody sees otherwise; empty: nobody, or not for the board."""
    who: str | None
    """Who takes on what was not decided; null where that is open."""
    by: date | None
    """By which day; null where that is open."""
    marked: dict[str, int] | None
    """How many marked each level alone; null where fewer than 10 sent their marks, and for the board."""
    sent: int | None
    """How many people these counts are over; null where there are none."""
    rounds: tuple[dict[str, int], ...]
    """The cards of each round in which 10 or more held one up, under the same condition."""
    for_it: int | None
    """How many were for it, where a majority of 10 or more voters decided; null otherwise."""
    voters: int | None
    """How many voted then; null where for_it is."""
