"""What every command prints alike: JSON, and paths."""

import json
import sys
from pathlib import Path

import typer

from plassess.foreign_text import visible
from plassess.views import workflow_log


def print_json(data: object) -> None:
    """Print one object on stdout, in ASCII so that no foreign text moves a cursor."""
    workflow_log.print_json(f"{json.dumps(data, indent=2)}\n")


def print_path(path: Path) -> None:
    """Print a path on stdout: exactly for a program, harmless for a screen and the log of a build."""
    typer.echo(visible(str(path), 4096) if workflow_log.is_looked_at(sys.stdout) else str(path))
