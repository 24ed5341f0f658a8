"""One YAML or JSON file, read as strictly as a stranger's file must be, that knows the place of every value."""

import re
from collections.abc import Callable
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from plassess.files.disk.regular_files import MOST_BYTES, read_bytes
from plassess.files.yaml.plain_values import Left, plain_values
from plassess.files.yaml.text import Fault, FaultError, checked, decoded, lines_of, placed
from plassess.files.yaml.tree import Entry, Node, tree
from plassess.foreign_text import LONGEST_NAME, shown_name, visible
from plassess.problems.errors import ProblemsError
from plassess.problems.problem import Problem
from plassess.problems.rule import Rule

__all__ = [
    "MOST_BYTES",
    "Entry",
    "Node",
    "Steps",
    "YamlSource",
    "id_of",
    "parse_source",
    "read_source",
    "shown_path",
]

Steps = tuple[str | int, ...]
"""The way to a value: keys of maps, and positions in lists from 0."""

# JSON writes a character beyond U+FFFF as two codes and may leave line separators as they are; YAML does neither.
_SEPARATOR = "[\x85\u2028\u2029]"
_JSON_CODES = r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\.|[\x85\u2028\u2029]"


class YamlSource(Struct, frozen=True):
    """A file that was read.

    ``name`` is the path as users see it and safe to print; ``text`` the file without a byte order mark, ``lines``
    the same split at line ends; ``data`` plain maps, lists, texts, numbers, true, false and nothing; ``digest`` the
    SHA-256 of its bytes in hex, without a prefix; ``to_root`` gives the tree of its values with the place of each,
    which is made when it is first asked for.
    """

    name: str
    text: str
    lines: list[str]
    data: Any
    digest: str
    to_root: Callable[[], Node]

    @property
    def root(self) -> Node:
        """The tree of values, each with its place."""
        return self.to_root()

    def home(self, node: Node) -> "YamlSource":  # noqa: ARG002 - files laid over each other know several homes
        """Return the file that a value of this one stands in."""
        return self

    def spoken(self, path: Steps) -> Steps:
        """Name what has an id by it: people look for that, and a position among all layers says nothing."""
        said: list[str | int] = []
        node: Node | None = self.root
        for part in path:
            entry = _child(node, part) if node else None
            node = entry.node if entry else None
            said.append((isinstance(part, int) and node is not None and id_of(node)) or part)
        return tuple(said)

    def entry(self, path: Steps) -> Entry | None:
        """Find the entry at a path; ``None`` where there is none. The empty path is the whole document."""
        entry: Entry | None = Entry("", self.root.line, self.root.column, 1, self.root)
        for part in path:
            if entry is None:
                return None
            entry = _child(entry.node, part)
        return entry

    def problem(
        self, rule: Rule, path: Steps, message: str, remedy: str = "", at: Literal["value", "key"] = "value"
    ) -> Problem:
        """Make a problem of what is wrong at a path; where the path leads to nothing, it is placed at the parent.

        A value that is left empty is placed at its key, because there is nothing to point at.
        """
        nearest = path
        while (entry := self.entry(nearest)) is None:
            nearest = nearest[:-1]
        node = entry.node
        in_map = bool(nearest) and isinstance(nearest[-1], str)
        if in_map and (at == "key" or nearest != path or not node.width):
            fault = Fault(rule, entry.key_line, entry.key_column, message, remedy, entry.key_width)
        else:
            fault = Fault(rule, node.line, node.column, message, remedy, node.width)
        home = self.home(node)
        return placed(home.name, home.lines, fault, shown_path(self.spoken(path)))


def read_source(
    path: Path, folder: Path | None = None, most: int = MOST_BYTES, *, for_places: bool = False
) -> YamlSource:
    """Read a file of a folder, that it lies in where none is said; see ``read_bytes`` for what is refused.

    ``for_places``: the places of values will be asked for, so that it is read with them at once. Raises ProblemsError
    with the one problem that ended the reading.
    """
    name = shown_name(path)
    return parse_source(read_bytes(path, name, folder or path.parent, most), name, for_places=for_places)


def parse_source(data: bytes, name: str, *, for_places: bool = False) -> YamlSource:
    """Read what a file holds; ``name`` is shown, and tells by its ending whether JSON's codes are meant.

    Raises ProblemsError for the first fault in how it is written.
    """
    name = visible(name, LONGEST_NAME)
    lines: list[str] = []
    try:
        text = decoded(data)
        lines = lines_of(text)
        to_parse = _as_yaml(text) if name.lower().endswith(".json") else text
        checked(to_parse, lines)
    except FaultError as error:
        lines = lines or lines_of(data.decode("utf-8", "replace").removeprefix("\ufeff"))
        raise ProblemsError([placed(name, lines, error.fault)]) from error
    to_root = cache(partial(_root, name, to_parse, lines))
    said = to_root().data if for_places else _said(to_parse, to_root)
    return YamlSource(name, text, lines, said, sha256(data).hexdigest(), to_root)


def _said(text: str, to_root: Callable[[], Node]) -> Any:  # noqa: ANN401 - plain data of any shape
    """Return what a text says, without the place of each value where nothing is wrong with it."""
    try:
        return plain_values(text)
    except Left:
        return to_root().data


def _root(name: str, text: str, lines: list[str]) -> Node:
    try:
        return tree(text, lines)
    except FaultError as error:
        raise ProblemsError([placed(name, lines, error.fault)]) from error


def id_of(node: Node) -> str | None:
    """Return the id of a map that has one, or the standard that it is about and goes by instead."""
    found: Any = node.data.get("id", node.data.get("standard")) if node.kind == "map" else None
    return found if isinstance(found, str) else None


def shown_path(path: Steps) -> str:
    """Write a path as people read it: ``answers › central-office/vision › first_steps[1] › by``."""
    shown = ""
    for part in path:
        if isinstance(part, int):
            shown += f"[{part}]"
        else:
            shown += f" › {visible(part, 80)}" if shown else visible(part, 80)
    return shown


def _child(node: Node, part: str | int) -> Entry | None:
    if isinstance(part, str):
        return node.by_key.get(part)
    if not 0 <= part < len(node.items):
        return None
    item = node.items[part]
    return Entry(part, item.line, item.column, max(item.width, 1), item, in_flow=node.flow)


def _as_yaml(text: str) -> str:
    """Write JSON's codes the way YAML does; lines stay where they are, columns behind such a code may not."""
    if "\\u" in text or re.search(_SEPARATOR, text):
        return re.sub(_JSON_CODES, _yaml_code, text, flags=re.DOTALL)
    return text


def _yaml_code(match: re.Match[str]) -> str:
    if match[1]:
        high, low = int(match[1], 16), int(match[2], 16)
        return f"\\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"
    return f"\\u{ord(match[0]):04x}" if len(match[0]) == 1 else match[0]
