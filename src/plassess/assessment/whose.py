"""Whose self-assessments are: whether two that lie side by side may be one team's."""

from collections.abc import Iterable

from plassess.assessment.plain_text import plain
from plassess.assessment.record import Assessment


def is_of_several_teams(newest_first: Iterable[Assessment]) -> bool:
    """Tell whether any is surely another team's than the first; no more are gone through than it takes to know.

    Those that the first was begun from are its own team's, whatever the team was called then.
    """
    first: Assessment | None = None
    before: set[str | None] = set()
    for one in newest_first:
        first = first or one
        if one.uid not in before and _is_another_teams(first, one):
            return True
        if one is first or one.uid in before:
            before |= {one.last.uid} if one.last and one.last.uid else set()
    return False


def _is_another_teams(first: Assessment, one: Assessment) -> bool:
    """Tell whether two are of other roles, or name another district, school or team; one may leave a name out."""
    names = zip(_named(first), _named(one), strict=True)
    return first.role != one.role or any(mine and its and mine != its for mine, its in names)


def _named(one: Assessment) -> tuple[str, ...]:
    place = one.place
    told = (place.district, place.school) if place else (None, None)
    return tuple(plain(name or "") for name in (*told, one.team.name))
