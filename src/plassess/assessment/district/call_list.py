"""For the director of professional learning alone: whom to call, by the alphabet, and why. It holds no level."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from plassess.assessment.district.teams import Team, Wanted


class ToCall(Struct, frozen=True):
    """One team, and why one would call.

    ``missed`` is the day of a check-in that has passed and was not held; ``overdue`` counts open steps whose day has
    passed. ``asks`` and ``offers`` are the team's own words, empty where it said none. ``place`` says the level of
    its school and its network, ``goals`` the standards that its goals bear on, by id.
    """

    name: str
    role_title: str
    folder: str
    missed: date | None
    overdue: int
    asks: str
    offers: str
    place: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()


class SaidAlike(Struct, frozen=True):
    """What several teams of one role ask for, or offer, in the same words; teams stand by the alphabet."""

    words: str
    teams: tuple[ToCall, ...]


class AskedAndOffered(Struct, frozen=True):
    """What teams of one role ask for, and what others of that role offer, each by the alphabet."""

    role_title: str
    asked: tuple[SaidAlike, ...]
    offered: tuple[SaidAlike, ...]


def asked_and_offered(to_call: Sequence[ToCall]) -> tuple[AskedAndOffered, ...]:
    """Put what is asked for beside what is offered, role by role; which fits which is for the reader to say."""
    roles = sorted({one.role_title for one in to_call if one.asks or one.offers}, key=str.casefold)
    by_role = {role: [one for one in to_call if one.role_title == role] for role in roles}
    return tuple(
        AskedAndOffered(role, _alike({one: one.asks for one in those}), _alike({one: one.offers for one in those}))
        for role, those in by_role.items()
    )


def _alike(said: Mapping[ToCall, str]) -> tuple[SaidAlike, ...]:
    groups: dict[str, list[ToCall]] = {}
    for one, words in said.items():
        if words:
            groups.setdefault(" ".join(words.casefold().split()), []).append(one)
    return tuple(SaidAlike(said[groups[key][0]], tuple(groups[key])) for key in sorted(groups))


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
        place=tuple(filter(None, (now.school_level, now.network))),
        goals=tuple(dict.fromkeys(standard for goal in now.goals for standard in goal)),
    )
