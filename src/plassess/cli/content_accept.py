"""``plassess content accept``: writes down which texts a district's content replaces, as they stand today."""

from pathlib import Path
from typing import Annotated

import typer

from plassess.cli import options
from plassess.files.content.accepted import accept as write_down
from plassess.files.content.accepted import replaced_texts
from plassess.files.content.kit import read_in_each_language
from plassess.files.content.search import content_in_force
from plassess.problems.errors import ProblemsError, UsageError
from plassess.views import messages, output
from plassess.views.outputs.of_content import AcceptOutput, FileWritten

DIR_HELP = "The folder of content; without it, the one in force."


def accept(
    directory: Annotated[Path | None, typer.Argument(metavar="[DIR]", show_default=False, help=DIR_HELP)] = None,
    as_json: options.Json = False,
) -> None:
    """Write down the texts that yours replace, so that a check tells when one of them changes."""
    folder = directory or content_in_force(None)
    if folder is None:
        raise UsageError(
            "The shipped content replaces nothing. Name a folder of your own:  plassess content accept DIR"
        )
    every = read_in_each_language(folder)
    if problems := [problem for content in every for problem in content.problems]:
        raise ProblemsError(problems)
    found = [(content.layers[-1].folder, replaced_texts(content, content.layers[-1])) for content in every]
    written = [write_down(layer, texts) for layer, texts in found if texts]
    if as_json:
        output.print_output(AcceptOutput(tuple(FileWritten("accepted", str(path)) for path in written)))
        return
    for path in written:
        output.print_path(path)
    if not written:
        messages.say("Nothing here replaces a text, so there is nothing to write down.")
