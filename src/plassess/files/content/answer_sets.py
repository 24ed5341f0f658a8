"""Items that say ``answers: ID`` get what the set of that name holds, each value still at its own place."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from plassess.files.content.overlay import LayeredSource, at_home, bottom_of, homes_of, map_of, merged
from plassess.files.yaml.source import Steps, YamlSource, parse_source
from plassess.files.yaml.tree import Entry, Node
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.near import did_you_mean
from plassess.problems.problem import Problem

SETS, ITEMS, NAMED = "answer_sets", "items", "answers"
TAKEN: Mapping[str, Sequence[str]] = {"choice": ("options",), "scale": ("direction", "levels")}
"""By the kind of an item, what it takes from a set; other kinds take nothing, and know no such key."""


def with_answers(source: YamlSource) -> tuple[YamlSource, list[Problem]]:
    """Give the items of an instrument the answers they name; also return what is wrong with the names.

    A value of the set is one node in every item, so that a fault in it is placed where it is written. What an item
    of a layer above says of its own is laid over the set.
    """
    if not _names_any(source.data):
        return source, []
    items = source.root.by_key[ITEMS]
    giving = _Giving(source, homes_of(source))
    given = [giving.given(at, item) for at, item in enumerate(items.node.items)]
    listed = at_home(replace(items.node, items=given, data=[one.data for one in given]), items.node, giving.homes)
    entries = [replace(one, node=listed) if one is items else one for one in source.root.entries]
    entries.sort(key=lambda one: one.key != SETS)  # so that a text is met first where it is written
    root = at_home(map_of(source.root, entries), source.root, giving.homes)
    kind = LayeredSource if isinstance(source, LayeredSource) else _OneFile
    made = kind(
        source.name,
        source.text,
        source.lines,
        root.data,
        source.digest,
        lambda: root,
        giving.homes,
        bottom_of(source),
    )
    return made, giving.problems


def _names_any(data: Any) -> bool:  # noqa: ANN401 - plain data of any shape
    items = data.get(ITEMS) if isinstance(data, dict) else None
    return isinstance(items, list) and any(isinstance(item, dict) and NAMED in item for item in items)


class _OneFile(LayeredSource, frozen=True):
    """A file that nothing was laid over."""

    def spoken(self, path: Steps) -> Steps:
        """Keep positions in lists: they are those of the file."""
        return path


_STAND_INS = {
    "options": b"[{id: a, text: a}, {id: b, text: b}]",
    "direction": b"best-first",
    "levels": b"[{level: 1, text: a}, {level: 2, text: b}]",
}
"""What an item gets in the place of answers that could not be found, so that only their lack is told of it."""


@cache
def _stand_in(key: str) -> Node:
    return parse_source(_STAND_INS[key], "").root


class _Giving(Struct, frozen=True):
    """One file whose items are given their answers."""

    source: YamlSource
    homes: dict[int, YamlSource]
    problems: list[Problem] = field(default_factory=list)

    def given(self, at: int, item: Node) -> Node:
        keys = TAKEN.get(str(item.data.get("kind")), ()) if item.kind == "map" else ()
        named = item.by_key.get(NAMED)
        if named is None or not keys or not isinstance(named.node.data, str):
            return item
        self.problems.extend(self._faults((ITEMS, at), item, named, keys))
        found = self._set(named.node.data)
        shared = found.node.by_key if found else {}
        taken = [self._taken(item, shared.get(key) or replace(named, key=key, node=_stand_in(key))) for key in keys]
        own = [entry for entry in item.entries if entry.key not in keys]
        return at_home(map_of(item, [*own, *taken]), item, self.homes)

    def _set(self, name: str) -> Entry | None:
        sets = self.source.root.by_key.get(SETS)
        return sets.node.by_key.get(name) if sets else None

    def _taken(self, item: Node, shared: Entry) -> Entry:
        own = item.by_key.get(str(shared.key))
        return replace(own, node=merged(own.node, shared.node, self.homes)) if own else shared

    def _faults(self, path: Steps, item: Node, named: Entry, keys: Sequence[str]) -> Iterator[Problem]:
        name, place = named.node.data, (*path, NAMED)
        found = self._set(name)
        if found is None:
            yield from self._unknown(name, place)
        elif _holds_others(found.node.by_key, keys):
            message = f'"{visible(name, 80)}" holds no {" and no ".join(keys)}.'
            remedy = f"A prompt of kind {item.data['kind']} needs a set with {' and '.join(keys)}."
            yield self.source.problem(rules.NOT_ALLOWED, place, message, remedy)
        home = self.source.home(named.node)
        for key in keys:
            if key in item.by_key and self.source.home(item.by_key[key].node) is home:
                message = f'stands beside "answers: {visible(name, 80)}", which gives it.'
                yield self.source.problem(rules.NOT_ALLOWED, (*path, key), message, "Keep one of the two.", at="key")

    def _unknown(self, name: str, place: Steps) -> Iterator[Problem]:
        sets = self.source.root.by_key.get(SETS)
        known = sets.node.by_key if sets else {}
        if sets is not None and sets.node.kind != "map":
            return  # that is told, and is why
        remedy = did_you_mean(name, known, f"There is: {', '.join(known) or 'none'}.")
        message = f'there is no "{visible(name, 80)}" in {SETS} of this file.'
        yield self.source.problem(rules.UNKNOWN_ID, place, message, remedy)


def _holds_others(shared: Mapping[str, Entry], keys: Sequence[str]) -> bool:
    """Tell whether a set is whole, and for prompts of another kind; one that is not whole is told of itself."""
    return shared.keys().isdisjoint(keys) and any(shared.keys() >= {*other} for other in TAKEN.values())
