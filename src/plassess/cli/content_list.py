"""``plassess content list``: which content is in force, and what it hides."""

import typer

from plassess.cli import options
from plassess.files.content.search import candidates
from plassess.foreign_text import visible
from plassess.tasks.content_found import found
from plassess.views import output


def list_content(as_json: options.Json = False) -> None:
    """Show which content is in force, and which it hides.

    The first of these that is there wins: --content, PLASSESS_CONTENT, plassess.yaml, ./content, your own folder, an
    installed package, what came with plassess.
    """
    all_found = [found(candidate) for candidate in candidates(None)]
    if as_json:
        output.print_json({"content": [one.data for one in all_found]})
        return
    below = all_found[0].below
    for at, one in enumerate(all_found):
        state = "in force" if at == 0 else "below it" if one.name in below else "hidden"
        typer.echo(f"{state:<10}{one.where:<20}{visible(one.title, 100)}")
        for line in one.lines:
            typer.echo(f"{'':<10}{visible(line, 300)}")
