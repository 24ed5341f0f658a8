"""How many teams stand nearer to ideal, the same or farther than at their last self-assessment, row by row."""

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from plassess.assessment.cycles.movement import Movement, Stood, moved
from plassess.assessment.district.editions.carried_rows import as_carried
from plassess.assessment.district.rows_counted import CountedRow, Like, in_order, under_standards
from plassess.assessment.district.small_cells import Hidden, is_few, why_hidden
from plassess.assessment.district.team_facts import RowFacts, TeamFacts
from plassess.assessment.district.teams import Team, Wanted
from plassess.assessment.plan.model import LevelInWords
from plassess.assessment.ratings.levels_alike import RatedOn
from plassess.assessment.responses import State

_COMPARED = (Movement.NEARER, Movement.SAME, Movement.FARTHER)


class MovedRow(Struct, frozen=True):
    """One row over the teams that looked at it both times; all counts are ``None`` where they are hidden.

    ``compared`` counts teams with a level both times on the same levels, ``named_evidence`` those of them that name
    what today's level rests on. ``not_compared`` had a level both times, on levels or words that differ.
    """

    id: str
    title: str
    hidden: Hidden
    compared: int | None = None
    nearer: int | None = None
    same: int | None = None
    farther: int | None = None
    named_evidence: int | None = None
    newly_known: int | None = None
    not_compared: int | None = None


class MovedStandard(Struct, frozen=True):
    """A standard, or a group of an instrument, with its rows."""

    id: str
    title: str
    part: str
    rows: tuple[MovedRow, ...]


class MovedRole(Struct, frozen=True):
    """What moved with the teams of one role, in the edition of their latest.

    ``teams`` counts those that had an earlier one; ``None`` where they are fewer than five.
    """

    role: str
    role_title: str
    edition: str
    teams: int | None
    standards: tuple[MovedStandard, ...]


class MovedTally:
    """The counts as they grow, a team at a time; teams may come in any order."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._teams: Counter[Like] = Counter()
        self._titles: dict[Like, str] = {}
        self._rows: dict[Like, dict[tuple[str, str], _Row]] = {}

    def add(self, team: Team) -> None:
        """Count how a team moved; one without an earlier self-assessment is not counted."""
        if team.then is None:
            return
        now, moves = team.now, movements(team.then, team.now)
        for edition in {now.counted_in(one) for one in now.rows} or {now.edition}:
            self.count_teams(Like(now.role, edition), now.role_title, 1)
        for at, (one, move) in enumerate(zip(now.rows, moves, strict=True)):
            if move is not None and self._wanted.takes_row(one.counted.standards):
                self.count_row(Like(now.role, now.counted_in(one)), one.counted, at, move, 1)

    def count_teams(self, like: Like, title: str, teams: int) -> None:
        """Count teams that had an earlier self-assessment."""
        self._teams[like] += teams
        self._titles[like] = max(title, self._titles.get(like, ""))

    def count_row(self, like: Like, one: RowFacts, at: int, movement: Movement, teams: int) -> None:
        """Count teams that moved alike in a row; ``at`` is its place among the rows."""
        rows, key = self._rows.setdefault(like, {}), (one.part, one.id)
        (rows.get(key) or rows.setdefault(key, _Row(one))).add(one, at, movement, teams)

    def shown(self, order: Mapping[str, int]) -> tuple[MovedRole, ...]:
        """Return what may be shown; ``order`` puts roles and standards by their ids; others come last."""
        return tuple(self._of(like, order) for like in in_order(self._teams, order) if self._rows.get(like))

    def _of(self, like: Like, order: Mapping[str, int]) -> MovedRole:
        title, teams = self._titles[like], self._teams[like]
        if is_few(teams):
            return MovedRole(like.role, title, like.edition, None, ())
        standards = tuple(
            MovedStandard(one.id, one.title, one.part, tuple(map(_shown, one.rows)))
            for one in under_standards(self._rows[like].values(), order)
        )
        return MovedRole(like.role, title, like.edition, teams, standards)


class _Row(CountedRow):
    """Counts of one row."""

    def __init__(self, first: RowFacts) -> None:
        super().__init__(first)
        self.counts: Counter[Movement] = Counter()
        self.evidence = 0

    def add(self, now: RowFacts, at: int, movement: Movement, teams: int) -> None:
        self.name(now, at)
        self.counts[movement] += teams
        self.evidence += teams if movement in _COMPARED and now.evidence else 0


def movements(then: TeamFacts, now: TeamFacts) -> tuple[Movement | None, ...]:
    """Tell how each row of a team moved; ``None`` for one that was not looked at then.

    Where both were rated on one content, they are set side by side as they are, else as today’s content has them.
    """
    same = then.content == now.content
    olds, news = (one.rows if same else tuple(map(as_carried, one.rows)) for one in (then, now))
    before = {one.id: one for one in olds}
    return tuple(_movement(before.get(one.id), one) for one in news)


def _movement(then: RowFacts | None, now: RowFacts) -> Movement | None:
    return moved(_stood(then), _stood(now)).movement if then is not None else None


def _stood(one: RowFacts) -> Stood:
    """Put a row back as it stood; digests stand for words, and same words have the same."""
    level = None
    if one.standing in ("level", "not-begun", "unplaced") or one.cannot:
        level = LevelInWords(one.level, None, one.distance)
    with_ = one.rated_with
    on = RatedOn(with_.labels, with_.chosen, with_.words)
    return Stood(asked=True, level=level, state=State.ANSWERED, rated_on=on, cannot=one.cannot)


def _shown(row: _Row) -> MovedRow:
    one = row.named
    counts = tuple(row.counts[movement] for movement in _COMPARED)
    hidden = why_hidden(counts)
    if hidden:
        return MovedRow(one.id, one.title, hidden)
    nearer, same, farther = counts
    newly, not_compared = row.counts[Movement.NEWLY_KNOWN], row.counts[Movement.NOT_COMPARABLE]
    return MovedRow(one.id, one.title, "", sum(counts), nearer, same, farther, row.evidence, newly, not_compared)
