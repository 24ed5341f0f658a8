"""``plassess content schema``: JSON Schema for each kind of file and each output, for editors and other tools."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from msgspec import Struct

from plassess.cli import options
from plassess.files.disk.atomic_write import make_folder, write_atomically
from plassess.files.models.editor_comment import schema_file
from plassess.files.models.schemas import SCHEMAS, schema_about, schema_text
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import did_you_mean
from plassess.tasks.output_files import refuse_what_we_read
from plassess.views import output
from plassess.views.outputs.of_content import FileWritten, SchemaOutput, SchemasOutput
from plassess.views.outputs.output_schemas import OUTPUTS, output_about, output_schema_file, output_schema_text

_AS_IN_A_FORMAT = re.compile(r"plassess/([a-z-]+)/[0-9]+")
OUTPUTS_HELP = "The schemas of what --json prints, instead of those of files."


class Schemas(Struct, frozen=True):
    """The schemas of one sort: their names, what each is called in a fault, is about and holds, and its file."""

    names: Sequence[str]
    called: str
    about: Callable[[str], str]
    text: Callable[[str], str]
    file: Callable[[str], str]


OF_FILES = Schemas(SCHEMAS, "kind of file", schema_about, schema_text, schema_file)
OF_OUTPUTS = Schemas(tuple(OUTPUTS), "output", output_about, output_schema_text, output_schema_file)


def schema(
    kind: Annotated[
        str | None, typer.Argument(metavar="[KIND]", show_default=False, help="Print this kind's schema.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="DIR", help="Write KIND.schema.json into this folder; without KIND, one each."),
    ] = None,
    outputs: Annotated[bool, typer.Option("--outputs", help=OUTPUTS_HELP)] = False,
    as_json: options.Json = False,
) -> None:
    """List the kinds of files, or print or write their JSON Schema.

    An editor that knows YAML completes keys by these schemas, explains them, and marks faults. In a repo that holds
    .plassess/schemas, the files that plassess begins name their schema in the first line.

    \b
    Examples:
      plassess content schema
      plassess content schema action-guide
      plassess content schema --out .plassess/schemas
      plassess content schema --outputs status
    """  # noqa: D301 - \b keeps the lines of the examples apart
    of = OF_OUTPUTS if outputs else OF_FILES
    chosen = [_known(kind, of)] if kind else of.names
    if kind and out is None:  # a schema is JSON as it is
        typer.echo(of.text(chosen[0]), nl=False)
        return
    written = [] if out is None else [_written(out, name, of, told=not as_json) for name in chosen]
    if as_json:
        listed = tuple(SchemaOutput(name, of.about(name)) for name in chosen)
        output.print_output(SchemasOutput(listed, tuple(written)))
    elif out is None:
        width = max(map(len, chosen))
        for one in chosen:
            typer.echo(f"{one:<{width}}  {of.about(one)}")


def _written(folder: Path, name: str, of: Schemas, *, told: bool) -> FileWritten:
    make_folder(folder)
    path = folder / of.file(name)
    refuse_what_we_read(path)
    write_atomically(path, of.text(name))
    if told:
        output.print_path(path)
    return FileWritten(name, str(path))


def _known(kind: str, of: Schemas) -> str:
    """Return the kind, which may be told as a ``format`` says it; raise UsageError where there is no such kind."""
    said = _AS_IN_A_FORMAT.fullmatch(kind)
    named = said[1] if said else kind
    if named in of.names and (not said or f'"{kind}"' in of.text(named)):
        return named
    meant = did_you_mean(named, of.names, after=" ") if named not in of.names else ""
    raise UsageError(f"There is no {of.called} called {visible(kind, 60)}. {meant}There is: {', '.join(of.names)}.")
