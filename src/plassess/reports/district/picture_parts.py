"""What the pictures of a district are made of: sections, and tables whose last column draws bars and says it all."""

from collections.abc import Iterable, Sequence

from plassess.foreign_text import visible_lines
from plassess.reports.blocks import Block, Cell, Column, Heading, Legend, Paragraph, Row, Section, Table
from plassess.reports.lines import Run, own

LEGEND = Legend("Shading, by a figure’s part of its line:", ("up to ¼", "up to ½", "up to ¾", "more than ¾"))
_SHADES = 4
NONE = "–"


_SHEETS = {
    "levels": "Levels",
    "chosen": "Goals",
    "marks": "Marks",
    "steps": "Steps",
    "moved": "Moved",
    "forms": "Forms",
    "editions": "Editions",
}


def picture(id_: str, title: str, *blocks: Block) -> Section:
    """Make one of the pictures."""
    return Section(Heading((own(title),)), blocks, "after", id_, sheet=_SHEETS[id_])


def of_role(id_: str, title: str, edition: str, blocks: Iterable[Block]) -> Section:
    """Make what a picture says of one role in one edition."""
    heading = (Run(visible_lines(title)), own(", edition "), Run(visible_lines(edition)))
    return Section(Heading(heading), tuple(blocks), "part", id_)


def of_standard(id_: str, title: str, of: str, *blocks: Block) -> Section:
    """Make what a picture says of one standard."""
    return Section(Heading((Run(visible_lines(title)),), of=(Run(visible_lines(of)),)), blocks, "part", id_, depth=1)


def said(text: str) -> Paragraph:
    """Say something in words of ours."""
    return Paragraph((own(text),))


def counts_table(about: str, id_: str, head: Sequence[str], rows: Sequence[Row]) -> Table:
    """Make a table of counts: the first column names the row, the last says it in words."""
    first, *figures, last = head
    columns = (Column(first), *(Column(one, right=True) for one in figures), Column(last))
    return Table(visible_lines(about), id_, columns, tuple(rows), "spread")


def counts_row(
    title: str, counts: Sequence[int | None], bars: str, words: str, *, shaded: bool = True, below: str = ""
) -> Row:
    """Make a row of it; ``None`` stands where the row has no such place, or nothing is shown.

    ``below`` stands below its title.
    """
    whole = sum(one or 0 for one in counts) if shaded else 0
    cells = (_figure(one, whole) for one in counts)
    last = Cell((own(bars, "quiet"),), (visible_lines(words),)) if bars else Cell((own(words, "quiet"),))
    return Row((_named(title, below), *cells, last), "group")


def plain_row(title: str, figures: Sequence[str], bar: str, below: str = "") -> Row:
    """Make a row of figures that are not shaded; the last of them are words, below a bar."""
    *numbers, words = figures
    last = Cell((own(bar, "quiet"),), (visible_lines(words),)) if bar else Cell((own(words),))
    return Row((_named(title, below), *(Cell((own(one),)) for one in numbers), last), "group")


def _named(title: str, below: str) -> Cell:
    return Cell((Run(visible_lines(title)),), (visible_lines(below),) if below else ())


def anchor(*parts: str) -> str:
    """Make an id of a page's part."""
    return "-".join(part.replace("/", "-").replace(".", "-").replace(" ", "-") for part in parts)


def _figure(count: int | None, whole: int) -> Cell:
    if count is None:
        return Cell((own(NONE, "quiet"),))
    return Cell((own(str(count)),), shade=-(-_SHADES * count // whole) if whole else None)
