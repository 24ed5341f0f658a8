"""Changing one entry of a YAML file: only its own lines are replaced, so that comments and order elsewhere stay."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from plassess.files.yaml.output import as_yaml
from plassess.files.yaml.source import Node, YamlSource, parse_source
from plassess.problems.errors import FileError, ProblemsError

KeyPath = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edited:
    """A file's changed text; ``in_place`` is false where all of it had to be laid out anew, comments lost."""

    text: str
    in_place: bool


def with_entry(source: YamlSource, path: KeyPath, value: object, order: Sequence[str] = ()) -> Edited:
    """Set the entry at ``path`` to ``value`` (plain data), or add it where ``order`` has it among its siblings.

    The result is read again and compared. Where the layout does not allow a change in place, the whole file is
    written anew; JSON always is, and loses nothing by it.
    """
    wanted = _with_value(source.data, path, value)
    if source.name.endswith(".json"):
        return Edited(json.dumps(wanted, ensure_ascii=False, indent=2, default=str) + "\n", in_place=True)
    text = _in_place(source, path, wanted, order)
    if text is not None and says(text, wanted):
        return Edited(text, in_place=True)
    anew = as_yaml(wanted)
    if not says(anew, wanted):
        raise FileError(f"{source.name} cannot take this text: some of its characters have no place in the file.")
    return Edited(anew, in_place=False)


def _with_value(data: Any, path: KeyPath, value: object) -> dict[str, Any]:  # noqa: ANN401 - plain data of any shape
    below = dict(data) if isinstance(data, dict) else {}
    head, rest = path[0], path[1:]
    below[head] = _with_value(below.get(head), rest, value) if rest else value
    return below


def says(text: str, wanted: object) -> bool:
    """Tell whether the text reads as the wanted data; dates count as the text they are read as."""
    try:
        read = parse_source(text.encode("utf-8"), "the changed file").data
    except ProblemsError:
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
    ending = "\r\n" if lines[0].endswith("\r\n") else "\n"
    new = _line_for_new(parent, path[-1], order, above.key_line if above else 0)
    first, behind = (entry.key_line - 1, entry.node.end_line) if entry else (new, new)
    block = _indented(as_yaml({path[-1]: value}), parent.entries[0].key_column - 1, ending)
    before = "".join(lines[:first])
    if before and not before.endswith("\n"):
        before += ending
    return before + block + "".join(lines[behind:])


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
