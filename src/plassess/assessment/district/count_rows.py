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
from plassess.assessment.district.since_last_time import movements
from plassess.assessment.district.team_facts import MarkedRow, RatedWith, RowFacts, TeamFacts
from plassess.assessment.district.teams import Team, each_once, teams_in

WHOLE = "whole"
"""The state of the row that stands for the self-assessment itself."""
AGAIN = "again"
"""In that row: the team has an earlier self-assessment."""


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

    ``district`` is that of those that name none.
    """
    each = tuple(facts)
    teams = {id(team.now): team for team in teams_in(each)}
    once = {id(one) for one in each_once(each).values()}
    for one in each:
        if id(one) in once:
            yield from _rows_of(one, teams.get(id(one)), one.district or district)


def _rows_of(one: TeamFacts, team: Team | None, district: str) -> Iterator[CountRow]:
    """Make the rows of one; ``team`` is ``None`` where the team has a later one."""
    then = team.then if team else None
    sent = one.sent if one.sent >= FEWEST_OUTSIDE and one.marked else None
    shared = {key: getattr(one, key) for key in ("uid", "school", "network", "role", "opened", "edition")}
    shared |= {"district": district, "latest": team is not None}
    again = AGAIN if then else None
    yield CountRow(**shared, state=WHOLE, sent=sent, decided=bool(one.rows), moved=again)
    moves = movements(then, one) if then else (None,) * len(one.rows)
    for row, move in zip(one.rows, moves, strict=True):
        yield _decided(shared, row, move)
    if sent:
        for marked in one.marked:
            yield from _marks(shared, marked, sent)


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
    return _digest(tuple(sorted(with_.words.items()))) if with_.words else None


@lru_cache(maxsize=4096)  # teams answer the same rows
def _digest(words: tuple[tuple[str, str], ...]) -> str:
    return sha256(repr(words).encode()).hexdigest()[:12]
