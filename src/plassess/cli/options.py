"""The options and arguments that several commands share."""

from pathlib import Path
from typing import Annotated, Any

import typer

from plassess.files.content.search import content_in_force
from plassess.rendering.format_list import FormatList


def _in_force(named: Path | None) -> Path | None:
    """Return the content to use, which is found anew for each command; ``None`` for the shipped one."""
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


def format_of(formats: FormatList, what: str) -> Any:  # noqa: ANN401 - typer's own
    """Make the option for one of several formats; ``what`` begins its help."""
    return typer.Option("--format", metavar="FORMAT", help=formats.help(what))
