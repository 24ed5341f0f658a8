"""``plassess example``: lays out a finished self-assessment of a made-up district, to look at."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from plassess.cli import options
from plassess.files.content.shipped_example import EXAMPLE, lay_out_example
from plassess.foreign_text import visible
from plassess.views import output
from plassess.views.commands import program
from plassess.views.outputs.of_content import ExampleOutput, FileWritten

DEFAULT = Path("example-larkmoth-valley")
OUT_HELP = f"A folder that is empty or does not exist yet; without it, {DEFAULT}."


def example(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help=OUT_HELP, show_default=False)] = DEFAULT,
    as_json: options.Json = False,
) -> None:
    """Lay out a finished self-assessment of a made-up district.

    \b
    Examples:
      plassess example
      plassess report example-larkmoth-valley/2026-01-12-larkmoth-valley
    """  # noqa: D301 - \b keeps the lines of the examples apart
    written = lay_out_example(out)
    if as_json:
        files = tuple(FileWritten(path.stem, str(path)) for path in written)
        output.print_output(ExampleOutput(str(out / EXAMPLE), files))
        return
    for path in written:
        output.print_path(path)
    typer.echo(_what_comes_next(out), err=True)


def _what_comes_next(out: Path) -> str:
    folder = visible(shlex.quote(str(out / EXAMPLE)), 4096)
    made, alone = (
        (visible(str(out), 4096), " Other commands take it only where you name it.")
        if out == DEFAULT
        else (folder, "")
    )
    return f"""
Larkmoth Valley Unified is made up: nobody's answers stand here. To look at them:
  {program()} report {folder}
  {program()} status {folder}
To remove the example, delete the folder {made}.{alone}"""
