"""``plassess content list``: which content is in force, and what it hides."""

from pathlib import Path
from typing import Annotated

import typer

from plassess.cli import options
from plassess.files.content.search import candidates
from plassess.foreign_text import visible
from plassess.problems.errors import ExitCode
from plassess.tasks.content_found import Found, content_output, found, states_of
from plassess.views import messages, output

_STATES = {"in-force": "in force", "below": "below it", "hidden": "hidden"}

CONTENT_HELP = "Say what is in force where a command is given this folder."


def list_content(
    content: Annotated[Path | None, typer.Option("--content", metavar="DIR", help=CONTENT_HELP)] = None,
    as_json: options.Json = False,
) -> int:
    """Show which content is in force, and which it hides.

    The first of these that is there wins: --content, PLASSESS_CONTENT, plassess.yaml, ./content, your own folder, an
    installed package, what came with plassess. Ends with 3 where that cannot be read.
    """
    all_found = [found(candidate) for candidate in candidates(content)]
    states = states_of(all_found)
    if as_json:
        output.print_output(content_output(all_found, states))
        return _code(all_found)
    for one, state in zip(all_found, states, strict=True):
        messages.show(f"{_STATES[state]:<10}{one.where:<20}{visible(one.title, 100)}")
        for line in one.lines:
            messages.show(f"{'':<10}{visible(line, 300)}")
    return _code(all_found)


def _code(all_found: list[Found]) -> int:
    """End as each command would that uses the content in force."""
    return int(ExitCode.REFUSED if all_found[0].problem else ExitCode.DONE)
