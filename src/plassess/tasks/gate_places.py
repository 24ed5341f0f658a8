"""Where in a repo's settings a gate is asked, so that what comes of it can be found and changed there."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct

from plassess.assessment.gates.asked_for import Gates
from plassess.assessment.gates.result import Asked, Place
from plassess.assessment.gates.scope import Scope
from plassess.files.yaml.source import Steps, YamlSource, read_source, shown_path
from plassess.foreign_text import shown_name


class GatePlaces(Struct, frozen=True):
    """The settings that gates are taken from, ``None`` for no file; ``told`` are those the command line asks for."""

    file: Path | None = None
    told: frozenset[str] = frozenset()

    def of(self, asked: Asked, scope: Scope | None, gates: Gates) -> Place | None:
        """Find the key that asks for a gate; ``None`` where the command line asks for it."""
        if self.file is None or asked.name in self.told:
            return None
        ways = (way for home in _homes(scope, gates) for way in _ways(home, asked))
        return next(filter(None, map(self._place, ways)), None)

    def of_scope(self, key: str, one: str, gates: Gates) -> Place | None:
        """Find where gates are narrowed to something; ``None`` where the command line narrows them."""
        homes = (home for it in gates.scoped for home in _homes(it.scope, gates) if one in getattr(it.scope, key))
        return next(filter(None, (self._place((*home, "for", key)) for home in homes)), None)

    def _place(self, way: Steps) -> Place | None:
        source = _source(self.file) if self.file else None
        entry = source.entry(way) if source else None
        if self.file is None or entry is None:
            return None
        return Place(shown_name(self.file), entry.key_line, shown_path(way))


@cache
def _source(file: Path) -> YamlSource:
    return read_source(file)


def _homes(scope: Scope | None, gates: Gates) -> Iterator[Steps]:
    """Say below which keys gates of a scope stand."""
    if scope is None:
        yield ("gates",)
    for at, one in enumerate(gates.scoped):
        if one.scope == scope:
            yield ("gates", "scoped", at)


def _ways(home: Steps, asked: Asked) -> Iterator[Steps]:
    """Say at which keys a gate may stand: of several ids that of its own, else its name."""
    given = asked.given[0] if isinstance(asked.given, tuple) else asked.given
    if asked.gate.takes.by_id:
        yield (*home, asked.name, given)
    yield (*home, asked.name)
