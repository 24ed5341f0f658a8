"""What a district's summary keeps of one self-assessment: small, without a text that a person wrote but asked help.

These are what is counted, and what is remembered between runs: no name of a person, no reflection, no single mark.
"""

from datetime import date
from typing import Literal

from msgspec import Struct

Standing = Literal["level", "not-begun", "not-decided", "unknown", "not-applicable", "unplaced"]
"""How a row stands with a team.

``not-decided``: open, whatever for. ``unplaced``: its level is none of those that the row has by now."""
Fate = Literal["done", "dropped", "open"]


class RatedWith(Struct, frozen=True, array_like=True):
    """What a row was rated on: its levels' numbers, the ideal one first, and digests of the words they had.

    ``labels`` is ``None`` where the levels are gone. ``chosen`` are the words of levels that were chosen.
    """

    labels: tuple[int, ...] | None
    chosen: dict[str, str]
    words: dict[str, str]


class RowFacts(Struct, frozen=True, array_like=True):
    """A rated row as one team decided it, or rated it together.

    ``group`` is its standard, or its group in an instrument, by id. ``level`` is the published number, ``distance``
    counts its own levels to ideal; each ``None`` where there is none. ``evidence``: some was named. ``cannot`` says
    why its level is set beside no other.

    Where the content has changed since, ``carried`` is the row as its recorded changes carry it over, ``None`` where
    they do not; ``apart`` says in a clause why it cannot be counted there. ``edition`` is that of the content of
    today where it is counted with that, else empty.
    """

    id: str
    part: str
    title: str
    group: str
    group_title: str
    standards: tuple[str, ...]
    rated_with: RatedWith
    standing: Standing
    level: int | None
    distance: int | None
    evidence: bool
    cannot: str = ""
    carried: "RowFacts | None" = None
    apart: str = ""
    edition: str = ""

    @property
    def counted(self) -> "RowFacts":
        """The row as it is counted: as it was carried over, where it is counted with the edition of today."""
        return self.carried if self.carried is not None and self.edition else self


class MarkedRow(Struct, frozen=True, array_like=True):
    """The counts of a row that people marked alone, as they were opened; ``at`` ends with “not begun”."""

    id: str
    part: str
    title: str
    group: str
    group_title: str
    standards: tuple[str, ...]
    labels: tuple[int, ...]
    at: tuple[int, ...]
    cannot_tell: int


class StepFacts(Struct, frozen=True, array_like=True):
    """A step that the team committed to. ``moved``: it was given a later day, or another, at some time."""

    standards: tuple[str, ...]
    fate: Fate
    moved: bool
    by: date | None


class TeamNamed(Struct, frozen=True, array_like=True):
    """What tells whose self-assessment one is, and which of a team's.

    ``before`` is the uid of the one that it was begun from, empty without one.
    """

    folder: str
    uid: str
    before: str
    team: str
    role: str
    opened: date
    district: str
    school: str


class TeamFacts(TeamNamed, frozen=True, array_like=True):
    """One self-assessment.

    ``edition`` is that of the content it was rated on, ``content`` the digest of that, ``content_now`` what became of
    it since, and ``carried_to`` the edition that its answers are carried over to, empty where nothing has changed.
    ``goals`` are the standards of each goal that the team has not stopped, ``needs`` those that its marked
    responsibilities bear on. ``sent`` counts people whose marks were opened. ``check_in`` is the next planned one
    that was not held, ``held`` the day of the last one.
    """

    role_title: str
    edition: str
    content_now: Literal["same", "changed", "missing"]
    network: str
    school_level: str
    rows: tuple[RowFacts, ...]
    goals: tuple[tuple[str, ...], ...]
    steps: tuple[StepFacts, ...]
    needs: tuple[str, ...]
    sent: int
    marked: tuple[MarkedRow, ...]
    check_in: date | None
    held: date | None
    asks: str
    offers: str
    carried_to: str = ""
    content: str = ""

    def counted_in(self, row: RowFacts) -> str:
        """Name the edition that a row is counted with."""
        return row.edition or self.edition

    @property
    def editions(self) -> set[str]:
        """Those that it is counted with: of each row, and its own where it has none or people marked alone."""
        of_rows = {self.counted_in(one) for one in self.rows}
        return of_rows | {self.edition} if self.marked or not of_rows else of_rows

    @property
    def name(self) -> str:
        """What the director's own list calls the team: its school, its name, or its folder."""
        named = [one for one in (self.school, self.team) if one]
        return ", ".join(dict.fromkeys(named)) or self.folder
