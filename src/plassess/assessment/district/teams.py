"""Which self-assessments are one team's: its latest one, and the one before that."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Generic, TypeVar

from msgspec import Struct

from plassess.assessment.district.team_facts import TeamFacts, TeamNamed

N = TypeVar("N", bound=TeamNamed)


class NowAndThen(Struct, Generic[N], frozen=True):
    """A team's latest self-assessment, and ``then`` the one before; ``None``: none."""

    now: N
    then: N | None = None


class Team(NowAndThen[TeamFacts], frozen=True):
    """A team as it stands ``now``, by its latest self-assessment, and as it stood ``then``, by the one before."""


class Wanted(Struct, frozen=True):
    """Whom a summary is about. Empty, or ``None``: everybody; ``since``: opened on that day or later.

    ``asked_since`` is the day that was asked for, where ``since`` begins with those that are put together with it.
    ``runs`` are the days that it could have begun with up to ``since``, the earliest first: what lies between two of
    them is what another summary tells more. ``over_all`` are the roles that are counted in what is told over all
    roles; ``None``: all.
    """

    role: str = ""
    standards: tuple[str, ...] = ()
    since: date | None = None
    asked_since: date | None = None
    runs: tuple[date, ...] = ()
    over_all: frozenset[str] | None = None

    def takes(self, team: Team) -> bool:
        """Tell whether a team is meant by its latest self-assessment."""
        return self.role in ("", team.now.role) and (self.since is None or team.now.opened >= self.since)

    def run_of(self, team: Team) -> date | None:
        """Return the run of days that a team of the role is left out with; ``None``: it is counted."""
        if self.takes(team) or self.role not in ("", team.now.role):
            return None
        return next((day for day in reversed(self.runs) if day <= team.now.opened), None)

    def takes_over_all(self, team: Team) -> bool:
        """Tell whether a team is counted in what is told over all roles."""
        return self.over_all is None or team.now.role in self.over_all

    def takes_row(self, standards: Sequence[str]) -> bool:
        """Tell whether a row, a goal or a step is meant by the standards it bears on."""
        return not self.standards or not set(self.standards).isdisjoint(standards)


def teams_in(facts: Iterable[TeamFacts]) -> tuple[Team, ...]:
    """Bring the self-assessments of each team together, in whatever order they come; copies of one count once."""
    return tuple(Team(one.now, one.then) for one in each_now_and_then(facts))


def each_now_and_then(named: Iterable[N]) -> list[NowAndThen[N]]:
    """Find the latest self-assessment of each team and the one before, by what tells whose each is.

    Those are one team's that were begun one from another, and those of one role, school and name, of several days.
    """
    each = each_once(named)
    alike = _Alike()
    days: dict[tuple[str, ...], dict[date, str]] = {}
    for key, one in each.items():
        if one.before in each:
            alike.join(key, one.before)
        if one.school:
            same_day = days.setdefault(_called(one), {})
            if same_day and one.opened not in same_day:
                alike.join(key, next(iter(same_day.values())))
            same_day.setdefault(one.opened, key)
    return [_latest(sorted((each[key] for key in keys), key=_age)) for keys in alike.sets(each)]


def each_once(named: Iterable[N]) -> dict[str, N]:
    """Keep one of all copies of a self-assessment, by what tells it apart: that of the first folder."""
    return {_key(one): one for one in sorted(named, key=lambda one: one.folder, reverse=True)}


def _latest(of_age: Sequence[N]) -> NowAndThen[N]:
    *before, now = of_age
    begun_from = next((one for one in before if now.before and one.uid == now.before), None)
    return NowAndThen(now, begun_from or next(iter(before[::-1]), None))


def _key(one: TeamNamed) -> str:
    return one.uid or f"folder {one.folder}"


def _age(one: TeamNamed) -> tuple[date, str, str]:
    return one.opened, one.folder, one.uid


def _called(one: TeamNamed) -> tuple[str, ...]:
    named = (one.district, one.school, one.team)
    return one.role, *(" ".join(text.casefold().split()) for text in named)


class _Alike:
    """Sets of what belongs together; each finds the one that stands for its set."""

    def __init__(self) -> None:
        self._leads: dict[str, str] = {}

    def join(self, one: str, other: str) -> None:
        self._leads[self._lead(one)] = self._lead(other)

    def sets(self, keys: Iterable[str]) -> list[list[str]]:
        """Return every set, in an order that hangs on the keys alone."""
        found: dict[str, list[str]] = {}
        for key in sorted(keys):
            found.setdefault(self._lead(key), []).append(key)
        return list(found.values())

    def _lead(self, one: str) -> str:
        while (lead := self._leads.get(one, one)) != one:
            one = lead
        return one
