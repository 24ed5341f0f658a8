"""What became of the steps that teams committed to, by level of school or by network, in groups of five schools."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from plassess.assessment.district.small_cells import is_few
from plassess.assessment.district.team_facts import StepFacts, TeamFacts
from plassess.assessment.district.teams import Team, Wanted

By = Literal["level", "network"]


class Steps(Struct, frozen=True):
    """Counts of committed steps: each is done, dropped or still open; ``moved`` were given another day as well."""

    committed: int = 0
    done: int = 0
    dropped: int = 0
    open: int = 0
    moved: int = 0

    def plus(self, other: "Steps") -> "Steps":
        """Add two up."""
        return Steps(*(getattr(self, key) + getattr(other, key) for key in Steps.__struct_fields__))


class GroupOfSchools(Struct, frozen=True):
    """Five schools or more; ``names`` are the levels or networks in it, several where small ones are put together.

    An empty name stands for teams that say none.
    """

    names: tuple[str, ...]
    schools: int
    steps: Steps


class FollowThrough(Struct, frozen=True):
    """Every group of a partition by one thing; empty where all schools together are fewer than five."""

    by: By
    groups: tuple[GroupOfSchools, ...]


class FollowThroughTally:
    """The counts as they grow, a team at a time; teams may come in any order."""

    def __init__(self, wanted: Wanted, by: By) -> None:
        self._wanted, self._by = wanted, by
        self._schools: dict[str, set[tuple[str, ...]]] = {}
        self._names: dict[str, str] = {}
        self._steps: dict[str, Steps] = {}

    def add(self, team: Team) -> None:
        """Count the steps of a team's latest self-assessment."""
        name = team.now.school_level if self._by == "level" else team.now.network
        key = " ".join(name.casefold().split())
        self._names[key] = max(name, self._names.get(key, ""))
        self._schools.setdefault(key, set()).add(_school(team.now))
        steps = self._steps.get(key, Steps())
        for one in team.now.steps:
            if self._wanted.takes_row(one.standards):
                steps = steps.plus(_counted(one))
        self._steps[key] = steps

    def shown(self) -> FollowThrough:
        """Return groups of five schools or more, so that none smaller is the rest of a sum."""
        each = [_Group((key,), frozenset(self._schools[key]), self._steps[key]) for key in sorted(self._schools)]
        groups = (
            GroupOfSchools(tuple(self._names[key] for key in one.keys), len(one.schools), one.steps)
            for one in _large_enough(each)
        )
        return FollowThrough(self._by, tuple(groups))


class _Group(Struct, frozen=True):
    keys: tuple[str, ...]
    schools: frozenset[tuple[str, ...]]
    steps: Steps

    def plus(self, other: "_Group") -> "_Group":
        return _Group((*self.keys, *other.keys), self.schools | other.schools, self.steps.plus(other.steps))


def _large_enough(groups: Sequence[_Group]) -> list[_Group]:
    """Put small groups together, and then with the smallest large one, until none has fewer than five schools."""
    small = [one for one in groups if is_few(len(one.schools))]
    large = [one for one in groups if one not in small]
    if not small:
        return large
    rest = small[0]
    for one in small[1:]:
        rest = rest.plus(one)
    while is_few(len(rest.schools)) and large:
        smallest = min(large, key=lambda one: (len(one.schools), one.keys))
        large.remove(smallest)
        rest = smallest.plus(rest)
    return large if is_few(len(rest.schools)) else [*large, rest]


def _school(one: TeamFacts) -> tuple[str, ...]:
    """Tell schools apart; a team that names none counts as one of its own."""
    if not one.school:
        return "", one.uid or one.folder
    return tuple(" ".join(text.casefold().split()) for text in (one.district, one.school))


def _counted(one: StepFacts) -> Steps:
    return Steps(1, one.fate == "done", one.fate == "dropped", one.fate == "open", one.moved)
