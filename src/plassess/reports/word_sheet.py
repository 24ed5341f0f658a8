"""A Word document in the making: headings, paragraphs, lists and tables by their real styles, and the finished bytes.

The bytes depend on what is written and on nothing else: no clock, no machine, no user.
"""

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from plassess.reports.lines import Line, Run, own
from plassess.reports.text_flow import unbroken, unmarked
from plassess.reports.word_cells import (
    Content,
    add_runs,
    add_text,
    fill,
    inches,
    keep_whole,
    mark_row,
    set_direction,
    set_side,
    set_table,
    shading,
)
from plassess.reports.word_pictures import Picture
from plassess.reports.word_styles import ids_of_styles, set_styles

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run as WordRun

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest moment a zip file can name; every part gets it."""


Rows = Sequence[Sequence[Content]]


class Sheet:
    """Writes a document from top to bottom; without a foot nothing stands beside its text, for programs to read."""

    def __init__(self, title: str, subject: str, opened: date, *, has_foot: bool = True, brief: bool = False) -> None:
        from docx import Document

        self._document = Document()
        self._turns = False
        self._pictures = 0
        self._images: dict[bytes, str] = {}
        _say_what_it_is(self._document, title, subject, opened)
        set_styles(self._document, brief=brief)
        _set_page(self._document)
        if has_foot:
            _set_foot(self._document, title)
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
            add_text(paragraph, text)
            set_direction(paragraph)
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
        add_runs(paragraph, line)
        return paragraph

    def lead(self, line: Line) -> None:
        """Add a paragraph that stays on the page of what it leads into."""
        self.line(line, "Quiet").paragraph_format.keep_with_next = True

    def keep_with_next(self) -> None:
        """Keep the last paragraph on the page of what comes next."""
        from docx.text.paragraph import Paragraph

        last = self._document.element.body[-2]  # the last one says how the page is set
        Paragraph(last, self._document._body).paragraph_format.keep_with_next = True  # noqa: SLF001 - as in _add

    def said(self, *paragraphs: str, style: str = "Said") -> None:
        """Add what people wrote."""
        for paragraph in paragraphs:
            self.text(paragraph, style)

    def step(self, what: str, terms: Line) -> None:
        """Add a first step, and below it, as far in, what is promised."""
        self.bullet((Run(what),)).paragraph_format.keep_with_next = True
        self.line(terms, "Terms")

    def labeled(self, label: str, text: str) -> None:
        """Add a paragraph that begins with a label in bold."""
        self.line((own(f"{label} ", "strong"), Run(text)))

    def legend(self, title: str, shades: Sequence[str]) -> None:
        """Add a line that names the shades of the table above, each on its own."""
        paragraph = self._add("Quiet", f"{title} ")
        for shade, words in enumerate(shades, start=1):
            run = paragraph.add_run(unbroken(f" {words} "))
            run._r.get_or_add_rPr().append(shading(shade))  # noqa: SLF001 - python-docx has no shading
            paragraph.add_run(" ")

    def bullet(self, line: Line, *, label: str = "") -> "Paragraph":
        """Add an entry of a list; a mark that somebody typed before it is not told twice."""
        first, *others = line or (own(""),)
        bare = (Run(unmarked(first.text), first.theirs, first.look), *others)
        return self.line((own(f"{unmarked(label)} ", "strong"), *bare) if label else bare, "List Bullet")

    def next_page(self) -> None:
        """Let the next heading begin a new page."""
        self._turns = True

    def table(
        self, about: str, head: Sequence[str | Content], rows: Rows, widths: Sequence[float], *, whole: bool = True
    ) -> None:
        """Add a table whose head repeats on each page; ``about`` is its description, widths are in inches.

        ``whole``: a short one moves to the next page rather than that it begins here and ends there.
        """
        table = self._document.add_table(rows=1, cols=len(head))
        set_table(table, about, widths)
        first = table.rows[0]
        for cell, title in zip(first.cells, head, strict=True):
            _fill_head(cell.paragraphs[0], title if isinstance(title, Content) else Content([title]))
        mark_row(first, "w:tblHeader")
        for row in rows:
            added = table.add_row()
            for cell, content in zip(added.cells, row, strict=True):
                fill(cell, content, self._styles, self._draw)
            mark_row(added, "w:cantSplit")
        for row in table.rows:
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = inches(width)
        if whole:
            keep_whole(table)
        self._add("After a table")

    def _draw(self, run: "WordRun", picture: Picture) -> None:
        """Put a picture in a line; python-docx would look for the next number through the whole document."""
        from docx.oxml.shape import CT_Inline

        self._pictures += 1
        if picture.png not in self._images:
            self._images[picture.png], _ = self._document.part.get_or_add_image(io.BytesIO(picture.png))
        size = (inches(picture.width), inches(picture.height))
        inline = CT_Inline.new_pic_inline(self._pictures, self._images[picture.png], "chart.png", *size)
        inline.docPr.set("descr", picture.about)
        run._r.add_drawing(inline)  # noqa: SLF001 - see above

    def finished(self) -> bytes:
        """Return the file; the same document gives the same bytes."""
        made = io.BytesIO()
        self._document.save(made)
        return _without_clock(made.getvalue())


def _fill_head(paragraph: "Paragraph", title: Content) -> None:
    paragraph.style = "Figures head" if title.small else "Table head"
    paragraph.add_run("".join(title.text)).bold = True
    paragraph.paragraph_format.keep_with_next = True
    set_side(paragraph, title)


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


def _set_page(document: "Document") -> None:
    section = document.sections[0]
    section.page_width, section.page_height = inches(8.5), inches(11)
    section.left_margin = section.right_margin = inches(0.8)
    section.top_margin, section.bottom_margin, section.footer_distance = inches(0.75), inches(0.95), inches(0.45)


def _set_foot(document: "Document", title: str) -> None:
    foot = document.sections[0].footer.paragraphs[0]
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
