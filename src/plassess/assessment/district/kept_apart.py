"""What keeps two summaries of the same files apart: ten teams of a role or none, whatever is asked for."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.district.small_cells import is_few
from plassess.assessment.district.team_facts import TeamNamed
from plassess.assessment.district.teams import Wanted

FEWEST_BETWEEN = 10
"""So many teams of a role lie between two days that a summary may begin with; of fewer, most rows would be hidden."""
_OTHERS = ""
"""Stands for all roles of which there are fewer than five teams."""


class _Run(Struct):
    """Days that are told of together: the first, and how many teams of each role were opened on all of them."""

    first: date
    roles: Counter[str]


def kept_apart(wanted: Wanted, teams: Sequence[TeamNamed]) -> Wanted:
    """Let ``since`` begin with the days that its own is put together with, and say which roles count together.

    ``teams`` are the latest of all teams. Whoever takes one summary from another, of days or roles that they choose,
    is left with ten teams of a role, with all of it or with none. Roles of fewer than five teams count in what is
    told over all roles where there are five teams of them together, and nowhere by themselves.
    """
    wanted = replace(wanted, over_all=roles_over_all(teams))
    since = wanted.since
    if since is None or not any(one.opened >= since for one in teams):
        return wanted
    begins = [day for day in first_days(teams) if day <= since]
    return replace(wanted, since=begins[-1] if begins else since, asked_since=since, runs=tuple(begins))


def roles_over_all(teams: Iterable[TeamNamed]) -> frozenset[str]:
    """Return the roles whose teams are counted in what is told over all roles."""
    counts = Counter(one.role for one in teams)
    others = sum(count for count in counts.values() if is_few(count))
    return frozenset(role for role, count in counts.items() if not is_few(count) or not is_few(others))


def first_days(teams: Iterable[TeamNamed]) -> list[date]:
    """Return the first of each run of days on which ten teams of a role, all of it or none were opened.

    The earliest one stands first. What is left of the latest days belongs to the run before them. Roles of fewer than
    five teams are one here.
    """
    by_day = sorted((one.opened, one.role) for one in teams)
    of_role = Counter(role for _, role in by_day)
    group_of = {role: _OTHERS if is_few(count) else role for role, count in of_role.items()}
    of_group = Counter(group_of[role] for _, role in by_day)
    fewest = {group: min(count, FEWEST_BETWEEN) for group, count in of_group.items() if not is_few(count)}
    runs: list[_Run] = []
    for day, group in groupby(by_day, key=lambda one: one[0]):
        if not runs or _is_whole(runs[-1], fewest):
            runs.append(_Run(day, Counter()))
        runs[-1].roles.update(group_of[role] for _, role in group)
    while len(runs) > 1 and not _is_whole(runs[-1], fewest):
        rest = runs.pop()
        runs[-1].roles.update(rest.roles)
    return [one.first for one in runs]


def _is_whole(run: _Run, fewest: Mapping[str, int]) -> bool:
    return not is_few(run.roles.total()) and all(count >= fewest.get(role, 0) for role, count in run.roles.items())
