"""The table of counts: what one team decided in a row, and how many people marked each level, a line each.

It holds no text that a person wrote and no row for a person; marks are counted only where ten or more sent theirs.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from hashlib import sha256

from msgspec import Struct

from plassess.assessment.alone.marks import CANNOT_TELL, NOT_BEGUN
from plassess.assessment.alone.roster import FEWEST_OUTSIDE
from plassess.assessment.cycles.movement import Movement
from plassess.assessment.district.editions.editions_together import together
from plassess.assessment.district.since_last_time import movements
from plassess.assessment.district.team_facts import MarkedRow, RatedWith, RowFacts, TeamFacts
from plassess.assessment.district.teams import Team, Wanted, each_once, teams_in

WHOLE = "whole"
"""The state of the row that stands for the self-assessment itself."""
ALSO = "also"
"""The state of one more such row, of a self-assessment some of whose rows are counted with today's edition."""
OF_ONE = (WHOLE, ALSO)
AGAIN = "again"
"""In such a row: the team has an earlier self-assessment."""


class CountRow(Struct, frozen=True, kw_only=True):
    """One row of the table; what each field holds stands with the table of the export."""

    uid: str
    district: str
    school: str
    network: str
    role: str
    opened: date
    edition: str
    version: str | None = None
    part: str | None = None
    prompt: str | None = None
    standard: str | None = None
    state: str
    level: int | None = None
    distance: int | None = None
    levels: tuple[int, ...] = ()
    n: int | None = None
    sent: int | None = None
    decided: bool
    latest: bool
    moved: str | None = None
    evidence: bool | None = None


def count_rows(facts: Iterable[TeamFacts], district: str = "") -> Iterator[CountRow]:
    """Make the rows of all self-assessments, in the order they come; copies of one count once.

    ``district`` is that of those that name none. Rows of a team's latest one stand with the edition that a summary of
    these files counts them with.
    """
    each = tuple(facts)
    found = teams_in(each)
    counted = together(found, Wanted())
    teams = {id(team.now): counted.brought(team) for team in found}
    once = {id(one) for one in each_once(each).values()}
    for one in each:
        if id(one) in once:
            team = teams.get(id(one))
            yield from _rows_of(team.now if team else one, team, one.district or district)


def _rows_of(one: TeamFacts, team: Team | None, district: str) -> Iterator[CountRow]:
    """Make the rows of one; ``team`` is ``None`` where the team has a later one."""
    then = team.then if team else None
    sent = one.sent if one.sent >= FEWEST_OUTSIDE and one.marked else None
    shared = {key: getattr(one, key) for key in ("uid", "school", "network", "role", "opened")}
    shared |= {"district": district, "latest": team is not None}
    yield from _of_one(shared, one, sent, again=then is not None)
    moves = movements(then, one) if then else (None,) * len(one.rows)
    for row, move in zip(one.rows, moves, strict=True):
        yield _decided(shared | {"edition": one.counted_in(row)}, row.counted, move)
    if sent:
        for marked in one.marked:
            yield from _marks(shared | {"edition": one.edition}, marked, sent)


def _of_one(shared: Mapping[str, object], one: TeamFacts, sent: int | None, *, again: bool) -> Iterator[CountRow]:
    """Make the row that stands for it, and another one where it is counted with two editions."""
    of_rows = {one.counted_in(row) for row in one.rows}
    own_first = sorted(one.editions, key=lambda edition: (edition != one.edition, edition))
    for at, edition in enumerate(own_first):
        yield CountRow(
            **shared,  # type: ignore[arg-type]  # as the attributes of the facts
            edition=edition,
            state=OF_ONE[at],
            sent=sent if edition == one.edition else None,
            decided=edition in of_rows,
            moved=AGAIN if again and edition in (of_rows or {one.edition}) else None,
        )


def _decided(shared: Mapping[str, object], row: RowFacts, move: Movement | None) -> CountRow:
    return CountRow(
        **shared,  # type: ignore[arg-type]  # as the attributes of the facts
        version=_version(row.rated_with),
        part=row.part,
        prompt=row.id,
        standard=row.group,
        state=row.standing,
        level=row.level,
        distance=row.distance,
        levels=row.rated_with.labels or (),
        decided=True,
        moved=move.value if move else None,
        evidence=row.evidence,
    )


def _marks(shared: Mapping[str, object], row: MarkedRow, sent: int) -> Iterator[CountRow]:
    places = [("level", label, at) for at, label in enumerate(row.labels)]
    states = [*places, (NOT_BEGUN, None, len(row.labels)), (CANNOT_TELL, None, None)]
    for (state, level, distance), n in zip(states, (*row.at, row.cannot_tell), strict=True):
        yield CountRow(
            **shared,  # type: ignore[arg-type]  # as the attributes of the facts
            part=row.part,
            prompt=row.id,
            standard=row.group,
            state=state,
            level=level,
            distance=distance,
            levels=row.labels,
            n=n,
            sent=sent,
            decided=False,
        )


def _version(with_: RatedWith) -> str | None:
    """Stand for what all levels said; ``None`` where no more is known than the words of those that were chosen."""
    is_known = bool(with_.words.keys() - with_.chosen.keys()) or set(map(str, with_.labels or ())) == set(with_.words)
    return _digest(tuple(sorted(with_.words.items()))) if is_known and with_.words else None


@lru_cache(maxsize=4096)  # teams answer the same rows
def _digest(words: tuple[tuple[str, str], ...]) -> str:
    return sha256(repr(words).encode()).hexdigest()[:12]
