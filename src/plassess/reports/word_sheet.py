"""A Word document in the making: headings, paragraphs, lists and tables by their real styles, and the finished bytes.

The bytes depend on what is written and on nothing else: no clock, no machine, no user.
"""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from msgspec import Struct

from plassess.reports.lines import Line, Run, own
from plassess.reports.text_flow import unbroken
from plassess.reports.word_styles import SERIF, ids_of_styles, set_styles

if TYPE_CHECKING:
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.shared import Length
    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run as WordRun

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip file can name; every part gets it."""
_SHADES = ("", "E9F1F3", "D0E3E8", "B5D3DB", "98C3CE")
_LINE = "BDBBB4"


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
        set_styles(self._document)
        _set_page(self._document, title)
        self._styles = ids_of_styles(self._document)

    def _add(self, style: str, text: str = "") -> "Paragraph":
        """Add a paragraph at the end; python-docx would look through all there are, and through all styles."""
        from docx.oxml import OxmlElement
        from docx.text.paragraph import Paragraph

        element = OxmlElement("w:p")
        self._document.element.body[-1].addprevious(element)  # the last one says how the page is set
        element.style = self._styles[style]
        paragraph = Paragraph(element, self._document._body)  # noqa: SLF001 - the only way to name its owner
        if text:
            paragraph.add_run(text)
        return paragraph

    def heading(self, text: str, level: int) -> None:
        """Add a heading; level 0 is the document's title."""
        heading = self._add(f"Heading {level}" if level else "Title", text)
        heading.paragraph_format.page_break_before = self._turns or None
        self._turns = False

    def text(self, text: str, style: str = "Normal") -> None:
        """Add a paragraph; line breaks in it stay."""
        self._add(style, text)

    def quiet(self, text: str) -> None:
        """Add a paragraph of lesser weight."""
        self.text(text, "Quiet")

    def line(self, line: Line, style: str = "Normal") -> "Paragraph":
        """Add a paragraph of runs, each in its look."""
        paragraph = self._add(style)
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

    def legend(self, title: str, shades: Sequence[str]) -> None:
        """Add a line that names the shades of the table above, each on its own."""
        paragraph = self._add("Quiet", f"{title} ")
        for shade, words in enumerate(shades, start=1):
            run = paragraph.add_run(unbroken(f" {words} "))
            run._r.get_or_add_rPr().append(_shading(shade))  # noqa: SLF001 - python-docx has no shading
            paragraph.add_run(" ")

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
        first = table.rows[0]
        for cell, text in zip(first.cells, head, strict=True):
            cell.paragraphs[0].style = "Table text"
            cell.paragraphs[0].add_run(text).bold = True
            cell.paragraphs[0].paragraph_format.keep_with_next = True
        _mark_row(first, "w:tblHeader")
        for row in rows:
            added = table.add_row()
            for cell, content in zip(added.cells, row, strict=True):
                _fill(cell, content, self._styles)
            _mark_row(added, "w:cantSplit")
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = _inches(width)
        self._add("After a table")

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
            added.font.name = SERIF


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


def _mark_row(row: "_Row", what: str) -> None:
    from docx.oxml import OxmlElement

    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no such setting
    properties.append(OxmlElement(what))


def _fill(cell: "_Cell", content: Content, styles: Mapping[str, str | None]) -> None:
    entries = [
        *([(content.strong, "Table text", True)] if content.strong else []),
        *((text, "Table text", False) for text in content.text),
        *((text, "Table list", False) for text in content.bullets),
    ]
    for position, (text, style, bold) in enumerate(entries):
        paragraph = cell.paragraphs[0] if position == 0 else cell.add_paragraph()
        paragraph._p.style = styles[style]  # noqa: SLF001 - by its id, for each name would be looked for among all
        paragraph.add_run(text).bold = bold or None
    if content.shade:
        cell._tc.get_or_add_tcPr().append(_shading(content.shade))  # noqa: SLF001 - see above


def _shading(shade: int) -> "BaseOxmlElement":
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    shading = OxmlElement("w:shd")
    for key, value in (("val", "clear"), ("color", "auto"), ("fill", _SHADES[shade])):
        shading.set(qn(f"w:{key}"), value)
    return shading
