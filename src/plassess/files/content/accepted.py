"""Which texts a layer of content replaces, and whether they are still those that it was written over."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from plassess.content.accepted import Accepted
from plassess.content.prose import NO_TEXT
from plassess.files.content.layers import Layer
from plassess.files.content.library import ContentRead, Laid
from plassess.files.disk.regular_files import stands
from plassess.files.models.validation import validated
from plassess.files.yaml.layout import as_yaml
from plassess.files.yaml.new_files import write_readable
from plassess.files.yaml.source import Steps, YamlSource, id_of, read_source
from plassess.files.yaml.tree import Node

ACCEPTED = "accepted.yaml"
_HEAD = (
    "# The texts below that ours replace, as they stood when we accepted that. Written by plassess content accept;\n"
    "# plassess check tells where one of them has changed since.\n"
)


class Replaced(Struct, frozen=True):
    """One text that a file replaces.

    ``key`` names the file as ``Library.digests`` does, ``place`` the id and the keys below it, ``path`` leads to the
    text in ``file``, and ``below`` is the text it was laid over.
    """

    key: str
    place: str
    file: YamlSource
    path: Steps
    below: str


def replaced_texts(content: ContentRead, layer: Layer) -> list[Replaced]:
    """Find every text of a layer that replaces another one."""
    return [one for laid in content.laid if laid.file.layer is layer for one in _replaced(laid)]


def accepted_in(folder: Path) -> Accepted:
    """Read what was accepted, if anything was. Raises ProblemsError for a file that is not valid."""
    path = folder / ACCEPTED
    return validated(read_source(path), Accepted) if stands(path) else Accepted(format="plassess/accepted/1")


def accept(folder: Path, texts: Iterable[Replaced]) -> Path:
    """Write down what the layer replaces now, and return the file."""
    kept: dict[str, dict[str, str]] = {}
    for one in texts:
        kept.setdefault(one.key, {})[one.place] = one.below
    path = folder / ACCEPTED
    ordered = {key: dict(sorted(kept[key].items())) for key in sorted(kept)}
    data = {"format": "plassess/accepted/1", "texts": ordered}
    write_readable(path, _HEAD + as_yaml(data), data)
    return path


def _replaced(laid: Laid) -> Iterator[Replaced]:
    source = laid.file.source
    for path, place, below in _pairs((), "", source.root, laid.below.root):
        yield Replaced(laid.file.key, place, source, path, below)


def _pairs(path: Steps, place: str, over: Node, below: Node) -> Iterator[tuple[Steps, str, str]]:
    """Walk two files at once, by ids and keys, to the texts that stand in both and differ."""
    if over.kind == below.kind == "map":
        for entry in over.entries:
            other = below.by_key.get(str(entry.key))
            if other is not None and (entry.key not in NO_TEXT or _holds_maps(entry.node)):
                yield from _pairs((*path, entry.key), f"{place} {entry.key}".strip(), entry.node, other.node)
        return
    by_id = {named: item for item in below.items if (named := id_of(item)) is not None}
    if over.kind == "list" and by_id:
        for at, item in enumerate(over.items):
            named = id_of(item)
            if named is not None and named in by_id:
                yield from _pairs((*path, at), named, item, by_id[named])
    elif over.data != below.data and (said := _said(below)) is not None:
        yield path, place, said


def _holds_maps(node: Node) -> bool:
    return any(item.kind == "map" for item in node.items)


def _said(node: Node) -> str | None:
    """Return a text, or the texts of a list one below the other; ``None`` for what holds no text."""
    texts: Sequence[str] = [below.data for below in _leaves(node) if isinstance(below.data, str)]
    return "\n".join(texts) if texts else None


def _leaves(node: Node) -> Iterator[Node]:
    children = [*node.items, *(entry.node for entry in node.entries)]
    if not children:
        yield node
    for child in children:
        yield from _leaves(child)
