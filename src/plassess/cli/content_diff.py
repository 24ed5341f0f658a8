"""``plassess content diff``: what changed between two contents, and what that does to answers."""

from typing import Annotated

import typer

from plassess.cli import options
from plassess.content.changes import changes_between
from plassess.content.kit.kit import SIDE_FILES
from plassess.content.kit.kit_things import kit_changes
from plassess.files.content.kit import load_kit
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.tasks.content_named import SHIPPED, folder_named
from plassess.views import output
from plassess.views.changes_formats import FORMATS

FOLDER_HELP = f"A folder of content, or {SHIPPED} for what comes with it."


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help=FOLDER_HELP, show_default=False)],
    new: Annotated[str, typer.Argument(metavar="NEW", help=FOLDER_HELP, show_default=False)],
    form: Annotated[str | None, options.format_of(FORMATS, "How to print")] = None,
    as_json: options.Json = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="End with 1 where anything changed.")] = False,
) -> int:
    """Say what changed between two contents, and what that does to answers.

    \b
    Examples:
      plassess content diff content-2022 content
      plassess content diff plassess content --format markdown
    """  # noqa: D301
    to_print = output.format_chosen(FORMATS, form, as_json=as_json)
    folders = folder_named(old), folder_named(new)
    before, now = (load_library(one, parts=ALL_PARTS) for one in folders)
    changes = changes_between(before, now) + kit_changes(*(load_kit(one, *SIDE_FILES) for one in folders))
    to_print.load()(changes, (before.framework.edition, now.framework.edition))
    return int(exit_code and bool(changes))
