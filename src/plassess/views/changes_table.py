"""What changed in content, as Markdown for a comment on a pull request."""

from collections.abc import Iterator, Sequence

import typer

from plassess.checks.reporters.as_markdown import as_code
from plassess.content.changes import Changed
from plassess.foreign_text import visible
from plassess.views.changes import MOST_OF_A_TEXT, from_where_they_differ, headline, in_words

_MOST_BYTES = 60_000
"""GitHub takes a comment of up to 65,536 characters."""


def print_markdown(changes: Sequence[Changed], editions: tuple[str, str]) -> None:
    """Print the changes as a comment."""
    typer.echo(as_markdown(changes, editions), nl=False)


def as_markdown(changes: Sequence[Changed], editions: tuple[str, str]) -> str:
    """Write the changes as a comment, as many as there is room for; every foreign text is code."""
    text = f"## plassess content diff\n\n{headline(changes, editions)}\n"
    shown = 0
    for row in _rows(changes):
        if len(text.encode()) + len(row.encode()) > _MOST_BYTES:
            return f"{text}\nLeft out for want of room: {len(changes) - shown}.\n"
        text += row
        shown += row.startswith("| ")
    return text


def _rows(changes: Sequence[Changed]) -> Iterator[str]:
    effect = None
    for one in changes:
        if one.effect is not effect:
            effect = one.effect
            yield f"\n### {effect.capitalize()}\n\n| what | what happened |\n| :-- | :-- |\n"
        texts = [
            f"{text.of} {when}: {as_code(visible(said, MOST_OF_A_TEXT))}"
            for change in one.changes
            for text in change.texts
            for when, said in zip(("was", "now"), from_where_they_differ(text), strict=True)
            if said
        ]
        happened = "<br>".join([*(as_code(in_words(change)) for change in one.changes), *texts])
        yield f"| {one.thing.kind} {as_code(one.thing.id)} | {happened} |\n"
