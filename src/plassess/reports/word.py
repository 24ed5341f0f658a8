"""A report as a Word document: the same blocks as every other format, in Word's own styles."""

from collections.abc import Sequence
from functools import singledispatch

from plassess.reports.blocks import (
    Block,
    Checklist,
    Comparison,
    Entry,
    Facet,
    Facts,
    Heading,
    Items,
    Legend,
    Paragraph,
    Said,
    Section,
    Shares,
    Standing,
    Steps,
    Table,
    Talks,
    Voice,
)
from plassess.reports.lines import Line, Run, own, text_of
from plassess.reports.pages import Document
from plassess.reports.word_sheet import Sheet
from plassess.reports.word_tables import add_checklist, add_comparison, add_shares, add_table

_QUIET = {"quiet", "missing", "more", "states"}
_LEADS = {"lead", "quiet-lead"}
_SAID = {"": "Said", "telling": "Telling", "need": "Need"}


def render_word(document: Document) -> bytes:
    """Return the file; the same document gives the same bytes."""
    sheet = Sheet(document.title, document.subject, document.opened, brief=document.brief)
    sheet.quiet(document.kind)
    sheet.heading(document.name, 0)
    _lay_all(document.page_one, sheet)
    if document.rest and not document.flows:
        sheet.next_page()
    _lay_all(document.rest, sheet)
    for line in document.foot.paragraphs:
        sheet.line(line, "Quiet")
    sheet.line((*document.foot.made, own(" "), *document.foot.unaffiliated), "Quiet")
    return sheet.finished()


def _lay_all(blocks: tuple[Block, ...], sheet: Sheet) -> None:
    for at, block in enumerate(blocks, start=1):
        lay(block, sheet)
        if isinstance(block, Paragraph | Legend) and _lead_into_table(blocks[at:]):
            sheet.keep_with_next()


def _lead_into_table(blocks: Sequence[Block]) -> bool:
    """Tell whether a table comes next, perhaps below a heading, behind more lines that lead into it."""
    first = next((one for one in blocks if not isinstance(one, Paragraph | Legend)), None)
    return isinstance(first, Table) or (isinstance(first, Section) and first.look == "part")


@singledispatch
def lay(block: Block, sheet: Sheet) -> None:
    """Lay one block out."""
    raise NotImplementedError(f"Word has no layout for {block.kind} on {sheet}")


@lay.register
def _(block: Section, sheet: Sheet) -> None:
    sheet.heading(_heading(block.heading), block.level - 1)
    _lay_all(block.blocks, sheet)


def _heading(heading: Heading) -> str:
    of = f" · {text_of(heading.of)}" if heading.of else ""
    return f"{text_of(heading.text)}{of}"


@lay.register
def _(block: Paragraph, sheet: Sheet) -> None:
    if block.look in _LEADS:
        sheet.lead(block.line)
    else:
        sheet.line(block.line, "Quiet" if block.look in _QUIET else "Normal")


@lay.register
def _(block: Said, sheet: Sheet) -> None:
    sheet.said(*block.paragraphs, style=_SAID[block.look])


@lay.register
def _(block: Facts, sheet: Sheet) -> None:
    sheet.text("   ".join(f"{fact.label}{fact.between}{fact.value}." for fact in block.facts))


@lay.register
def _(block: Items, sheet: Sheet) -> None:
    if block.title:
        sheet.quiet(block.title)
    for item in block.items:
        sheet.bullet(item.text, label=_label(item.label))


def _label(line: Line) -> str:
    text = text_of(line)
    return f"{text}:" if text else ""


@lay.register
def _(block: Standing, sheet: Sheet) -> None:
    sheet.labeled(f"{block.label}:", block.words)
    if block.because:
        sheet.line(block.because)


@lay.register
def _(block: Facet, sheet: Sheet) -> None:
    sheet.heading(block.label, 3)
    _lay_all(block.blocks, sheet)


@lay.register
def _(block: Steps, sheet: Sheet) -> None:
    if block.title:
        sheet.quiet(block.title)
    for step in block.steps:
        sheet.step(step.what, (own(f"{step.promised} "), *step.terms))


@lay.register
def _(block: Entry, sheet: Sheet) -> None:
    sheet.heading(text_of(block.heading), block.level - 1)
    if block.ask:
        sheet.lead((Run(block.ask),))
    for text in block.listed:
        sheet.bullet((own(text),))
    if block.stands:
        sheet.labeled(f"{text_of(block.stands)}{':' if block.text else ''}", block.text)
    _lay_all(block.beside, sheet)


@lay.register
def _(block: Talks, sheet: Sheet) -> None:
    for talk in block.talks:
        sheet.labeled(talk.text, "")
        for text in talk.inputs:
            sheet.bullet((own(text),))
        sheet.quiet(talk.ask)


@lay.register
def _(block: Voice, sheet: Sheet) -> None:
    sheet.heading(text_of(block.title), 3)
    if block.figures:
        sheet.quiet(block.figures)
    for item in block.items:
        sheet.bullet(item.text, label=_label(item.label))


@lay.register
def _(block: Comparison, sheet: Sheet) -> None:
    add_comparison(block, sheet)
    for row in block.rows:
        if row.beside:
            sheet.heading(text_of(row.name), 3)
            _lay_all(row.beside, sheet)


@lay.register
def _(block: Checklist, sheet: Sheet) -> None:
    add_checklist(block, sheet)


@lay.register
def _(block: Table, sheet: Sheet) -> None:
    add_table(block, sheet)


@lay.register
def _(block: Legend, sheet: Sheet) -> None:
    sheet.legend(block.title, block.shades)


@lay.register
def _(block: Shares, sheet: Sheet) -> None:
    add_shares(block, sheet)
