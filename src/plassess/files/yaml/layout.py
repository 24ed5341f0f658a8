"""Records as YAML that a person can read: keys in order, longer texts as blocks, dates plain."""

import re
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from pydantic import BaseModel

WIDTH = 110
_SEPARATOR = "[\x85\u2028\u2029\ufeff]"
"""What ends a line elsewhere, and no reader sees; in quotes it is written as a code."""
_TRUTHS = frozenset("yYnN")
"""What other YAML tools take for true or false, and PyYAML does not."""


class _Dumper(yaml.SafeDumper):
    """Lists indented below their key, numbers in brackets, and text with line breaks as a block."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002, ARG002
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401, ARG002
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if re.search(_SEPARATOR, text) or text in _TRUTHS else None
    if "\n" in text and style is None:  # blank lines at an end belong to no block that a reader would see the end of
        style = "|" if text == text.strip() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _list(dumper: yaml.SafeDumper, items: list[Any]) -> yaml.SequenceNode:
    numbers = bool(items) and all(isinstance(item, int) for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=numbers)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(list, _list)


def as_yaml(data: object) -> str:
    """Write plain data (maps, lists, text, numbers, dates) as block YAML that ends with a line break."""
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH, default_flow_style=False)


def plain(record: "BaseModel") -> dict[str, Any]:
    """Return a record as plain data without what is open or empty; dates stay dates."""
    data: dict[str, Any] = plain_value(record.model_dump(mode="python", by_alias=True, exclude_defaults=True))
    return data


def plain_value(value: Any) -> Any:  # noqa: ANN401 - a value of a record
    """Return a value of a record as plain data; a number without decimals stands without them."""
    if hasattr(value, "model_dump"):
        return plain(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: plain_value(below) for key, below in value.items()}
    if isinstance(value, tuple | list):
        return [plain_value(below) for below in value]
    return str(value) if isinstance(value, str) else value
