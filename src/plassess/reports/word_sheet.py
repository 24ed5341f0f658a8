"""A Word document in the making: headings, paragraphs, lists and tables by their real styles, and the finished bytes.

The bytes depend on what is written and on nothing else: no clock, no machine, no user.
"""

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from msgspec import Struct

from plassess.reports.lines import Line, Run, own

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shared import Length
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run as WordRun

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip file can name; every part gets it."""
_SHADES = ("", "E9F1F3", "D0E3E8", "B5D3DB", "98C3CE")
_LINE, _QUIET = "BDBBB4", "4A4945"
_SANS, _SERIF = "Calibri", "Georgia"


class Content(Struct, frozen=True):
    """What a table's cell holds: a line in bold, paragraphs, a list; ``shade`` from 0 to 4."""

    text: Sequence[str] = ()
    strong: str = ""
    bullets: Sequence[str] = ()
    shade: int = 0


Rows = Sequence[Sequence[Content]]


class Sheet:
    """Writes a document from top to bottom."""

    def __init__(self, title: str, subject: str, opened: date) -> None:
        from docx import Document

        self._document = Document()
        self._turns = False
        _say_what_it_is(self._document, title, subject, opened)
        _set_styles(self._document)
        _set_page(self._document, title)

    def heading(self, text: str, level: int) -> None:
        """Add a heading; level 0 is the document's title."""
        heading = self._document.add_heading(text, level)
        heading.paragraph_format.page_break_before = self._turns or None
        self._turns = False

    def text(self, text: str, style: str = "Normal") -> None:
        """Add a paragraph; line breaks in it stay."""
        self._document.add_paragraph(text, style)

    def quiet(self, text: str) -> None:
        """Add a paragraph of lesser weight."""
        self.text(text, "Quiet")

    def line(self, line: Line, style: str = "Normal") -> "Paragraph":
        """Add a paragraph of runs, each in its look."""
        paragraph = self._document.add_paragraph(style=style)
        _add_runs(paragraph, line)
        return paragraph

    def lead(self, line: Line) -> None:
        """Add a paragraph that stays on the page of what it leads into."""
        self.line(line, "Quiet").paragraph_format.keep_with_next = True

    def said(self, *paragraphs: str) -> None:
        """Add what people wrote."""
        for paragraph in paragraphs:
            self.text(paragraph, "Said")

    def labeled(self, label: str, text: str) -> None:
        """Add a paragraph that begins with a label in bold."""
        self.line((own(f"{label} ", "strong"), Run(text)))

    def bullet(self, line: Line, *, label: str = "") -> None:
        """Add an entry of a list."""
        self.line((own(f"{label} ", "strong"), *line) if label else line, "List Bullet")

    def next_page(self) -> None:
        """Let the next heading begin a new page."""
        self._turns = True

    def table(self, about: str, head: Sequence[str], rows: Rows, widths: Sequence[float]) -> None:
        """Add a table whose head repeats on each page; ``about`` is its description, widths are in inches."""
        table = self._document.add_table(rows=1, cols=len(head))
        _set_table(table, about, widths)
        for cell, text in zip(table.rows[0].cells, head, strict=True):
            cell.paragraphs[0].style = "Table text"
            cell.paragraphs[0].add_run(text).bold = True
            cell.paragraphs[0].paragraph_format.keep_with_next = True
        _mark_row(table, 0, "w:tblHeader")
        for number, row in enumerate(rows, start=1):
            cells = table.add_row().cells
            for cell, content in zip(cells, row, strict=True):
                _fill(cell, content)
            _mark_row(table, number, "w:cantSplit")
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = _inches(width)
        self._document.add_paragraph(style="After a table")

    def finished(self) -> bytes:
        """Return the file; the same document gives the same bytes."""
        made = io.BytesIO()
        self._document.save(made)
        return _without_clock(made.getvalue())


def _add_runs(paragraph: "Paragraph", line: Line) -> None:
    for run in line:
        added = paragraph.add_run(run.text)
        added.bold = run.look == "strong" or None
        if run.look == "said":
            added.font.name = _SERIF


def _without_clock(made: bytes) -> bytes:
    """Pack the parts anew, in order, each with the same time."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = zipfile.ZipInfo(name, _EPOCH)
            part.compress_type = zipfile.ZIP_DEFLATED
            part.external_attr = 0o600 << 16
            target.writestr(part, source.read(name))
    return packed.getvalue()


def _say_what_it_is(document: "Document", title: str, subject: str, opened: date) -> None:
    properties = document.core_properties
    properties.title, properties.subject = title[:255], subject[:255]
    properties.author = properties.last_modified_by = "plassess"
    properties.comments, properties.keywords, properties.language = "", "", "en-US"
    properties.revision = 1
    day = datetime.combine(max(opened, date(1900, 1, 1)), time())
    properties.created = properties.modified = day
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[key]


def _set_styles(document: "Document") -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt, RGBColor

    styles = document.styles
    _style(styles["Normal"], _SANS, 10.5, after=4)
    _style(styles["List Bullet"], _SANS, 10.5, after=2)
    sizes = {"Title": (22, 0), "Heading 1": (15, 16), "Heading 2": (12.5, 12), "Heading 3": (11, 8)}
    for name, (size, before) in sizes.items():
        _style(styles[name], _SERIF if name in {"Title", "Heading 1"} else _SANS, size, before=before, after=3)
        styles[name].font.color.rgb = RGBColor(0, 0, 0)
        styles[name].font.bold = name not in {"Title", "Heading 1"}
    _without_rule(styles["Title"])
    own = {
        "Said": (_SERIF, 10.5, 4),
        "Quiet": (_SANS, 9.5, 4),
        "Table text": (_SANS, 9, 2),
        "After a table": (_SANS, 4, 0),
    }
    for name, (family, size, after) in own.items():
        made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = styles["Normal"]
        _style(made, family, size, after=after)
    listed = styles.add_style("Table list", WD_STYLE_TYPE.PARAGRAPH)
    listed.base_style = styles["List Bullet"]
    _style(listed, _SANS, 9, after=1)
    styles["Quiet"].font.color.rgb = RGBColor.from_string(_QUIET)
    styles["After a table"].paragraph_format.line_spacing = Pt(6)


def _style(style: object, family: str, size: float, *, before: float = 0, after: float = 0) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Pt
    from docx.styles.style import ParagraphStyle

    assert isinstance(style, ParagraphStyle)  # noqa: S101 - the styles named are all of paragraphs
    style.font.name, style.font.size = family, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:cs"), family)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _without_rule(style: object) -> None:
    """Take the line off that Word's own title style draws below itself."""
    from docx.oxml.ns import qn
    from docx.styles.style import ParagraphStyle

    assert isinstance(style, ParagraphStyle)  # noqa: S101 - see above
    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        borders.getparent().remove(borders)


def _set_page(document: "Document", title: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = _inches(8.5), _inches(11)
    section.left_margin = section.right_margin = _inches(0.8)
    section.top_margin = section.bottom_margin = _inches(0.75)
    foot = section.footer.paragraphs[0]
    foot.style = document.styles["Quiet"]
    foot.add_run(f"{title}    ")
    _field(foot, "PAGE")
    foot.add_run(" / ")
    _field(foot, "NUMPAGES")


def _field(paragraph: "Paragraph", name: str) -> None:
    """Add a number that Word counts itself."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    run: WordRun = paragraph.add_run()
    for kind, text in (("begin", ""), ("", name), ("separate", ""), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)  # noqa: SLF001 - python-docx has no fields of its own


def _inches(width: float) -> "Length":
    from docx.shared import Inches

    return Inches(width)


def _set_table(table: "Table", about: str, widths: Sequence[float]) -> None:
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
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), about)
    properties.append(caption)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = _inches(width)


def _mark_row(table: "Table", number: int, what: str) -> None:
    from docx.oxml import OxmlElement

    properties = table.rows[number]._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no such setting
    properties.append(OxmlElement(what))


def _fill(cell: "_Cell", content: Content) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    entries = [
        *([(content.strong, "Table text", True)] if content.strong else []),
        *((text, "Table text", False) for text in content.text),
        *((text, "Table list", False) for text in content.bullets),
    ]
    for position, (text, style, bold) in enumerate(entries):
        paragraph = cell.paragraphs[0] if position == 0 else cell.add_paragraph()
        paragraph.style = style
        paragraph.add_run(text).bold = bold or None
    if content.shade:
        shading = OxmlElement("w:shd")
        for key, value in (("val", "clear"), ("color", "auto"), ("fill", _SHADES[content.shade])):
            shading.set(qn(f"w:{key}"), value)
        cell._tc.get_or_add_tcPr().append(shading)  # noqa: SLF001 - python-docx has no shading
