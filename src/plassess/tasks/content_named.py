"""Content as it is named on the command line: a folder, or what came with plassess."""

from pathlib import Path

SHIPPED = "plassess"


def folder_named(named: str) -> Path | None:
    """Return the folder that is named; ``None`` for the shipped content."""
    return None if named == SHIPPED else Path(named)
