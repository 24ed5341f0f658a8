"""A district's summary on the screen: the blocks of its page, with the words of each row below its figures."""

from collections.abc import Iterator
from functools import singledispatch

from rich.table import Table as RichTable
from rich.text import Text

from plassess.foreign_text import visible
from plassess.reports.blocks import Block, Cell, Legend, Paragraph, Row, Section, Table
from plassess.reports.lines import text_of
from plassess.reports.pages import Document
from plassess.views.page import Page

ROOMY = 72
"""Columns from which words stand beside the figures; in a narrower window they have lines of their own."""
_WORDS = 26
"""As wide as the words beside the figures are."""


def print_summary(page: Page, document: Document) -> None:
    """Print the whole of it."""
    page.say(f"{document.title}: {document.name}", style="bold")
    for block in (*document.page_one, *document.rest):
        _print(block, page)
    for line in document.foot.paragraphs:
        page.say()
        page.say(text_of(line), style="dim")


@singledispatch
def _print(block: Block, page: Page) -> None:
    raise NotImplementedError(block.kind, page)


@_print.register
def _(block: Section, page: Page) -> None:
    page.title(" · ".join(text_of(line) for line in (block.heading.text, block.heading.of) if line))
    for one in block.blocks:
        _print(one, page)


@_print.register
def _(block: Paragraph, page: Page) -> None:
    page.say(text_of(block.line))


@_print.register
def _(block: Legend, page: Page) -> None:
    """Shades are for pages; on the screen the bars show the same."""


@_print.register
def _(block: Table, page: Page) -> None:
    if page.width >= ROOMY:
        page.table(_table(block))
        return
    for row in block.rows:
        for line, style in _narrow(block, row):
            page.say(line, indent=0 if style else 2, style=style)


def _table(block: Table) -> RichTable:
    table = RichTable(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="bold")
    first, *figures, words = block.head
    table.add_column(first.title, overflow="fold", ratio=1)
    for column in figures:
        table.add_column(column.title, justify="right", width=_width(column.title), overflow="fold")
    table.add_column(words.title, width=_WORDS, overflow="fold")
    for row in block.rows:
        table.add_row(*(Text("\n".join(_lines(cell))) for cell in row.cells))
    return table


def _width(title: str) -> int:
    """Let a head break between its words, and in none."""
    return max(map(len, title.split()), default=1)


def _lines(cell: Cell) -> Iterator[str]:
    yield visible(text_of(cell.line))
    yield from map(visible, cell.small)


def _narrow(block: Table, row: Row) -> Iterator[tuple[str, str]]:
    """Put a row on lines of their own: its name, its figures with their heads, its bars and words."""
    first, *figures, words = row.cells
    yield text_of(first.line), "bold"
    heads = [column.title for column in block.head[1:-1]]
    told = [f"{head} {text_of(cell.line)}" for head, cell in zip(heads, figures, strict=True)]
    yield " · ".join(told), ""
    yield " ".join(filter(None, (text_of(words.line), *words.small))), ""
