"""Content as it is named on the command line: a folder, or what came with plassess."""

from pathlib import Path

from plassess.files.content.search import folder_by_name

SHIPPED = "plassess"


def folder_named(named: str) -> Path | None:
    """Return the folder that is named, or that of a shipped layer; ``None`` for the shipped content."""
    return None if named == SHIPPED else folder_by_name(Path(named))
