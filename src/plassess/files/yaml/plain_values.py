"""A file of plain values, read in a fraction of the time, where many are read and none has a fault to place.

It is read by PyYAML's own C loader, and only where that reads it as ``source`` does: whatever the two could read
differently, or refuse, is left to ``source``, which tells every fault with its place.
"""

import re
from typing import Any

import yaml

from plassess.files.yaml.text import FaultError, checked, decoded
from plassess.files.yaml.tree import plain_value

_READ_DIFFERENTLY = re.compile(r"[&*!%@`\\\t\r\x85\u2028\u2029\ufeff]|<<|\?\s|^(?:---|\.\.\.)", re.MULTILINE)
"""Anchors, tags, directives, codes, merges, tabs, keys behind a question mark, further documents."""
MOST_BYTES, MOST_DEPTH = 200_000, 16
"""Well within what the other reading takes."""


def plain_values(data: bytes) -> Any | None:  # noqa: ANN401 - plain data of any shape
    """Return what a file says; ``None`` where it has to be read with the place of every value."""
    if not yaml.__with_libyaml__ or len(data) > MOST_BYTES:
        return None
    try:
        text = decoded(data)
        if _READ_DIFFERENTLY.search(text):
            return None
        checked(text, text.split("\n"))
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - it makes plain values alone
    except (FaultError, yaml.YAMLError, ValueError, RecursionError):
        return None


class _Loader(yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader):  # type: ignore[misc]
    """PyYAML's loader that takes no text for anything else; what ours takes for numbers and the like is made here."""

    def construct_object(self, node: Any, deep: bool = False) -> Any:  # noqa: ANN401, ARG002, FBT001, FBT002
        """Make a value. Raises ConstructorError for a key that is no text or stands twice, and for deep nesting."""
        return self._made(node, 0)

    def _made(self, node: Any, depth: int) -> Any:  # noqa: ANN401
        if isinstance(node, yaml.ScalarNode):
            return node.value if node.style else plain_value(node.value)
        if depth > MOST_DEPTH:
            raise yaml.constructor.ConstructorError(None, None, "too deep", node.start_mark)
        if isinstance(node, yaml.SequenceNode):
            return [self._made(one, depth + 1) for one in node.value]
        made = {self._key(key): self._made(value, depth + 1) for key, value in node.value}
        if len(made) != len(node.value):
            raise yaml.constructor.ConstructorError(None, None, "a key stands twice", node.start_mark)
        return made

    def _key(self, node: Any) -> str:  # noqa: ANN401
        if isinstance(node, yaml.ScalarNode):
            return str(node.value)
        raise yaml.constructor.ConstructorError(None, None, "a key is no text", node.start_mark)
