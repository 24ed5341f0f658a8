"""The groups of an instrument, and which of them lies in which."""

from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from plassess.content.values import Lasting, PathId, Text

MOST_NESTED = 3
"""How many groups may lie in one another, the outermost and the innermost counted."""


class Group(Lasting):
    """A part of an instrument."""

    id: PathId
    """The instrument, a slash and a word, such as core-roles/roles."""
    title: Text
    """Its title, as people see it."""
    within: PathId | None = None
    """The id of the group of this file that it lies in; three may lie in one another. Left out: it lies in none."""
    about: Text
    """What its items have in common."""


class Nesting(Struct, frozen=True):
    """Which group each group lies in; one that lies in none is left out."""

    within: Mapping[str, str] = field(default_factory=dict)

    def above(self, group: str) -> tuple[str, ...]:
        """List the groups that one lies in, the outermost first; a circle, which is a fault, is gone round once."""
        found: list[str] = []
        outer = self.within.get(group)
        while outer is not None and outer not in (group, *found):
            found.insert(0, outer)
            outer = self.within.get(outer)
        return tuple(found)

    def outline(self, groups: Iterable[str]) -> tuple[str, ...]:
        """Put groups, and all that they lie in, in order: each above what lies in it, where the first of it comes."""
        paths = [(*self.above(group), group) for group in groups]
        first: dict[str, int] = {}
        for one in (one for path in paths for one in path):
            first.setdefault(one, len(first))
        return tuple(sorted(first, key=lambda one: [first[up] for up in (*self.above(one), one)]))

    def holds(self, outer: str, group: str) -> bool:
        """Tell whether a group is this one or lies in it, directly or over others."""
        return outer in (group, *self.above(group))
