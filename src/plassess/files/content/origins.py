"""Where the values of content come from: of something with an id, the file and the layer of each."""

from collections.abc import Iterator

from msgspec import Struct

from plassess.files.content.library import ContentRead
from plassess.files.yaml.source import Steps, YamlSource, shown_path
from plassess.files.yaml.tree import Node


class Origin(Struct, frozen=True):
    """One value: the way to it, what it says, and the layer, file and line that it comes from."""

    path: str
    value: str
    layer: str
    file: str
    line: int


def origins_of(content: ContentRead, wanted: str) -> tuple[Origin, ...]:
    """Find every value below an id, in the file's order; nothing where no file has it.

    What has an id of its own below it, such as the standards of a frame, is left out.
    """
    layers = {id(file.source): file.layer.name for file in content.files}
    for source in content.sources.values():
        for node in _with_id(source.root, wanted):
            return tuple(_origins(source, (), node, layers))
    return ()


def _with_id(node: Node, wanted: str) -> Iterator[Node]:
    if node.kind == "map" and node.data.get("id") == wanted:
        yield node
    for child in (*node.items, *(entry.node for entry in node.entries)):
        yield from _with_id(child, wanted)


def _origins(source: YamlSource, path: Steps, node: Node, layers: dict[int, str]) -> Iterator[Origin]:
    if path and node.kind == "map" and "id" in node.data:
        return
    if node.kind == "scalar":
        home = source.home(node)
        yield Origin(shown_path(path), node.text, layers.get(id(home), home.name), home.name, node.line)
    for at, item in enumerate(node.items):
        yield from _origins(source, (*path, at), item, layers)
    for entry in node.entries:
        yield from _origins(source, (*path, entry.key), entry.node, layers)
