"""For the director of professional learning alone: whom to call, by the alphabet, and why. It holds no level."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from plassess.assessment.district.teams import Team, Wanted


class ToCall(Struct, frozen=True):
    """One team, and why one would call.

    ``missed`` is the day of a check-in that has passed and was not held; ``overdue`` counts open steps whose day has
    passed. ``asks`` and ``offers`` are the team's own words, empty where it said none.
    """

    name: str
    role_title: str
    folder: str
    missed: date | None
    overdue: int
    asks: str
    offers: str


def call_list(teams: Iterable[Team], wanted: Wanted, today: date) -> tuple[ToCall, ...]:
    """List those who have a reason to be called, by the alphabet and by nothing else."""
    each = (_of(team, today) for team in teams if wanted.takes(team))
    there = [one for one in each if one.missed or one.overdue or one.asks or one.offers]
    return tuple(sorted(there, key=lambda one: (one.name.casefold(), one.role_title, one.folder)))


def _of(team: Team, today: date) -> ToCall:
    now = team.now
    return ToCall(
        name=now.name,
        role_title=now.role_title,
        folder=now.folder,
        missed=now.check_in if now.check_in and now.check_in < today else None,
        overdue=sum(one.fate == "open" and one.by is not None and one.by < today for one in now.steps),
        asks=now.asks,
        offers=now.offers,
    )
