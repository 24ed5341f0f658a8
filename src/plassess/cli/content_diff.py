"""``plassess content diff``: what changed between two contents, and what that does to answers."""

from collections.abc import Iterator, Sequence
from typing import Annotated

import typer

from plassess.checks.reporters.as_markdown import as_code
from plassess.cli import options
from plassess.content.changes import Changed, changes_between
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.tasks.content_named import SHIPPED, folder_named
from plassess.views import output
from plassess.views.changes import MOST_OF_A_TEXT, changes_data, headline, in_words, print_changes
from plassess.views.page import page_on_stdout

_MOST_BYTES = 60_000
"""GitHub takes a comment of up to 65,536 characters."""

FORMAT_HELP = "How to print: text, json, or markdown for a comment on a pull request."
FOLDER_HELP = f"A folder of content, or {SHIPPED} for what comes with it."


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help=FOLDER_HELP, show_default=False)],
    new: Annotated[str, typer.Argument(metavar="NEW", help=FOLDER_HELP, show_default=False)],
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help=FORMAT_HELP)] = "text",
    as_json: options.Json = False,
    exit_code: Annotated[bool, typer.Option("--exit-code", help="End with 1 where anything changed.")] = False,
) -> int:
    """Say what changed between two contents, and what that does to answers.

    \b
    Examples:
      plassess content diff content-2022 content
      plassess content diff plassess content --format markdown
    """  # noqa: D301
    if form not in ("text", "json", "markdown") or (as_json and form == "markdown"):
        raise UsageError("--format is one of text, json, markdown; --json is short for --format json.")
    before, now = (load_library(folder_named(one), parts=ALL_PARTS) for one in (old, new))
    changes, editions = changes_between(before, now), (before.framework.edition, now.framework.edition)
    if as_json or form == "json":
        output.print_json(changes_data(changes, editions))
    elif form == "markdown":
        typer.echo(as_markdown(changes, editions), nl=False)
    else:
        print_changes(page_on_stdout(), changes, editions)
    return int(exit_code and bool(changes))


def as_markdown(changes: "Sequence[Changed]", editions: tuple[str, str]) -> str:
    """Write the changes as a comment, as many as there is room for; every foreign text is code."""
    text = f"## plassess content diff\n\n{headline(changes, editions)}\n"
    shown = 0
    for row in _rows(changes):
        if len(text.encode()) + len(row.encode()) > _MOST_BYTES:
            return f"{text}\nLeft out for want of room: {len(changes) - shown}.\n"
        text += row
        shown += row.startswith("| ")
    return text


def _rows(changes: "Sequence[Changed]") -> Iterator[str]:
    effect = None
    for one in changes:
        if one.effect is not effect:
            effect = one.effect
            yield f"\n### {effect.capitalize()}\n\n| what | what happened |\n| :-- | :-- |\n"
        texts = [
            f"{text.of} {when}: {as_code(visible(said, MOST_OF_A_TEXT))}"
            for change in one.changes
            for text in change.texts
            for when, said in (("was", text.before), ("now", text.now))
            if said
        ]
        happened = "<br>".join([*(as_code(in_words(change)) for change in one.changes), *texts])
        yield f"| {one.thing.kind} {as_code(one.thing.id)} | {happened} |\n"
