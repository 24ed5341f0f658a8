"""The options and arguments that several commands share."""

from pathlib import Path
from typing import Annotated, Any

import typer

from plassess.files.assessments.file_names import RECORD
from plassess.files.content.search import content_in_force
from plassess.files.disk.regular_files import is_folder, stands
from plassess.files.disk.repo import common_folder
from plassess.rendering.format_list import FormatList

_NAMING = ("directory", "directories", "steps", "last")
"""How commands call what names self-assessments; it is read before an option that nobody gave."""
_AMONG_FILES = "sources"
"""How they call what names files, and a self-assessment among them."""


def _in_force(context: typer.Context, named: Path | None) -> Path | None:
    """Return the content to use: that of the repo that what is named lies in; ``None`` for the shipped one."""
    told = next((found for key in _NAMING if (found := context.params.get(key))), ())
    sources = [one for one in context.params.get(_AMONG_FILES) or () if stands(Path(one) / RECORD)]
    paths = [Path(one) for one in ([*told, *sources] if isinstance(told, (list, tuple)) else [told])]
    return content_in_force(named, common_folder([one for one in paths if is_folder(one)]))


Content = Annotated[
    Path | None,
    typer.Option(
        "--content",
        metavar="DIR",
        callback=_in_force,
        help="Use this folder of content, or small-district (also: PLASSESS_CONTENT). See  plassess content list",
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
