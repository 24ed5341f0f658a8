"""Who takes part where each marks alone first, who keeps the file, and when the marks were opened."""

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Strict, StringConstraints

from plassess.assessment.values import Date, Flag, Record
from plassess.content.values import Text

CODE = r"[a-z0-9][a-z0-9-]{0,31}"
Code = Annotated[str, Strict(), StringConstraints(pattern=rf"^{CODE}$")]
"""What stands for a person on sheets and in files, in small letters, such as k7 or rosa-ortiz."""
IndividualMarks = Literal["counts-only", "keep"]
"""What stays of marks once they are opened: the counts alone, or each person's marks as well."""
Rule = Literal["consensus", "majority"]
"""How a team decides: everyone can live with it, or more than half are for it."""

FEWEST_UNGUESSED = 5
"""Where fewer sent their marks, others can guess who marked what, and nothing of a single person is kept."""
FEWEST_OUTSIDE = 10
"""Where fewer sent their marks, no counts leave the meeting."""

_PORTS = (f"{port}{number}" for port in ("com", "lpt") for number in range(10))
RESERVED = frozenset(["opened", "reveal", "paper", "con", "prn", "aux", "nul", *_PORTS])
"""What no code made of a name is: files beside the marks are called so, or Windows keeps the name for itself."""

_LETTERS, _DIGITS = "ABCDEFGHJKMNPRTUVWXY", "2346789"
"""Without those that look like others in handwriting."""


class Keeper(Record):
    """Who keeps the file; no one who supervises anyone in the team."""

    name: Text
    """Who keeps it."""
    backup: Text | None = None
    """Who has it where the keeper cannot. May be left out."""


class Person(Record):
    """One person who takes part."""

    name: Text | None = None
    """The person's name. Left out where only the code is known, so that nobody can tie marks to a name."""
    leads: Flag = False
    """true: leads the meeting, so this person neither marks nor votes."""


class OpenedMarks(Record):
    """How the marks were opened, all at once."""

    day: Date
    """The day, as 2026-10-20."""
    sent: tuple[Code, ...] = ()
    """Whose marks were in by then. Every count is over these people, and the list never changes."""
    late: tuple[Code, ...] = ()
    """Whose marks came afterward. They are not counted; these people vote in the room."""


def new_codes(count: int, taken: Iterable[str] = ()) -> tuple[str, ...]:
    """Make codes such as K7, in no order, so that none tells who came first. Raises ValueError beyond 100."""
    import secrets  # every record loads this module, and few make codes

    there = {code.casefold() for code in taken}
    free = [code for code in (f"{a}{b}" for a in _LETTERS for b in _DIGITS) if code.casefold() not in there]
    if not 1 <= count <= min(100, len(free)):
        raise ValueError(f"{count} codes cannot be made")
    return tuple(code.casefold() for code in secrets.SystemRandom().sample(free, count))


def shown(code: str) -> str:
    """Write a code as it stands on sheets."""
    return code.upper()
