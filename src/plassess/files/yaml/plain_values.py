"""What a text of YAML says, in half the time, where nobody asks yet for the place of a value.

PyYAML composes it in C. Whatever breaks a rule of ours, or could, is left to ``tree``, which reads with the same
parser and tells every fault with its place.
"""

import re
import unicodedata
from typing import Any

import yaml
from yaml.nodes import ScalarNode, SequenceNode

from plassess.files.yaml.tree import MOST_DEPTH, plain_value

_MARKED = re.compile(r"[&*!](?<![^\s,\[\]{}:-].)(?:(?<=!)|\S)")
"""Where an anchor, a reference or a tag could stand; an ``&`` or ``!`` within words is none."""
MOST_LETTERS, MOST_BRACKETS = 100_000, 500
"""No text of so many letters holds more values and keys than are read, nor nests deep for a stack by its brackets."""
_DEEP_LINE = re.compile(r"\n[ \t?:-]{60}")
"""A line that could begin dozens of lists and maps at once."""
_CODE = re.compile(r"\\[0abefvxuUN]")
"""What may stand for an invisible character, or for half of one."""
_QUICK = bool(yaml.__with_libyaml__)


class Left(Exception):  # noqa: N818 - nothing is wrong yet
    """The text has to be read with places."""


def plain_values(text: str) -> Any:  # noqa: ANN401 - plain data of any shape
    """Return what a text that ``checked`` accepted says. Raises Left where it has to be read with places."""
    if not _QUICK or len(text) > MOST_LETTERS or _is_deep(text):
        raise Left
    if any(sign in text for sign in "&*!\\<") and (_MARKED.search(text) or _CODE.search(text) or "<<" in text):
        raise Left
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        raise Left  # two keys could look alike
    try:
        root = _Composer(text).get_single_node()
        return None if root is None else _value(root, 0)
    except Exception as error:  # whatever it is, the other reading tells it
        raise Left from error


def _is_deep(text: str) -> bool:
    """Tell whether the composer, which goes down without looking, could run out of stack."""
    brackets = text.count("[") + text.count("{")
    lines = "\n" + (text.replace("\r", "\n") if "\r" in text else text)
    return brackets > MOST_BRACKETS or _DEEP_LINE.search(lines) is not None


class _Composer(yaml.cyaml.CParser if _QUICK else object):  # type: ignore[misc]
    """PyYAML's composer, which asks for the type of each value, and is told none."""

    def descend_resolver(self, parent: object, index: object) -> None:
        """Go down to a value."""

    def ascend_resolver(self) -> None:
        """Come back up from a value."""

    def resolve(self, kind: object, value: object, implicit: object) -> str:  # noqa: ARG002
        """Return the type of a value without a tag, of which there is no other here."""
        return ""


def _value(node: Any, depth: int) -> Any:  # noqa: ANN401 - PyYAML has no types
    """Make a value. Raises Left where it lies too deep or a key stands twice, TypeError where a key is no text."""
    kind = type(node)
    if kind is ScalarNode:
        return node.value if node.style else plain_value(node.value)
    if depth == MOST_DEPTH:
        raise Left
    if kind is SequenceNode:
        return [_value(item, depth + 1) for item in node.value]
    made = {key.value: _value(below, depth + 1) for key, below in node.value}
    if len(made) < len(node.value):
        raise Left
    return made
