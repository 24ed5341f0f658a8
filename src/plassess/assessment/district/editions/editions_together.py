"""Teams of an earlier edition brought together with those of today's, row by row, where recorded changes allow it.

A row comes over for all teams of an edition or for none: if only some levels could, those that cannot would lack in
the counts, and who knows the editions could tell which level a team had decided.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.district.small_cells import is_few
from plassess.assessment.district.team_facts import RowFacts, TeamFacts
from plassess.assessment.district.teams import Team, Wanted


class RowApart(Struct, frozen=True):
    """A row that stays with its own edition, and why, in clauses."""

    id: str
    title: str
    why: tuple[str, ...]


class EditionTold(Struct, frozen=True):
    """What became of the rows of one role that were rated on an earlier edition.

    ``together`` counts the rows that are counted with the edition ``to``, ``apart`` are the others. ``few``: fewer
    than five teams rated on it, so that nothing is brought over, and none of its rows is named.
    """

    role: str
    role_title: str
    edition: str
    to: str
    together: int
    apart: tuple[RowApart, ...]
    few: bool = False


class Together:
    """The teams, each row with the edition that it is counted with, and what is said of editions.

    A team is made when it is its turn, so that no more of them lie in memory than before.
    """

    def __init__(self, teams: Iterable[Team], pools: "_Pools") -> None:
        self._teams, self._pools = teams, pools

    @property
    def teams(self) -> Iterator[Team]:
        """Return one after another."""
        return map(self.brought, self._teams)

    @property
    def told(self) -> tuple[EditionTold, ...]:
        """What became of each earlier edition."""
        pools = self._pools
        return tuple(_told(key, pools) for key in sorted(pools.rows) if key.edition != key.to)

    def brought(self, team: Team) -> Team:
        """Return a team, its rows with the edition that they are counted with."""
        return replace(team, now=_brought(team.now, self._pools)) if team.now.carried_to else team


class _Key(Struct, frozen=True, order=True):
    """Rows that come over together: of one role, and one edition."""

    role: str
    edition: str
    to: str


class _Pool:
    """A row over all teams of one role that rated it on one edition."""

    def __init__(self) -> None:
        self.title = ""
        self.teams = 0
        self.why: set[str] = set()

    def add(self, row: RowFacts) -> None:
        self.teams += 1
        self.title = max(self.title, (row.carried or row).title)
        self.why |= {row.apart} if row.apart else set()

    def comes_over(self, key: _Key) -> bool:
        """Tell whether it does: nothing says why not, and of another edition five teams or more rated it."""
        return not self.why and (key.edition == key.to or not is_few(self.teams))


class _Pools:
    """All rows that may come over."""

    def __init__(self) -> None:
        self.rows: dict[_Key, dict[str, _Pool]] = {}
        self.teams: dict[_Key, int] = {}
        self.titles: dict[_Key, str] = {}

    def add(self, now: TeamFacts, wanted: Wanted) -> None:
        key, rows = _key_of(now), [one for one in now.rows if wanted.takes_row((one.carried or one).standards)]
        if rows:
            self.teams[key] = self.teams.get(key, 0) + 1
            self.titles[key] = max(now.role_title, self.titles.get(key, ""))
        for one in rows:
            self.rows.setdefault(key, {}).setdefault(one.id, _Pool()).add(one)

    def come_over(self, key: _Key, row: str) -> bool:
        pool = self.rows.get(key, {}).get(row)
        return pool is not None and pool.comes_over(key)


def together(teams: Iterable[Team], wanted: Wanted) -> Together:
    """Bring together what can be of teams, which are gone through twice; ``wanted`` says which are counted."""
    pools = _Pools()
    for one in teams:
        if one.now.carried_to and wanted.takes(one):
            pools.add(one.now, wanted)
    return Together(teams, pools)


def _key_of(now: TeamFacts) -> _Key:
    return _Key(now.role, now.edition, now.carried_to)


def _brought(now: TeamFacts, pools: _Pools) -> TeamFacts:
    key = _key_of(now)
    return replace(now, rows=tuple(_row(one, key, pools) for one in now.rows))


def _row(one: RowFacts, key: _Key, pools: _Pools) -> RowFacts:
    if one.carried is None or not pools.come_over(key, one.id):
        return one
    return replace(one, edition=key.to)


def _told(key: _Key, pools: _Pools) -> EditionTold:
    rows, title = pools.rows[key], pools.titles[key]
    if is_few(pools.teams[key]):
        return EditionTold(key.role, title, key.edition, key.to, 0, (), few=True)
    apart = tuple(_apart(key, rows))
    return EditionTold(key.role, title, key.edition, key.to, len(rows) - len(apart), apart)


def _apart(key: _Key, rows: dict[str, _Pool]) -> Iterator[RowApart]:
    """Name the rows that stay; of one that few teams rated, nothing is said but that."""
    for id_, pool in sorted(rows.items()):
        if not pool.comes_over(key):
            yield RowApart(id_, pool.title, () if is_few(pool.teams) else tuple(sorted(pool.why)))
