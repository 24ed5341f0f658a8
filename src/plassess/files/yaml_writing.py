"""Records as YAML that a person can read: keys in order, longer texts as blocks, dates plain."""

from typing import Any

import yaml

WIDTH = 110


class _Dumper(yaml.SafeDumper):
    """Lists indented below their key, and text with line breaks as a block."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002, ARG002
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401, ARG002
        return True


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = None
    if "\n" in text:  # blank lines at an end belong to no block that a reader would see the end of
        style = "|" if text == text.strip() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def as_yaml(data: object) -> str:
    """Write plain data (maps, lists, text, numbers, dates) as block YAML that ends with a line break."""
    return yaml.dump(data, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH, default_flow_style=False)
