"""A district's summary on the screen: the blocks of its page, with the words of each row below its figures."""

from collections.abc import Iterator, Sequence
from functools import singledispatch
from textwrap import wrap

from plassess.reports.blocks import Block, Cell, Items, Legend, Paragraph, Row, Section, Table
from plassess.reports.lines import text_of
from plassess.reports.pages import Document
from plassess.views.page import Page

_BARS = 8
"""Columns that bars take beside the figures, with what is between them."""


def print_summary(page: Page, document: Document) -> None:
    """Print the whole of it."""
    page.say(document.title, style="bold")
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
def _(block: Items, page: Page) -> None:
    for item in block.items:
        page.say(": ".join(text_of(line) for line in (item.label, item.text) if line), mark="- ", indent=2)


@_print.register
def _(block: Legend, page: Page) -> None:
    """Shades are for pages; on the screen the bars show the same."""


@_print.register
def _(block: Table, page: Page) -> None:
    """Print heads once, and each row below its name: figures, bars and words."""
    figures = [column.title for column in block.head[1:-1]]
    widths = [max(_longest_word(head), *_lengths(block, at)) for at, head in enumerate(figures, start=1)]
    if page.width < sum(widths) + len(widths) + _BARS:
        for row in block.rows:
            _print_in_words(page, figures, row)
        return
    for line in _heads(figures, widths):
        page.verbatim(line, indent=1)
    for row in block.rows:
        _print_row(page, row, widths)


def _longest_word(head: str) -> int:
    return max(map(len, head.split()), default=1)


def _lengths(block: Table, at: int) -> Iterator[int]:
    yield 1
    yield from (len(text_of(row.cells[at].line)) for row in block.rows)


def _heads(heads: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Set the heads above their figures, broken between words and ending on one line."""
    each = [wrap(head, width) for head, width in zip(heads, widths, strict=True)]
    tall = max(map(len, each), default=0)
    lines = [[*[""] * (tall - len(one)), *one] for one in each]
    for at in range(tall):
        yield _in_columns([one[at] for one in lines], widths)


def _in_columns(cells: Sequence[str], widths: Sequence[int]) -> str:
    return " ".join(f"{cell:>{width}}" for cell, width in zip(cells, widths, strict=True))


def _print_row(page: Page, row: Row, widths: Sequence[int]) -> None:
    first, *figures, last = row.cells
    _print_name(page, first)
    bars, words = (text_of(last.line), " ".join(last.small)) if last.small else ("", text_of(last.line))
    line = f"{_in_columns([text_of(cell.line) for cell in figures], widths)}  {bars:<5}"
    if len(line) + len(words) + 4 <= page.width:
        page.verbatim(f"{line}  {words}".rstrip(), indent=1)
    else:
        page.verbatim(line.rstrip(), indent=1)
        page.say(words, indent=3)


def _print_name(page: Page, first: Cell) -> None:
    page.say(text_of(first.line), style="bold")
    for line in first.small:
        page.say(line, indent=2)


def _print_in_words(page: Page, heads: Sequence[str], row: Row) -> None:
    """Put a row on lines of its own, for a window that is too narrow for columns."""
    first, *figures, last = row.cells
    _print_name(page, first)
    page.say(" · ".join(f"{head} {text_of(cell.line)}" for head, cell in zip(heads, figures, strict=True)), indent=2)
    page.say(" ".join(filter(None, (text_of(last.line), *last.small))), indent=2)
