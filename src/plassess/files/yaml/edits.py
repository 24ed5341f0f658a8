"""Changing one entry of a YAML file: only its own lines are replaced, so that comments and order elsewhere stay."""

import json
from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any

from msgspec import Struct, field

from plassess.files.yaml.layout import as_yaml
from plassess.files.yaml.source import YamlSource, parse_source
from plassess.files.yaml.tree import Entry, Node
from plassess.problems.errors import FileError, ProblemsError

KeyPath = tuple[str, ...]


class Edited(Struct, frozen=True):
    """A file's changed text; ``in_place`` is false where all of it had to be laid out anew, comments lost."""

    text: str
    in_place: bool


def with_entry(source: YamlSource, path: KeyPath, value: object, order: Sequence[str] = ()) -> Edited:
    """Set the entry at ``path`` to ``value`` (plain data), or add it where ``order`` has it among its siblings.

    The result is read again and compared. Where the layout does not allow a change in place, the whole file is
    written anew; JSON always is, and loses nothing by it. Raises FileError for text that the file cannot hold.
    """
    wanted = _with_value(source.data, path, value)
    if source.name.endswith(".json"):
        return _as_json(source, wanted)
    text = _in_place(source, path, wanted, order)
    if text is not None and says(text, wanted):
        return Edited(text, in_place=True)
    anew = as_yaml(wanted)
    if not says(anew, wanted):
        raise _refused(source)
    return Edited(anew, in_place=False)


def _with_value(data: Any, path: KeyPath, value: object) -> dict[str, Any]:  # noqa: ANN401 - plain data of any shape
    below = dict(data) if isinstance(data, dict) else {}
    head, rest = path[0], path[1:]
    below[head] = _with_value(below.get(head), rest, value) if rest else value
    return below


def _as_json(source: YamlSource, wanted: object) -> Edited:
    text = json.dumps(wanted, ensure_ascii=False, indent=2, default=str) + "\n"
    if not says(text, wanted, source.name):
        raise _refused(source)
    return Edited(text, in_place=True)


def _refused(source: YamlSource) -> FileError:
    return FileError(f"{source.name} cannot take this text: plassess could not read it again as it is.")


def says(text: str, wanted: object, name: str = "the changed file") -> bool:
    """Tell whether the text reads as the wanted data; dates count as the text they are read as."""
    try:
        read = parse_source(text.encode("utf-8"), name).data
    except (ProblemsError, UnicodeEncodeError):
        return False
    return bool(read == json.loads(json.dumps(wanted, default=str)))


def _in_place(source: YamlSource, path: KeyPath, wanted: dict[str, Any], order: Sequence[str] = ()) -> str | None:
    """Replace or add the lines of one entry; ``None`` where the file's outermost map cannot take it."""
    entry = source.entry(path)
    above = source.entry(path[:-1]) if len(path) > 1 else None
    parent = above.node if above else source.root if len(path) == 1 else None
    if (
        entry is not None
        and entry.node.flow
        and "#" in "".join(source.lines[entry.key_line - 1 : entry.node.end_line])
    ):
        return None  # a comment among braces would be lost
    if parent is None or parent.flow or not parent.entries:
        return _in_place(source, path[:-1], wanted) if len(path) > 1 else None
    value = reduce(lambda data, key: data[key], path, wanted)
    lines = source.text.splitlines(keepends=True)
    ending = _ending_of(lines)
    new = _line_for_new(parent, path[-1], order, above.key_line if above else 0)
    first, behind = (entry.key_line - 1, entry.node.end_line) if entry else (new, new)
    block = _indented(as_yaml({path[-1]: value}), parent.entries[0].key_column - 1, ending)
    before = "".join(lines[:first])
    if before and not before.endswith(("\n", "\r")):
        before += ending
    return before + block + "".join(lines[behind:])


def _ending_of(lines: Sequence[str]) -> str:
    """Return how the lines of a file end, by its first one."""
    return next((ending for ending in ("\r\n", "\r") if lines and lines[0].endswith(ending)), "\n")


def _line_for_new(parent: Node, key: str, order: Sequence[str], top: int) -> int:
    """Return the count of lines that stay above a new entry: those up to the last sibling that comes before it.

    ``top``: the line of the parent's own key; a first entry goes right below, above any comment on its siblings.
    """
    above = order[: order.index(key)] if key in order else ()
    ends = [entry.node.end_line for entry in parent.entries if entry.key in above]
    if ends:
        return ends[-1]
    return top if key in order else parent.entries[-1].node.end_line


def _indented(block: str, by: int, ending: str) -> str:
    return "".join((" " * by + line if line else "") + ending for line in block.removesuffix("\n").split("\n"))


KeyNow = Callable[[str], str]
"""Leads from a key as it stands in the file to what it is called now."""


def with_data(source: YamlSource, wanted: dict[str, Any], key_now: KeyNow) -> Edited:
    """Make a file say ``wanted`` (plain data). The result is read again and compared.

    Where the layout does not allow it in place, the whole file is written anew; JSON always is. Raises FileError for
    text that the file cannot hold.
    """
    if same(source.data, wanted):
        return Edited(source.text, in_place=True)
    if source.name.endswith(".json"):
        return _as_json(source, wanted)
    edits = _Edits(source.text.splitlines(keepends=True), key_now)
    if source.root.kind == "map" and not source.root.flow:
        edits.of_map(source.root, wanted)
        text = edits.applied()
        if says(text, wanted):
            return Edited(text, in_place=True)
    anew = as_yaml(wanted)
    if not says(anew, wanted):
        raise _refused(source)
    return Edited(anew, in_place=False)


def same(data: object, wanted: object) -> bool:
    """Compare what a file says with plain data; dates count as the text they are read as."""
    return bool(data == json.loads(json.dumps(wanted, default=str)))


class _Edits(Struct):
    """Lines to replace, from one up to another, and pieces of a line, from one column up to another; from 0."""

    lines: list[str]
    key_now: KeyNow
    of_lines: list[tuple[int, int, str]] = field(default_factory=list)
    of_columns: list[tuple[int, int, int, str]] = field(default_factory=list)

    def of_map(self, node: Node, wanted: dict[str, Any]) -> None:
        """Bring a map laid out in lines to what is wanted of it."""
        indent = node.entries[0].key_column - 1
        behind: dict[str, int] = {}
        for entry in node.entries:
            key = self._key(entry, node, wanted)
            if key is None:
                self.of_lines.append((entry.key_line - 1, entry.node.end_line, ""))
            else:
                behind[key] = entry.node.end_line
                self._of_entry(entry, key, wanted[key], indent)
        last = node.entries[-1].node.end_line
        for key in wanted:
            if key not in behind:
                self.of_lines.append((last, last, self._block({key: wanted[key]}, indent)))
            last = behind.get(key, last)

    def _key(self, entry: Entry, node: Node, wanted: dict[str, Any]) -> str | None:
        """Return what a key is called now; ``None`` where it is no longer wanted."""
        key = str(entry.key)
        if key in wanted:
            return key
        now = self.key_now(key)
        return now if now in wanted and now not in node.by_key else None

    def _of_entry(self, entry: Entry, key: str, value: Any, indent: int) -> None:  # noqa: ANN401 - plain data
        node = entry.node
        if key == entry.key and same(node.data, value):
            return
        if not self._within(node, value):
            self.of_lines.append((entry.key_line - 1, node.end_line, self._block({key: value}, indent)))
        elif key != entry.key:
            self._put(entry.key_line, entry.key_column, entry.key_width, key)

    def _within(self, node: Node, value: Any) -> bool:  # noqa: ANN401
        """Change a value without touching its key; False where it has to be laid out anew."""
        if same(node.data, value):
            return True
        if node.kind == "map" and node.entries and isinstance(value, dict) and value:
            if not node.flow:
                self.of_map(node, value)
                return True
            return self._keys_alone(node, value)
        text = as_yaml({"k": value}).removeprefix("k: ").rstrip("\n")
        if node.kind == "scalar" and node.width and node.end_line == node.line and "\n" not in text:
            self._put(node.line, node.column, node.width, text)
            return True
        return False

    def _keys_alone(self, node: Node, value: dict[str, Any]) -> bool:
        """Rename the keys of a map in braces, where nothing else about it changed."""
        keys = [self._key(entry, node, value) for entry in node.entries]
        if not same({str(key): entry.node.data for key, entry in zip(keys, node.entries, strict=True)}, value):
            return False
        for key, entry in zip(keys, node.entries, strict=True):
            if key is not None and key != entry.key:
                self._put(entry.key_line, entry.key_column, entry.key_width, key)
        return True

    def _put(self, line: int, column: int, width: int, text: str) -> None:
        self.of_columns.append((line - 1, column - 1, column - 1 + width, text))

    def _block(self, data: dict[str, Any], indent: int) -> str:
        ending = _ending_of(self.lines)
        return "".join((" " * indent + line if line else "") + ending for line in as_yaml(data).splitlines())

    def applied(self) -> str:
        """Return the text with all edits made, from the end to the beginning."""
        lines = list(self.lines)
        if not lines[-1].endswith(("\n", "\r")):
            lines[-1] += _ending_of(lines)
        for line, first, end, text in sorted(self.of_columns, reverse=True):
            lines[line] = lines[line][:first] + text + lines[line][end:]
        in_order = sorted(self.of_lines, key=lambda edit: edit[:2])
        for first, end, text in reversed(in_order):
            lines[first:end] = [text]
        return "".join(lines)
