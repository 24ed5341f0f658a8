"""Rows that are counted over teams, and the standards they stand under: the same order however teams come."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from msgspec import Struct

from plassess.assessment.district.editions.editions_together import EditionTold
from plassess.assessment.district.team_facts import MarkedRow, RowFacts

Named = RowFacts | MarkedRow


class Like(Struct, frozen=True, order=True):
    """What is alike, and so can be counted together."""

    role: str
    edition: str


L = TypeVar("L", Like, EditionTold)


def in_order(likes: Iterable[L], order: Mapping[str, int]) -> list[L]:
    """Put roles in the order of the framework, and the editions of one role by their names."""
    return sorted(likes, key=lambda like: (order.get(like.role, len(order)), like.role, like.edition))


class CountedRow:
    """What every counted row has: how it is called, and its place among a team's rows, which keeps their order."""

    def __init__(self, first: Named) -> None:
        self.named = first
        self._at = 0

    def name(self, one: Named, at: int) -> None:
        """See the row with one more team, at its place from 0."""
        if (one.title, one.group_title) < (self.named.title, self.named.group_title):
            self.named = one
        self._at = max(self._at, at)

    @property
    def place(self) -> tuple[int, str]:
        """What rows are put in order by."""
        return self._at, self.named.id


R = TypeVar("R", bound=CountedRow)


class UnderStandard(Generic[R]):
    """A standard, or a group of an instrument, with its rows in order."""

    def __init__(self, part: str, id_: str, rows: list[R]) -> None:
        self.part, self.id, self.rows = part, id_, rows

    @property
    def title(self) -> str:
        """What it is called."""
        return self.rows[0].named.group_title


def under_standards(rows: Iterable[R], order: Mapping[str, int]) -> Iterator[UnderStandard[R]]:
    """Put rows under their standards, the map's first; ``order`` places those by ids, what it lacks comes behind."""
    groups: dict[tuple[str, str], list[R]] = {}
    for row in sorted(rows, key=lambda row: row.place):
        groups.setdefault((row.named.part, row.named.group), []).append(row)
    for part, group in sorted(
        groups, key=lambda key: (key[0] != "map", key[0], order.get(key[1], len(order)), key[1])
    ):
        yield UnderStandard(part, group, groups[part, group])
