"""Tables and runs of a Word document: what python-docx has no calls for, and nothing that needs the document."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from plassess.reports.lines import Line
from plassess.reports.text_flow import runs_right_to_left, unmarked
from plassess.reports.word_pictures import Picture
from plassess.reports.word_styles import SERIF

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.shared import Length
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run as WordRun

_SHADES = ("", "E9F1F3", "D0E3E8", "B5D3DB", "98C3CE")
_LINE = "BDBBB4"
_GAP = 0.08
"""Inches between figures and the words beside them."""
_WHOLE = 12
"""Rows of a table that stays on one page."""


class Content(Struct, frozen=True):
    """What a table's cell holds: a picture, a line in bold, paragraphs, a list; ``shade`` from 0 to 4.

    ``small``: it stands in a table of many figures. ``side``: a figure at the right, words apart from those.
    """

    text: Sequence[str] = ()
    strong: str = ""
    bullets: Sequence[str] = ()
    shade: int = 0
    picture: Picture | None = None
    small: bool = False
    side: Literal["", "right", "apart"] = ""


Draw = Callable[["WordRun", Picture], None]


def fill(cell: "_Cell", content: Content, styles: Mapping[str, str | None], draw: Draw) -> None:
    """Write what a cell holds."""
    plain = "Figures" if content.small else "Table text"
    entries = [
        *([(content.strong, plain, True)] if content.strong else []),
        *((text, plain, False) for text in content.text),
        *((unmarked(text), "Table list", False) for text in content.bullets),
    ]
    if content.picture:
        entries.insert(0, ("", plain, False))
    for position, (text, style, bold) in enumerate(entries):
        paragraph = cell.paragraphs[0] if position == 0 else cell.add_paragraph()
        paragraph._p.style = styles[style]  # noqa: SLF001 - by its id, for each name would be looked for among all
        if position == 0 and content.picture:
            draw(paragraph.add_run(), content.picture)
        else:
            add_text(paragraph, text).bold = bold or None
            set_direction(paragraph)
        set_side(paragraph, content)
    if content.shade:
        cell._tc.get_or_add_tcPr().append(shading(content.shade))  # noqa: SLF001 - python-docx has no shading


def add_runs(paragraph: "Paragraph", line: Line) -> None:
    """Add the runs of a line, each in its look and its direction."""
    for run in line:
        added = add_text(paragraph, run.text)
        added.bold = run.look == "strong" or None
        if run.look == "said":
            added.font.name = SERIF
    set_direction(paragraph)


def add_text(paragraph: "Paragraph", text: str) -> "WordRun":
    """Add a run; one that runs right to left is told to."""
    run = paragraph.add_run(text)
    if runs_right_to_left(text):
        run.font.rtl = True
    return run


def set_direction(paragraph: "Paragraph") -> None:
    """Let a paragraph begin at the right where its text does."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    if runs_right_to_left(paragraph.text):
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no direction
        after = [qn(f"w:{name}") for name in ("spacing", "ind", "jc", "rPr", "sectPr")]
        bidi = OxmlElement("w:bidi")
        following = next((one for one in properties if one.tag in after), None)
        properties.append(bidi) if following is None else following.addprevious(bidi)


def set_side(paragraph: "Paragraph", content: Content) -> None:
    """Let a figure stand below the others of its column, and words apart from figures."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    if content.side == "right":
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    elif content.side == "apart":
        paragraph.paragraph_format.left_indent = inches(_GAP)


def shading(shade: int) -> "BaseOxmlElement":
    """Make the shade of a cell or a run."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", _SHADES[shade])):
        element.set(qn(f"w:{key}"), value)
    return element


def inches(width: float) -> "Length":
    """Measure a width."""
    from docx.shared import Inches

    return Inches(width)


def set_table(table: "Table", about: str, widths: Sequence[float]) -> None:
    """Give thin lines between rows, fixed widths, and the description that a screen reader reads."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    table.autofit = False
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx has no borders and no descriptions
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", _LINE)):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(borders)
    layout.addnext(_narrow_margins())
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), about)
    properties.append(caption)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = inches(width)


def _narrow_margins() -> "BaseOxmlElement":
    """Make room in narrow columns, so that no word is broken."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "60")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    return margins


def mark_row(row: "_Row", what: str) -> None:
    """Say of a row what Word is to do with it."""
    from docx.oxml import OxmlElement

    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no such setting
    properties.append(OxmlElement(what))


def keep_whole(table: "Table") -> None:
    """Keep the rows of a short table on one page, each with the next."""
    rows = table.rows
    if len(rows) <= _WHOLE:
        for row in list(rows)[:-1]:
            for cell in row.cells:
                for paragraph in cell.paragraphs:
                    paragraph.paragraph_format.keep_with_next = True
