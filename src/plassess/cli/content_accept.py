"""``plassess content accept``: writes down which texts a district's content replaces, as they stand today."""

from pathlib import Path
from typing import Annotated

import typer

from plassess.files.content.accepted import accept as write_down
from plassess.files.content.accepted import replaced_texts
from plassess.files.content.layers import translations_in
from plassess.files.content.library import read_content
from plassess.files.content.search import content_in_force
from plassess.problems.errors import ProblemsError, UsageError
from plassess.views import output

DIR_HELP = "The folder of content; without it, the one in force."


def accept(
    directory: Annotated[Path | None, typer.Argument(metavar="[DIR]", show_default=False, help=DIR_HELP)] = None,
) -> None:
    """Write down the texts that yours replace, so that a check tells when one of them changes."""
    folder = directory or content_in_force(None)
    if folder is None:
        raise UsageError(
            "The shipped content replaces nothing. Name a folder of your own:  plassess content accept DIR"
        )
    every = [read_content(folder, lang=lang) for lang in (None, *translations_in(folder))]
    if problems := [problem for content in every for problem in content.problems]:
        raise ProblemsError(problems)
    written = False
    for content in every:
        texts = replaced_texts(content, content.layers[-1])
        if texts:
            output.print_path(write_down(content.layers[-1].folder, texts))
            written = True
    if not written:
        typer.echo("Nothing here replaces a text, so there is nothing to write down.", err=True)
