"""Whose self-assessments are: whether two that lie side by side may be one team's."""

from collections.abc import Iterable

from msgspec import Struct

from plassess.assessment.plain_text import plain
from plassess.assessment.record import Assessment


def is_of_several_teams(newest_first: Iterable[Assessment]) -> bool:
    """Tell whether any two are surely two teams'; no more are gone through than it takes to know.

    Those that the first was begun from are its own team's, whatever the team was called then.
    """
    teams: dict[_Named, None] = {}
    before: set[str | None] = set()
    for one in newest_first:
        named = _named(one)
        if one.uid not in before and any(_is_another(team, named) for team in teams):
            return True
        if not teams or one.uid in before:
            before |= {one.last.uid} if one.last and one.last.uid else set()
        if one.uid not in before:
            teams[named] = None
    return False


def _is_another(team: "_Named", other: "_Named") -> bool:
    """Tell whether two are of other roles, or name another district, school or team; one may leave a name out."""
    return team.role != other.role or any(
        mine and its and mine != its for mine, its in zip(team.names, other.names, strict=True)
    )


class _Named(Struct, frozen=True):
    """What tells teams apart: role, and plainly the names of district, school and team, empty where left out."""

    role: str
    names: tuple[str, ...]


def _named(one: Assessment) -> _Named:
    place = one.place
    told = (place.district, place.school) if place else (None, None)
    return _Named(one.role, tuple(plain(name or "") for name in (*told, one.team.name)))
