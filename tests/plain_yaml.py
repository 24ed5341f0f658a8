"""YAML read into plain values by another reader than plassess's own: PyYAML's, in C where it has that."""

from typing import Any

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def plain(text: str) -> Any:
    """Read a text."""
    return yaml.load(text, _LOADER)
