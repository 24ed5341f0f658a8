"""How people of one role marked, over the whole district and never within a school: counted by people who sent."""

from collections.abc import Mapping

from msgspec import Struct

from plassess.assessment.alone.counts import RowCounts
from plassess.assessment.alone.roster import FEWEST_OUTSIDE
from plassess.assessment.district.rows_counted import CountedRow, Like, in_order, under_standards
from plassess.assessment.district.small_cells import is_few
from plassess.assessment.district.team_facts import MarkedRow
from plassess.assessment.district.teams import Team, Wanted


class MarksOfRow(Struct, frozen=True):
    """One row over all people of a role who sent their marks; ``counts`` is ``None`` where they are too few."""

    id: str
    title: str
    labels: tuple[int, ...]
    counts: RowCounts | None


class MarksOfStandard(Struct, frozen=True):
    """A standard, or a group of an instrument, with its rows."""

    id: str
    title: str
    part: str
    rows: tuple[MarksOfRow, ...]


class MarksOfRole(Struct, frozen=True):
    """The marks of one role in one edition; ``people`` sent theirs, in ``teams``; ``None`` where they are too few."""

    role: str
    role_title: str
    edition: str
    people: int | None
    teams: int | None
    standards: tuple[MarksOfStandard, ...]


class Senders(Struct, frozen=True):
    """How many people sent marks, in how many teams; ten or more in each."""

    people: int = 0
    teams: int = 0

    def __add__(self, more: "Senders") -> "Senders":
        return Senders(self.people + more.people, self.teams + more.teams)

    @property
    def are_enough(self) -> bool:
        """Tell whether five teams are in: whichever takes its own out, forty people or more of four teams remain.

        With fewer teams, whoever takes their own out would have what people of few schools marked, or of one.
        """
        return not is_few(self.teams)


class MarksTally:
    """The counts as they grow, a team at a time; teams may come in any order."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._senders: dict[Like, Senders] = {}
        self._titles: dict[Like, str] = {}
        self._rows: dict[Like, dict[tuple[str, str, tuple[int, ...]], _Row]] = {}

    def add(self, team: Team) -> None:
        """Count a team's marks, where it opened some and ten or more sent theirs.

        So does a table of counts: were smaller teams in one of the two, the difference would be their own marks.
        """
        now = team.now
        marked = [(at, one) for at, one in enumerate(now.marked) if self._wanted.takes_row(one.standards)]
        if now.sent < FEWEST_OUTSIDE or not marked:
            return
        like = Like(now.role, now.edition)
        senders = Senders(now.sent, 1)
        self.count_senders(like, now.role_title, senders)
        for at, one in marked:
            self.count_row(like, one, at, senders)

    def count_senders(self, like: Like, title: str, senders: Senders) -> None:
        """Count people who sent marks."""
        self._senders[like] = self._senders.get(like, Senders()) + senders
        self._titles[like] = max(title, self._titles.get(like, ""))

    def count_row(self, like: Like, one: MarkedRow, at: int, senders: Senders) -> None:
        """Count the marks of people in a row; ``at`` is its place among the rows."""
        rows = self._rows.setdefault(like, {})
        key = one.part, one.id, one.labels
        (rows.get(key) or rows.setdefault(key, _Row(one))).add(one, at, senders)

    def shown(self, order: Mapping[str, int]) -> tuple[MarksOfRole, ...]:
        """Return what may be shown; ``order`` puts roles and standards by their ids; others come last."""
        return tuple(self._of(like, order) for like in in_order(self._senders, order))

    def _of(self, like: Like, order: Mapping[str, int]) -> MarksOfRole:
        senders = self._senders[like]
        if not senders.are_enough:
            return MarksOfRole(like.role, self._titles[like], like.edition, None, None, ())
        standards = tuple(
            MarksOfStandard(one.id, one.title, one.part, tuple(row.shown() for row in one.rows))
            for one in under_standards(self._rows[like].values(), order)
        )
        return MarksOfRole(like.role, self._titles[like], like.edition, senders.people, senders.teams, standards)


class _Row(CountedRow):
    """Counts of one row."""

    def __init__(self, first: MarkedRow) -> None:
        super().__init__(first)
        self._labels = first.labels
        self._senders = Senders()
        self._counts = [0] * len(first.at)
        self._cannot_tell = 0

    def add(self, one: MarkedRow, at: int, senders: Senders) -> None:
        self.name(one, at)
        self._senders += senders
        self._cannot_tell += one.cannot_tell
        self._counts = [there + more for there, more in zip(self._counts, one.at, strict=True)]

    def shown(self) -> MarksOfRow:
        if not self._senders.are_enough:
            return MarksOfRow(self.named.id, self.named.title, self._labels, None)
        labels = (*map(str, self._labels), "not-begun")
        counts = RowCounts(labels, tuple(self._counts), self._cannot_tell, self._senders.people)
        return MarksOfRow(self.named.id, self.named.title, self._labels, counts)
