"""What became of the steps that teams committed to, by level of school or by network, in groups of five schools."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from plassess.assessment.district.small_cells import is_few
from plassess.assessment.district.team_facts import StepFacts, TeamFacts
from plassess.assessment.district.teams import Team

By = Literal["level", "network"]
SOON = timedelta(days=30)
"""What is due on a day up to so far away is due soon."""


class Steps(Struct, frozen=True):
    """Counts of committed steps: each is done, dropped or still open; ``moved`` were given another day as well.

    Of the open ones ``overdue`` counts those whose day has passed, ``soon`` those whose day comes soon.
    """

    committed: int = 0
    done: int = 0
    dropped: int = 0
    open: int = 0
    moved: int = 0
    overdue: int = 0
    soon: int = 0

    def plus(self, other: "Steps") -> "Steps":
        """Add two up."""
        return Steps(*(getattr(self, key) + getattr(other, key) for key in Steps.__struct_fields__))


class GroupOfSchools(Struct, frozen=True):
    """Five schools or more whose teams committed to steps that are meant, and ``schools`` counts all that are in it.

    ``names`` are the levels or networks in it, several where small ones are put together. An empty name stands for
    teams that say none.
    """

    names: tuple[str, ...]
    schools: int
    steps: Steps


class FollowThrough(Struct, frozen=True):
    """Every group of a partition by one thing; empty where fewer than five schools have steps that are meant.

    ``today`` is the day that tells what is overdue; ``None``: nobody has told which day it is.
    """

    by: By
    groups: tuple[GroupOfSchools, ...]
    today: date | None = None

    @property
    def all_steps(self) -> Steps:
        """The steps of all groups together."""
        found = Steps()
        for one in self.groups:
            found = found.plus(one.steps)
        return found


class FollowThroughTally:
    """The counts as they grow, a team at a time; teams may come in any order."""

    def __init__(self, by: By, today: date | None = None) -> None:
        self._by, self._today = by, today
        self._schools: dict[str, set[tuple[str, ...]]] = {}
        self._at_work: dict[str, set[tuple[str, ...]]] = {}
        self._names: dict[str, str] = {}
        self._steps: dict[str, Steps] = {}

    def add(self, team: Team) -> None:
        """Count the steps of a team's latest self-assessment."""
        name = team.now.school_level if self._by == "level" else team.now.network
        key = " ".join(name.casefold().split())
        self._names[key] = max(name, self._names.get(key, ""))
        school = _school(team.now)
        committed = team.now.steps
        self._schools.setdefault(key, set()).add(school)
        self._at_work.setdefault(key, set()).update([school] if committed else [])
        steps = self._steps.get(key, Steps())
        for one in committed:
            steps = steps.plus(_counted(one, self._today))
        self._steps[key] = steps

    def shown(self) -> FollowThrough:
        """Return groups of five schools with steps or more, so that none smaller is the rest of a sum."""
        each = [
            _Group((key,), frozenset(self._schools[key]), frozenset(self._at_work[key]), self._steps[key])
            for key in sorted(self._schools)
        ]
        groups = (
            GroupOfSchools(tuple(self._names[key] for key in one.keys), len(one.schools), one.steps)
            for one in _large_enough(each)
        )
        return FollowThrough(self._by, tuple(groups), self._today)


class _Group(Struct, frozen=True):
    keys: tuple[str, ...]
    schools: frozenset[tuple[str, ...]]
    at_work: frozenset[tuple[str, ...]]
    steps: Steps

    @property
    def is_small(self) -> bool:
        """Tell whether so few schools have steps here that whoever knows them would know whose they are."""
        return is_few(len(self.at_work))

    def plus(self, other: "_Group") -> "_Group":
        schools, at_work = self.schools | other.schools, self.at_work | other.at_work
        return _Group((*self.keys, *other.keys), schools, at_work, self.steps.plus(other.steps))


def _large_enough(groups: Sequence[_Group]) -> list[_Group]:
    """Put small groups together, and then with the smallest large one, until none has fewer than five schools."""
    small = [one for one in groups if one.is_small]
    large = [one for one in groups if one not in small]
    if not small:
        return large
    rest = small[0]
    for one in small[1:]:
        rest = rest.plus(one)
    while rest.is_small and large:
        smallest = min(large, key=lambda one: (len(one.at_work), one.keys))
        large.remove(smallest)
        rest = smallest.plus(rest)
    return large if rest.is_small else [*large, rest]


def _school(one: TeamFacts) -> tuple[str, ...]:
    """Tell schools apart; a team that names none counts as one of its own."""
    if not one.school:
        return "", one.uid or one.folder
    return tuple(" ".join(text.casefold().split()) for text in (one.district, one.school))


def _counted(one: StepFacts, today: date | None) -> Steps:
    fates = (one.fate == "done", one.fate == "dropped", is_open := one.fate == "open")
    if not is_open or one.by is None or today is None:
        return Steps(1, *fates, one.moved)
    return Steps(1, *fates, one.moved, overdue=one.by < today, soon=today <= one.by <= today + SOON)
