"""The options and arguments that several commands share."""

import json
from pathlib import Path
from typing import Annotated

import typer

Content = Annotated[
    Path | None,
    typer.Option(
        "--content",
        metavar="DIR",
        envvar="PLASSESS_CONTENT",
        show_envvar=False,
        help="Use this folder of content instead of the shipped one (also: PLASSESS_CONTENT).",
    ),
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
Role = Annotated[
    str, typer.Option("--role", metavar="ROLE", help="Whose work: central-office. (plassess show roles)")
]


def print_json(data: object) -> None:
    """Print one object on stdout, in ASCII so that no foreign text moves a cursor."""
    typer.echo(json.dumps(data, indent=2))
