"""Tables in Word; charts are tables of their figures, with the page's own shapes as pictures beside them."""

from collections.abc import Sequence

from msgspec.structs import replace

from plassess.reports.blocks import Cell, Checklist, Comparison, Row, Share, Shares, Side, Table
from plassess.reports.lines import own, text_of
from plassess.reports.word_cells import Content
from plassess.reports.word_pictures import picture_of_bars, picture_of_place
from plassess.reports.word_sheet import Sheet

_WHOLE = 6.9
"""Inches between the margins."""
_FIGURES = 4.4
"""Inches that columns of figures may take together."""
_FIRST, _WORDS = (1.3, 2.2), 2.4
"""Inches of what names a row, at least and at most, and of the words at its end, where there is room."""
_MARGINS, _LETTER = 0.13, 0.082
"""Inches that a cell's margins take, and a letter of its head, in a wide face; the figures below are narrower."""
_COMPARED = {"Row": (1.2, 1.75, 1.75, 2.2), "Shift": (1.6, 2.1, 1.1, 2.1)}


def add_checklist(block: Checklist, sheet: Sheet) -> None:
    """Add the committed steps."""
    rows = [
        [
            Content([f"{'☑' if task.done else '☐'} {task.number}"]),
            Content([task.by]),
            Content([text_of(task.who)]),
            Content([text_of(line) for line in task.beside], strong=task.what),
        ]
        for task in block.tasks
    ]
    sheet.table(block.about, block.head, rows, [0.65, 1.1, 1.35, 3.8], whole=False)


def add_table(block: Table, sheet: Sheet) -> None:
    """Add a table of rows."""
    each = ((row, _cells(row, block)) for row in block.rows)
    rows = [
        [_set(_content(cell, "" if at else row.dashes), at, block) for at, cell in enumerate(cells)]
        for row, cells in each
    ]
    head = [_set(Content([column.title]), at, block) for at, column in enumerate(block.head)]
    sheet.table(block.about, head, rows, _widths(block))


def _set(content: Content, at: int, block: Table) -> Content:
    """Set a cell as its column is."""
    small, last = block.look == "spread", at == len(block.head) - 1
    side = "right" if block.head[at].right else "apart" if small and last else ""
    return replace(content, small=small, side=side)


def _cells(row: Row, block: Table) -> Sequence[Cell]:
    """Put bars and their words on one line, which saves a line of every row of a picture."""
    *others, last = row.cells
    if block.look != "spread" or not last.small:
        return row.cells
    return (*others, Cell((own("  ".join((text_of(last.line), *last.small))),)))


def _widths(block: Table) -> Sequence[float]:
    """Share the width out, in inches; a profile has as many columns as its longest row has levels."""
    match block.look:
        case "counts":
            return (1, 5.9)
        case "index":
            return (2.6, 0.7, 1.3, 2.3)
        case "spread":
            wished = [_figures_width(block, at) for at in range(1, len(block.head) - 1)]
            fitting = min(1.0, _FIGURES / max(sum(wished), 1.0))
            left = _WHOLE - sum(wished) * fitting
            first = min(max(_FIRST[0], left - _WORDS), _FIRST[1])
            return (first, *(one * fitting for one in wished), left - first)
        case "heat":
            figures = len(block.head) - 3
            return (1.25, *[3.75 / max(figures, 1)] * figures, 1.05, 0.85)


def _figures_width(block: Table, at: int) -> float:
    """Give a column of figures so many inches that none of its words is broken, in its head or below."""
    texts = [block.head[at].title, *(text_of(row.cells[at].line) for row in block.rows)]
    return _MARGINS + _LETTER * max((len(word) for text in texts for word in text.split()), default=1)


def _content(cell: Cell, dashes: str) -> Content:
    text, strong = f"{dashes}{text_of(cell.line)}", any(run.look == "strong" for run in cell.line)
    lines = [*([] if strong else [text]), *cell.small]
    return Content(lines, strong=text if strong else "", shade=cell.shade or 0)


def add_comparison(block: Comparison, sheet: Sheet) -> None:
    """Add rows that are compared, each with its name in front."""
    rows = [
        [
            Content([row.group] if row.group else [], strong=text_of(row.name)),
            *(_side(side) for side in row.sides),
        ]
        for row in block.rows
    ]
    sheet.table(block.about, [block.names, *block.head], rows, _COMPARED[block.names])


def _side(side: Side) -> Content:
    text = side.text or side.missing
    shows = [side.shows.title] if side.shows else []
    bullets = [text_of(item.text) for item in side.shows.items] if side.shows else []
    told = [*filter(None, (side.bar, text)), *shows]
    return Content(told, strong=side.stands, bullets=bullets, picture=picture_of_place(side))


def add_shares(block: Shares, sheet: Sheet) -> None:
    """Add a chart's figures."""
    rows = [
        [
            Content([row.heading]),
            Content([], picture=picture_of_bars(row)),
            *(Content([text]) for text in _figures(row)),
        ]
        for row in block.rows
    ]
    what, *figures = block.head
    sheet.table(block.about, [what, "Today filled, wished outlined", *figures], rows, [2.1, 2.1, 1.0, 0.8, 0.9])


def _figures(row: Share) -> tuple[str, str, str]:
    return (row.standing, "–", "–") if row.standing else (row.today.words, row.wished.words, row.change)
