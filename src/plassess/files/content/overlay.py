"""Laying one file of content over another: by id what has ids, key by key what is a map, whole what is not."""

from collections.abc import Iterator, Sequence

from msgspec import field
from msgspec.structs import replace

from plassess.files.yaml.source import Steps, YamlSource, id_of
from plassess.files.yaml.tree import Entry, Node
from plassess.foreign_text import visible
from plassess.problems import rules
from plassess.problems.problem import Problem

REMOVE, LANG = "remove", "lang"
"""Keys that say how a file is laid over another; what comes of it does not hold them."""

_MEANING = frozenset(
    {"direction", "minutes", "standards", "related", "kind", "group", "offered_to", "reviews", "when", "tags", "was"}
    | {"within", "remove", "frame", "basis", "worth", "worth_of", "alone", "several", "retired", "answers", "needs"}
    | {"asked_of"}
)
"""Keys whose values mean something beside their words."""

LONGEST_ID = 130


class LayeredSource(YamlSource, frozen=True):
    """Several files laid over each other, that know of every value which of them it came from."""

    homes: dict[int, YamlSource] = field(default_factory=dict)
    """The file of each node that is not the base's, by the node's ``id()``; the files keep the nodes alive."""
    base: YamlSource | None = None

    def home(self, node: Node) -> YamlSource:
        """Return the file that a value stands in."""
        return self.homes.get(id(node)) or self.base or self


def overlaid(base: YamlSource, over: YamlSource) -> YamlSource:
    """Lay ``over`` over ``base``."""
    homes = homes_of(base) | {id(node): over for node in _all(over.root)}
    kept = _kept(base.root, frozenset(removed_by(over)), homes)
    root = merged(_without_marks(over.root, homes), kept, homes)
    return LayeredSource(
        over.name, over.text, over.lines, root.data, over.digest, lambda: root, homes, bottom_of(base)
    )


def without(base: YamlSource, removed: frozenset[str]) -> YamlSource:
    """Take away all that has one of these ids or is about it, and every mention of it in a list."""
    homes = homes_of(base)
    root = _kept(base.root, removed, homes)
    if root is base.root:
        return base
    return LayeredSource(
        base.name, base.text, base.lines, root.data, base.digest, lambda: root, homes, bottom_of(base)
    )


def removed_by(over: YamlSource) -> list[str]:
    """Return the ids that a file takes away."""
    named = over.data.get(REMOVE) if isinstance(over.data, dict) else None
    return [one for one in named if isinstance(one, str)] if isinstance(named, list) else []


def overlay_problems(base: YamlSource, over: YamlSource) -> list[Problem]:
    """Find removals that are no list of ids, or of what is not there."""
    named = over.data.get(REMOVE) if isinstance(over.data, dict) else None
    if named is None:
        return []
    if not isinstance(named, list) or not all(isinstance(one, str) for one in named):
        return [
            over.problem(rules.WRONG_TYPE, (REMOVE,), "is no list of ids.", "Write: remove: [first-id, second-id]")
        ]
    there = {id_of(node) for node in _all(base.root)}
    remedy = "Delete the line, or correct the id."
    return [
        over.problem(rules.UNKNOWN_ID, (REMOVE, at), f'there is no "{visible(one, 80)}" to remove here.', remedy)
        for at, one in enumerate(named)
        if one not in there
    ]


def other_language(source: YamlSource, lang: str | None) -> Problem | None:
    """Find a translation that does not say its language, and a language where there is no translation."""
    said = source.data.get(LANG) if isinstance(source.data, dict) else None
    if said == lang:
        return None
    if lang is None:
        message, remedy = (
            "only a translation says its language.",
            f"Put the file below lang/{visible(str(said), 20)}/.",
        )
        return source.problem(rules.WRONG_PLACE, (LANG,), message, remedy, at="key")
    message = f"this file lies among the translations into {lang}, and does not say so."
    return source.problem(rules.WRONG_PLACE, (LANG,), message, f"Add a line: lang: {lang}")


def changed_meaning(source: YamlSource) -> list[Problem]:
    """Find what a translation may not say: it gives texts, and changes neither order, ends, ids nor conditions."""
    found: list[Problem] = []
    _look_for_meaning(source, (), source.root, found)
    return found


def _look_for_meaning(source: YamlSource, path: Steps, node: Node, found: list[Problem]) -> None:
    for at, item in enumerate(node.items):
        _look_for_meaning(source, (*path, at), item, found)
    for entry in node.entries:
        here = (*path, entry.key)
        if entry.key in _MEANING and not any(item.kind == "map" for item in entry.node.items):
            message, remedy = (
                "a translation gives texts alone.",
                "Take the line out; it stands in what is translated.",
            )
            found.append(source.problem(rules.WRONG_PLACE, here, message, remedy, at="key"))
        else:
            _look_for_meaning(source, here, entry.node, found)


def homes_of(base: YamlSource) -> dict[int, YamlSource]:
    """Return a copy of what is known of where nodes are from."""
    return dict(base.homes) if isinstance(base, LayeredSource) else {}


def bottom_of(base: YamlSource) -> YamlSource:
    """Return the file that all others lie over."""
    return (base.base or base) if isinstance(base, LayeredSource) else base


def _all(node: Node) -> Iterator[Node]:
    yield node
    for child in (*node.items, *(entry.node for entry in node.entries)):
        yield from _all(child)


def _without_marks(root: Node, homes: dict[int, YamlSource]) -> Node:
    if root.kind != "map":
        return root
    return at_home(map_of(root, [entry for entry in root.entries if entry.key not in (REMOVE, LANG)]), root, homes)


def _kept(node: Node, removed: frozenset[str], homes: dict[int, YamlSource]) -> Node:
    """Take away what is gone, at any depth; what holds none of it is returned as it is."""
    if not removed or node.kind == "scalar":
        return node
    if node.kind == "list":
        items = [_kept(item, removed, homes) for item in node.items if not _is_gone(item, removed)]
        if _same(items, node.items):
            return node
        return at_home(replace(node, items=items, data=[item.data for item in items]), node, homes)
    left = [(entry, _kept(entry.node, removed, homes)) for entry in node.entries if entry.key not in removed]
    if _same([below for _, below in left], [entry.node for entry in node.entries]):
        return node
    return at_home(map_of(node, [replace(entry, node=below) for entry, below in left]), node, homes)


def _same(nodes: Sequence[Node], others: Sequence[Node]) -> bool:
    return len(nodes) == len(others) and all(one is other for one, other in zip(nodes, others, strict=True))


def _is_gone(item: Node, removed: frozenset[str]) -> bool:
    """Tell whether an item of a list has a removed id, names one, or is a row about one or about a part of it."""
    named = item.data if isinstance(item.data, str) else id_of(item) or ""
    if len(named) > LONGEST_ID:
        return False
    about = named.rpartition("/")[2]
    parts = [about[:at] for at, sign in enumerate(about) if sign == "."]
    return not removed.isdisjoint((named, about, *parts))


def merged(over: Node, base: Node, homes: dict[int, YamlSource]) -> Node:
    """Lay one value over another, and note in ``homes`` where what comes of it is from."""
    if over.kind == base.kind == "map":
        return _merged_maps(over, base, homes)
    if over.kind == base.kind == "list" and _has_ids(over) and _has_ids(base):
        return _merged_lists(over, base, homes)
    return over


def _merged_maps(over: Node, base: Node, homes: dict[int, YamlSource]) -> Node:
    entries = []
    for entry in base.entries:
        other = over.by_key.get(str(entry.key))
        if other or not _is_replaced(str(entry.key), over):
            entries.append(replace(other, node=merged(other.node, entry.node, homes)) if other else entry)
    entries += [entry for entry in over.entries if entry.key not in base.by_key]
    return at_home(map_of(over, entries), over, homes)


def _is_replaced(key: str, over: Node) -> bool:
    """Tell whether an item's own answers give way to the set that a layer above names."""
    return "answers" in over.by_key and key in {"options", "direction", "levels"}


def _merged_lists(over: Node, base: Node, homes: dict[int, YamlSource]) -> Node:
    """Merge what has one id, in the base's order; what is new follows, in its file's order.

    What has an id for the second time, or no readable one, is new as well: it is told of later, and not lost here.
    """
    others: dict[str | None, Node] = {}
    for item in over.items:
        others.setdefault(id_of(item), item)
    known = {id_of(item) for item in base.items}
    new = [item for item in over.items if id_of(item) not in known or others[id_of(item)] is not item]
    items = []
    for item in base.items:
        other = others.pop(id_of(item), None)
        items.append(merged(other, item, homes) if other else item)
    items += new
    return at_home(replace(over, items=items, data=[item.data for item in items]), over, homes)


def at_home(made: Node, like: Node, homes: dict[int, YamlSource]) -> Node:
    """Note where a new node is from; one that was thrown away may have had its ``id()``."""
    homes.pop(id(made), None)
    if id(like) in homes:
        homes[id(made)] = homes[id(like)]
    return made


def map_of(node: Node, entries: Sequence[Entry]) -> Node:
    """Make a map of these entries, which stands where ``node`` does."""
    by_key = {str(entry.key): entry for entry in entries}
    return replace(node, entries=entries, by_key=by_key, data={key: entry.node.data for key, entry in by_key.items()})


def _has_ids(node: Node) -> bool:
    """Tell whether a list is of things with ids, though one of them may lack its own by mistake."""
    return any(id_of(item) for item in node.items)
