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


class _Senders:
    """How many people sent marks, in how many teams, and how many in the largest."""

    def __init__(self) -> None:
        self.people = self.teams = self._most = 0

    def add(self, sent: int) -> None:
        self.people += sent
        self.teams += 1
        self._most = max(self._most, sent)

    @property
    def are_enough(self) -> bool:
        """Tell whether ten or more remain, whichever team takes its own out of the counts, and five teams are in."""
        return self.people - self._most >= FEWEST_OUTSIDE and not is_few(self.teams)


class MarksTally:
    """The counts as they grow, a team at a time; teams may come in any order."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._senders: dict[Like, _Senders] = {}
        self._titles: dict[Like, str] = {}
        self._rows: dict[Like, dict[tuple[str, str, tuple[int, ...]], _Row]] = {}

    def add(self, team: Team) -> None:
        """Count a team's marks, where it opened some."""
        now = team.now
        marked = [(at, one) for at, one in enumerate(now.marked) if self._wanted.takes_row(one.standards)]
        if not now.sent or not marked:
            return
        like = Like(now.role, now.edition)
        self._senders.setdefault(like, _Senders()).add(now.sent)
        self._titles[like] = max(now.role_title, self._titles.get(like, ""))
        rows = self._rows.setdefault(like, {})
        for at, one in marked:
            rows.setdefault((one.part, one.id, one.labels), _Row(one)).add(one, at, now.sent)

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
        self._senders = _Senders()
        self._counts = [0] * len(first.at)
        self._cannot_tell = 0

    def add(self, one: MarkedRow, at: int, sent: int) -> None:
        self.name(one, at)
        self._senders.add(sent)
        self._cannot_tell += one.cannot_tell
        self._counts = [there + more for there, more in zip(self._counts, one.at, strict=True)]

    def shown(self) -> MarksOfRow:
        if not self._senders.are_enough:
            return MarksOfRow(self.named.id, self.named.title, self._labels, None)
        labels = (*map(str, self._labels), "not-begun")
        counts = RowCounts(labels, tuple(self._counts), self._cannot_tell, self._senders.people)
        return MarksOfRow(self.named.id, self.named.title, self._labels, counts)
