"""The comment by which an editor finds a file's schema, in a repo that holds the schemas."""

import os
import re
from pathlib import Path

SCHEMAS = ".plassess/schemas"
"""Where a repo holds its schemas."""

_ROOTS = (".git", "plassess.yaml")
_OURS = re.compile(rf"# yaml-language-server: \$schema=(?:\.\./)*{re.escape(SCHEMAS)}/[a-z-]+\.schema\.json\r?\n")


def schema_file(kind: str) -> str:
    """Name the file that holds a kind's schema."""
    return f"{kind}.schema.json"


def with_schema_comment(text: str, path: Path, kind: str) -> str:
    """Begin a new file's text with the comment where the repo that ``path`` lies in holds the kind's schema.

    A comment of ours that led there from another folder goes: an editor complains of one that leads nowhere.
    """
    text = _OURS.sub("", text, count=1) if _OURS.match(text) else text
    schema = _way_to_schema(path, kind)
    ending = "\r\n" if "\r\n" in text else "\n"
    return f"# yaml-language-server: $schema={schema}{ending}{text}" if schema else text


def _way_to_schema(path: Path, kind: str) -> str | None:
    """Find the nearest schema from the file's folder up to the repo's root; ``None`` outside a repo."""
    folders = Path(os.path.abspath(path)).parents  # noqa: PTH100 - resolve() would follow links
    root = next((steps for steps, above in enumerate(folders) if _is_root(str(above))), -1)
    schema = f"{SCHEMAS}/{schema_file(kind)}"
    ways = ("../" * steps for steps in range(root + 1) if os.path.isfile(folders[steps] / schema))  # noqa: PTH113
    return next((way + schema for way in ways), None)


def _is_root(folder: str) -> bool:
    return any(os.path.exists(f"{folder}/{root}") for root in _ROOTS)  # noqa: PTH110 - Path's may raise
