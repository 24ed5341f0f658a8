"""``plassess content schema``: JSON Schema for each kind of file, for editors and other tools."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from plassess.files.disk.atomic_write import make_folder, write_atomically
from plassess.files.models.schemas import SCHEMAS, schema_about, schema_files, schema_text
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import nearest
from plassess.views import output


def schema(
    kind: Annotated[
        str | None, typer.Argument(metavar="[KIND]", show_default=False, help="Print this kind's schema.")
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="DIR", help="Write KIND.schema.json into this folder; without KIND, one each."),
    ] = None,
) -> None:
    """List the kinds of files, or print or write their JSON Schema.

    An editor that knows YAML completes keys by these schemas, explains them, and marks faults. In a repo that holds
    .plassess/schemas, the files that plassess begins name their schema in the first line.

    \b
    Examples:
      plassess content schema
      plassess content schema action-guide
      plassess content schema --out .plassess/schemas
    """  # noqa: D301 - \b keeps the lines of the examples apart
    chosen = [_known(kind, SCHEMAS)] if kind else SCHEMAS
    if out is not None:
        make_folder(out)
        for name, text in schema_files(chosen).items():
            write_atomically(out / name, text)
            output.print_path(out / name)
    elif kind:
        typer.echo(schema_text(kind), nl=False)
    else:
        width = max(map(len, SCHEMAS))
        for one in SCHEMAS:
            typer.echo(f"{one:<{width}}  {schema_about(one)}")


def _known(kind: str, kinds: Sequence[str]) -> str:
    """Return the kind; raise UsageError where there is no such kind."""
    if kind in kinds:
        return kind
    near = nearest(kind, kinds)
    meant = f"Did you mean {near}? " if near else ""
    raise UsageError(f"There is no kind of file called {visible(kind, 60)}. {meant}There is: {', '.join(kinds)}.")
