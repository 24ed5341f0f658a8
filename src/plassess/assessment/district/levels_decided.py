"""How many teams decided each level of a row: like with like, by role, edition and the row's own levels."""

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from plassess.assessment.district.rows_counted import CountedRow, Like, in_order, under_standards
from plassess.assessment.district.small_cells import Hidden, is_few, why_hidden
from plassess.assessment.district.team_facts import RowFacts
from plassess.assessment.district.teams import Team, Wanted


class LevelsOfRow(Struct, frozen=True):
    """One row over all teams that looked at it.

    ``at`` counts teams at each place, the ideal level first and “not begun” last, ``labels`` names the levels. ``at``
    is empty where levels are hidden, and all counts are ``None`` where fewer than five teams looked at the row.
    ``differ``: in some self-assessments its levels said something else.
    """

    id: str
    title: str
    labels: tuple[int, ...]
    hidden: Hidden
    at: tuple[int, ...] = ()
    teams: int | None = None
    not_decided: int | None = None
    unknown: int | None = None
    not_applicable: int | None = None
    unplaced: int | None = None
    differ: bool = False


class LevelsOfStandard(Struct, frozen=True):
    """A standard, or a group of an instrument, with its rows."""

    id: str
    title: str
    part: str
    rows: tuple[LevelsOfRow, ...]


class LevelsOfRole(Struct, frozen=True):
    """All that teams of one role looked at in one edition; ``teams`` is ``None`` where they are fewer than five."""

    role: str
    role_title: str
    edition: str
    teams: int | None
    standards: tuple[LevelsOfStandard, ...]


class LevelsTally:
    """The counts as they grow, a team at a time; teams may come in any order."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._rows: dict[Like, dict[tuple[str, str, tuple[int, ...]], _Row]] = {}
        self._teams: Counter[Like] = Counter()
        self._titles: dict[Like, str] = {}

    def add(self, team: Team) -> None:
        """Count what a team decided last."""
        now = team.now
        meant = [(at, one) for at, one in enumerate(now.rows) if self._wanted.takes_row(one.counted.standards)]
        for edition in {now.counted_in(one) for _, one in meant}:
            self.count_teams(Like(now.role, edition), now.role_title, 1)
        for at, one in meant:
            self.count_row(Like(now.role, now.counted_in(one)), one.counted, at, 1)

    def count_teams(self, like: Like, title: str, teams: int) -> None:
        """Count teams that looked at a row or more."""
        self._teams[like] += teams
        self._titles[like] = max(title, self._titles.get(like, ""))

    def count_row(self, like: Like, one: RowFacts, at: int, teams: int) -> None:
        """Count teams that stand alike in a row; ``at`` is its place among the rows."""
        rows = self._rows.setdefault(like, {})
        key = one.part, one.id, one.rated_with.labels or ()
        (rows.get(key) or rows.setdefault(key, _Row(one))).add(one, at, teams)

    def shown(self, order: Mapping[str, int]) -> tuple[LevelsOfRole, ...]:
        """Return what may be shown; ``order`` puts roles and standards by their ids; others come last."""
        return tuple(self._of(like, order) for like in in_order(self._teams, order))

    def _of(self, like: Like, order: Mapping[str, int]) -> LevelsOfRole:
        title, teams = self._titles[like], self._teams[like]
        if is_few(teams):
            return LevelsOfRole(like.role, title, like.edition, None, ())
        standards = tuple(
            LevelsOfStandard(one.id, one.title, one.part, tuple(map(_shown, one.rows)))
            for one in under_standards(self._rows[like].values(), order)
        )
        return LevelsOfRole(like.role, title, like.edition, teams, standards)


class _Row(CountedRow):
    """Counts of one row."""

    def __init__(self, first: RowFacts) -> None:
        super().__init__(first)
        self.labels = first.rated_with.labels or ()
        self.counts: Counter[str] = Counter()
        self.words: set[tuple[str, str]] = set()

    def add(self, one: RowFacts, at: int, teams: int) -> None:
        self.name(one, at)
        self.counts[str(one.level) if one.standing == "level" else one.standing] += teams
        self.words.update(one.rated_with.words.items(), one.rated_with.chosen.items())


def _shown(row: _Row) -> LevelsOfRow:
    one, labels, counts = row.named, row.labels, row.counts
    if is_few(sum(counts.values())):
        return LevelsOfRow(one.id, one.title, labels, "few")
    at = tuple(counts[key] for key in (*map(str, labels), "not-begun"))
    hidden = why_hidden(at)
    return LevelsOfRow(
        id=one.id,
        title=one.title,
        labels=labels,
        hidden=hidden,
        at=() if hidden else at,
        teams=sum(counts.values()),
        not_decided=counts["not-decided"],
        unknown=counts["unknown"],
        not_applicable=counts["not-applicable"],
        unplaced=counts["unplaced"],
        differ=len(row.words) > len({label for label, _ in row.words}),
    )
