"""``plassess content new``: lays out a district's own repo, with the checks that hold it."""

import os
import shlex
from pathlib import Path
from typing import Annotated

import typer

from plassess import __version__
from plassess.cli import options
from plassess.files.disk.new_folder import lay_out
from plassess.files.models.schemas import FOR_LAYERS, schema_files
from plassess.foreign_text import readable_input, visible
from plassess.problems.errors import UsageError
from plassess.rendering.district import district_files
from plassess.views import output
from plassess.views.outputs.of_content import FileWritten, NewOutput

_SCHEMAS = ".plassess/schemas"
_LONGEST_NAME = 100
_LONGEST_REQUIREMENT = 500


def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty or does not exist yet.")],
    name: Annotated[
        str | None,
        typer.Option("--name", metavar="NAME", help="The district's name; without it, the folder's."),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="WHAT",
            help=f"What pip installs plassess from, in CI too; without it, plassess=={__version__}.",
        ),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Lay out a district's repo: its own content, checks in CI, editor settings.

    \b
    Examples:
      plassess content new riverside --name "Riverside USD"
      plassess content new . --from "plassess @ git+https://…@<commit>"
    """  # noqa: D301 - \b keeps the lines of the examples apart
    place = Path(os.path.abspath(folder))  # noqa: PTH100 - resolve() would follow links
    title = _in_one_line(name or place.name or "District", "--name", _LONGEST_NAME)
    requirement = _in_one_line(source or f"plassess=={__version__}", "--from", _LONGEST_REQUIREMENT)
    schemas = {f"{_SCHEMAS}/{name}": text for name, text in schema_files(FOR_LAYERS).items()}
    files = district_files(title, requirement, is_told=source is not None, is_named=name is not None)
    written = lay_out(folder, files | schemas)
    if as_json:
        told = tuple(FileWritten(path.suffix.removeprefix(".") or path.name, str(path)) for path in written)
        output.print_output(NewOutput(str(folder), requirement, told))
        return
    for path in written:
        output.print_path(path)
    of_ci = _told(requirement) if source is not None else _not_told(requirement)
    typer.echo(_what_comes_next("" if place == Path.cwd() else str(folder), of_ci), err=True)


def _in_one_line(text: str, option: str, longest: int) -> str:
    said = readable_input(text).strip()
    if not said or "\n" in said or len(said) > longest:
        raise UsageError(f"{option} {visible(text)} is not one line of up to {longest} characters. Shorten it.")
    return said


def _what_comes_next(folder: str, of_ci: str) -> str:
    """``folder`` is the one to go into, empty where that is the current one."""
    inside = f"cd {visible(shlex.quote(folder), 4096)} && " if folder else ""
    return f"""
Next:  {inside}git init && plassess check
Then read README.md there, choose your gates in plassess.yaml, and commit.
{of_ci}"""


def _told(requirement: str) -> str:
    return f"CI installs {visible(requirement, _LONGEST_REQUIREMENT)}, as requirements-plassess.txt says."


def _not_told(requirement: str) -> str:
    return f"""Before you push: CI cannot install plassess yet. requirements-plassess.txt says {requirement},
which is on no package index. Write there where your copy is, such as:
  plassess @ git+https://…@v{__version__}"""
