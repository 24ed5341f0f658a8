"""Ids of earlier content found again in other content: by what things were called, and what they belong to."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from plassess.content.things import Thing


class Renaming(Struct, frozen=True):
    """Where ids lead. ``there`` are the ids in use, ``renamed`` leads from others to them."""

    there: frozenset[str]
    renamed: Mapping[str, str]

    def now(self, id_: str) -> str | None:
        """Return the id that a thing has now; ``None`` where it is gone.

        Where a role, an instrument or a standard was renamed, the ids that begin with its id follow.
        """
        if id_ in self.there:
            return id_
        owner, slash, name = id_.partition("/")
        follows = self._follow(owner) + (f"/{self._follow(name)}" if slash else "")
        found = self.renamed.get(id_, follows)
        return found if found in self.there else None

    def _follow(self, name: str) -> str:
        """Exchange the longest beginning that was renamed itself: of ``tp.evidence.plan``, the standard."""
        parts = name.split(".")
        for count in range(len(parts), 0, -1):
            if renamed := self.renamed.get(".".join(parts[:count])):
                return ".".join([renamed, *parts[count:]])
        return name


def renaming(old: Iterable[Thing], new: Iterable[Thing]) -> Renaming:
    """Read ``was`` on both sides: content that goes back to an earlier edition knows nothing of later ids."""
    there = {thing.id: thing for thing in new}
    renamed = {former: thing.id for thing in there.values() for former in thing.was if former not in there}
    for thing in old:
        back = next((former for former in thing.was if former in there), None)
        if back and thing.id not in there:
            renamed.setdefault(thing.id, back)
    return Renaming(frozenset(there), renamed)
