"""The options and arguments that several commands share."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from plassess.foreign_text import visible
from plassess.views import workflow_log


def _in_force(named: Path | None) -> Path | None:
    """Return the content to use, which is found anew for each command; ``None`` for the shipped one."""
    from plassess.files.content.search import content_in_force

    return content_in_force(named)


Content = Annotated[
    Path | None,
    typer.Option(
        "--content",
        metavar="DIR",
        callback=_in_force,
        help="Use this folder of content (also: PLASSESS_CONTENT). See  plassess content list",
    ),
]
Lang = Annotated[
    str | None,
    typer.Option("--lang", metavar="LANG", help="Ask in this language, where it is translated: es."),
]
Directory = Annotated[
    Path | None,
    typer.Argument(metavar="[DIR]", show_default=False, help="The assessment's folder; without it, the newest one."),
]
Plain = Annotated[
    bool,
    typer.Option("--plain", help="Plain prompts, for a screen reader or a pipe (also: PLASSESS_PLAIN=1)."),
]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")]


def print_json(data: object) -> None:
    """Print one object on stdout, in ASCII so that no foreign text moves a cursor."""
    workflow_log.print_json(f"{json.dumps(data, indent=2)}\n")


def print_path(path: Path) -> None:
    """Print a path on stdout: exactly for a program, harmless for a screen and the log of a build."""
    typer.echo(visible(str(path), 4096) if workflow_log.is_looked_at(sys.stdout) else str(path))
