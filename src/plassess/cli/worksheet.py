"""``plassess worksheet``: the guide on paper, for before the meeting."""

from pathlib import Path
from typing import Annotated

import typer

from plassess.cli import options


def worksheet(
    role: Annotated[
        str | None, typer.Option("--role", metavar="ROLE", help="Whose worksheet, such as central-office.")
    ] = None,
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="FILE|-", help="Where to write it; without it, worksheet-ROLE.html here."),
    ] = None,
    content: options.Content = None,
) -> None:
    """Write a worksheet to print, for before the meeting.

    It holds the responsibilities to mark, and the questions with room to write.
    """
    from plassess.cli.reading import load_guide, needed_role
    from plassess.files.writing import write_atomically
    from plassess.reports.worksheet import render_worksheet

    library, guide = load_guide(needed_role(role, content), content)
    text = render_worksheet(guide, library.framework)
    if out == "-":
        typer.echo(text, nl=False)
        return
    path = Path(out or f"worksheet-{guide.role}.html")
    write_atomically(path, text)
    options.print_path(path)
