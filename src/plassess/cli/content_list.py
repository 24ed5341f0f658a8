"""``plassess content list``: which content is in force, and what it hides."""

from pathlib import Path
from typing import Annotated

import typer

from plassess.cli import options
from plassess.files.content.search import candidates
from plassess.foreign_text import visible
from plassess.tasks.content_found import content_output, found, states_of
from plassess.views import messages, output

_STATES = {"in-force": "in force", "below": "below it", "hidden": "hidden"}

CONTENT_HELP = "Say what is in force where a command is given this folder."


def list_content(
    content: Annotated[Path | None, typer.Option("--content", metavar="DIR", help=CONTENT_HELP)] = None,
    as_json: options.Json = False,
) -> None:
    """Show which content is in force, and which it hides.

    The first of these that is there wins: --content, PLASSESS_CONTENT, plassess.yaml, ./content, your own folder, an
    installed package, what came with plassess.
    """
    all_found = [found(candidate) for candidate in candidates(content)]
    states = states_of(all_found)
    if as_json:
        output.print_output(content_output(all_found, states))
        return
    for one, state in zip(all_found, states, strict=True):
        messages.show(f"{_STATES[state]:<10}{one.where:<20}{visible(one.title, 100)}")
        for line in one.lines:
            messages.show(f"{'':<10}{visible(line, 300)}")
