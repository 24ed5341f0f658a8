"""The action plan as an Excel file: the same blocks as every other format, each table and each part on its sheet."""

from collections.abc import Iterable, Iterator, Sequence
from functools import singledispatch

from msgspec import Struct
from msgspec.structs import replace

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
from plassess.reports.lines import text_of
from plassess.reports.other_programs.excel_book import LONGEST_NAME, Field, Grid, Width, as_excel
from plassess.reports.other_programs.excel_tables import (
    checklist_grid,
    comparison_grid,
    goals_grid,
    grid_of,
    shares_grid,
    table_grid,
)
from plassess.reports.pages import Document

_PROSE = (Width("Under", 28), Width("What", 32), Width("Asked", 40), Width("How it stands", 28), Width("Text", 80))
_NOTES = {"lead", "quiet-lead", "missing", "more"}


class Told(Struct, frozen=True):
    """A row of a part's sheet. ``is_note``: it only leads into a table."""

    under: str = ""
    what: str = ""
    asked: str = ""
    stands: str = ""
    text: str = ""
    is_note: bool = False


class At(Struct, frozen=True):
    """Where a block stands: under which headings, and beside what."""

    under: str = ""
    what: str = ""


Laid = Iterator[Told | Grid]


def render_excel(document: Document) -> bytes:
    """Return the file; the same document gives the same bytes."""
    return as_excel(document.title, document.subject, document.opened, tuple(_sheets(document)))


def _sheets(document: Document) -> Iterator[Grid]:
    """Give page one, its steps before all else; the goals; a sheet for each part; and where it all comes from."""
    first = (Told(what=document.kind, text=document.name), *_all(document.page_one, At()))
    yield from _sheets_of("Page one", first)
    if document.goals:
        yield goals_grid(document.goals)
    for section in document.rest:
        yield from _sheets_of_section(section)
    foot = document.foot
    lines = (*foot.paragraphs, foot.made, foot.unaffiliated)
    yield from _sheets_of(foot.heading, (Told(text=text_of(line)) for line in lines))


def _sheets_of_section(section: Section) -> Iterator[Grid]:
    """Give the sheets of a part; where it has a short name, its heading stands below its tables."""
    heading = _heading(section.heading)
    name = section.sheet or heading
    laid = _in_section(section, At(heading if len(name) > LONGEST_NAME else ""))
    for grid in _sheets_of(name, (_called(one, heading, name) for one in laid)):
        told = section.sheet and grid.name == name and heading not in grid.notes
        yield replace(grid, notes=(heading, *grid.notes)) if told else grid


def _called(one: Told | Grid, heading: str, name: str) -> Told | Grid:
    """Give a table that is called by the heading the name of the sheet."""
    return replace(one, name=name) if isinstance(one, Grid) and one.name == heading else one


def _sheets_of(name: str, laid: Iterable[Told | Grid]) -> Iterator[Grid]:
    """Give the tables of a part, and what else it says; what only leads into a table stands with it."""
    both = tuple(_put_together(name, tuple(laid)))
    grids = [one for one in both if isinstance(one, Grid)]
    rows = [one for one in both if isinstance(one, Told)]
    if grids and all(one.is_note for one in rows):
        grids[0] = replace(grids[0], notes=(*(one.text for one in rows), *grids[0].notes))
        rows = []
    yield from grids
    if rows:
        texts = [(one.under, one.what, one.asked, one.stands, one.text) for one in rows]
        yield grid_of(f"{name}, more" if any(one.name == name for one in grids) else name, _PROSE, texts)


def _put_together(name: str, laid: Sequence[Told | Grid]) -> Laid:
    """Put tables of one head, as every standard has one, on one sheet, each row with what it stands under."""
    pieces = [one for one in laid if isinstance(one, Grid) and one.under]
    for head in dict.fromkeys(one.head for one in pieces):
        those = [one for one in pieces if one.head == head]
        rows = tuple((Field(one.under), *row) for one in those for row in one.rows)
        notes = dict.fromkeys(note for one in those for note in one.notes if note != one.name)
        yield Grid(name, (_PROSE[0], *head), rows, tuple(notes))
    yield from (one for one in laid if isinstance(one, Told) or not one.under)


def _all(blocks: Iterable[Block], at: At) -> Laid:
    for block in blocks:
        yield from lay(block, at)


def _heading(heading: Heading) -> str:
    return " › ".join(filter(None, (text_of(heading.of), text_of(heading.text))))


def _in_section(section: Section, at: At) -> Laid:
    """Lay out what stands in it; what leads into a table, and explains its shades, goes with the table."""
    tables = [one for one in section.blocks if isinstance(one, Table | Comparison | Shares | Checklist)]
    notes = [one for one in section.blocks if tables and _is_note(one)]
    for block in section.blocks:
        if block in notes:
            continue
        for one in lay(block, at):
            if isinstance(one, Grid) and tables and block is tables[0]:
                yield replace(one, notes=(*one.notes, *map(_note, notes)))
            else:
                yield one


def _is_note(block: Block) -> bool:
    return isinstance(block, Legend) or (isinstance(block, Paragraph) and block.look in _NOTES)


def _note(block: Block) -> str:
    return "\n".join(one.text for one in lay(block, At()) if isinstance(one, Told))


@singledispatch
def lay(block: Block, at: At) -> Laid:
    """Lay one block out: as rows of the part's sheet, or as a sheet of its own."""
    raise NotImplementedError(f"Excel has no layout for {block.kind} {at}")


@lay.register
def _(block: Section, at: At) -> Laid:
    under = " › ".join(filter(None, (at.under, _heading(block.heading))))
    yield from _in_section(block, At(under))


@lay.register
def _(block: Paragraph, at: At) -> Laid:
    yield Told(at.under, at.what, text=text_of(block.line), is_note=block.look in _NOTES)


@lay.register
def _(block: Said, at: At) -> Laid:
    yield Told(at.under, at.what, text="\n\n".join(block.paragraphs))


@lay.register
def _(block: Facts, at: At) -> Laid:
    for fact in block.facts:
        yield Told(at.under, fact.label, text=fact.value)


@lay.register
def _(block: Items, at: At) -> Laid:
    for item in block.items:
        yield Told(
            at.under, at.what or block.title, stands=_label(block.title, text_of(item.label)), text=text_of(item.text)
        )


def _label(*parts: str) -> str:
    return " ".join(filter(None, parts))


@lay.register
def _(block: Standing, at: At) -> Laid:
    yield Told(at.under, block.label, stands=block.words, text=text_of(block.because))


@lay.register
def _(block: Facet, at: At) -> Laid:
    yield from _all(block.blocks, At(at.under, block.label))


@lay.register
def _(block: Steps, at: At) -> Laid:
    for step in block.steps:
        stands = _label(block.title, step.promised, text_of(step.terms))
        yield Told(at.under, at.what, stands=stands, text=step.what)


@lay.register
def _(block: Entry, at: At) -> Laid:
    what = text_of(block.heading)
    stands = "\n".join((*filter(None, (text_of(block.stands),)), *block.listed))
    if block.ask or stands or block.text:
        yield Told(at.under, what, block.ask, stands, block.text)
    yield from _all(block.beside, At(at.under, what))


@lay.register
def _(block: Talks, at: At) -> Laid:
    for talk in block.talks:
        yield Told(at.under, talk.text, talk.ask, text="\n".join(talk.inputs))


@lay.register
def _(block: Voice, at: At) -> Laid:
    what = text_of(block.title)
    if block.figures or not block.items:
        yield Told(at.under, what, text=block.figures)
    for item in block.items:
        yield Told(at.under, what, stands=text_of(item.label), text=text_of(item.text))


@lay.register
def _(block: Legend, at: At) -> Laid:
    yield Told(at.under, text=f"{block.title} {', '.join(block.shades)}", is_note=True)


@lay.register
def _(block: Checklist, at: At) -> Laid:  # noqa: ARG001 - as the others
    yield checklist_grid(block)


@lay.register
def _(block: Table, at: At) -> Laid:
    yield replace(table_grid(block), under=at.under if block.look == "spread" else "")


@lay.register
def _(block: Shares, at: At) -> Laid:  # noqa: ARG001 - as the others
    yield shares_grid(block)


@lay.register
def _(block: Comparison, at: At) -> Laid:
    yield comparison_grid(block)
    for row in block.rows:
        yield from _all(row.beside, At(at.under, text_of(row.name)))
