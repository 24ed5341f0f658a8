"""The styles of a Word document: families, sizes and weights, and how a paragraph refers to each."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import ParagraphStyle

_QUIET = "4A4945"
SANS, SERIF = "Calibri", "Georgia"


_BRIEF = {"Title": (13, 0, 0), "Heading 1": (10, 4, 0), "Said": (9, 0, 0), "Telling": (9, 0, 0), "Need": (9, 0, 0)}
"""On a board's page: size, and room before and after; of all other styles 9 points, and none."""


def set_styles(document: "Document", *, brief: bool = False) -> None:
    """Give Word's own styles our looks, and add ours; ``brief``: small and close, for half a page."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Inches, Pt, RGBColor

    styles = document.styles
    _style(styles["Normal"], SANS, 10.5, after=4)
    _style(styles["List Bullet"], SANS, 10.5, after=2)
    sizes = {"Title": (22, 0), "Heading 1": (15, 16), "Heading 2": (12.5, 12), "Heading 3": (11, 8)}
    sizes |= {"Heading 4": (10.5, 8), "Heading 5": (10.5, 6)}
    for name, (size, before) in sizes.items():
        _style(styles[name], SERIF if name in {"Title", "Heading 1"} else SANS, size, before=before, after=3)
        styles[name].font.color.rgb = RGBColor(0, 0, 0)
        styles[name].font.bold = name not in {"Title", "Heading 1"}
    _without_rule(styles["Title"])
    own = {
        "Said": (SERIF, 10.5, 4),
        "Telling": (SERIF, 14, 5),
        "Need": (SERIF, 12, 4),
        "Quiet": (SANS, 9.5, 4),
        "Terms": (SANS, 9.5, 5),
        "Table text": (SANS, 10.5, 2),
        "Table head": (SANS, 9.5, 2),
        "Figures": (SANS, 9, 1),
        "Figures head": (SANS, 8.5, 1),
        "After a table": (SANS, 4, 0),
    }
    for name, (family, size, after) in own.items():
        made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = styles["Normal"]
        _style(made, family, size, after=after)
    listed = styles.add_style("Table list", WD_STYLE_TYPE.PARAGRAPH)
    listed.base_style = styles["List Bullet"]
    _style(listed, SANS, 10.5, after=1)
    for quiet in ("Quiet", "Terms"):
        styles[quiet].font.color.rgb = RGBColor.from_string(_QUIET)
    styles["Terms"].paragraph_format.left_indent = Inches(0.25)  # as far in as a list's text
    styles["After a table"].paragraph_format.line_spacing = Pt(6)
    for name in ("Normal", "List Bullet", "Quiet", *_BRIEF) if brief else ():
        size, before, after = _BRIEF.get(name, (9, 0, 0))
        family = SERIF if name in {"Title", "Heading 1", "Said", "Telling", "Need"} else SANS
        _style(styles[name], family, size, before=before, after=after)
        styles[name].paragraph_format.line_spacing = 1.0


def ids_of_styles(document: "Document") -> Mapping[str, str | None]:
    """Name the styles of paragraphs as a paragraph refers to them; ``None`` is the one it has anyway."""
    return {
        style.name: None if style.name == "Normal" else style.style_id
        for style in document.styles
        if style.name is not None
    }


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
    _size_right_to_left(style, size)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)


def _size_right_to_left(style: "ParagraphStyle", size: float) -> None:
    """Give text that runs right to left the same size, which Word keeps apart."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:szCs")):
        properties.remove(old)
    other = OxmlElement("w:szCs")
    other.set(qn("w:val"), str(round(2 * size)))
    properties.find(qn("w:sz")).addnext(other)


def _without_rule(style: object) -> None:
    """Take the line off that Word's own title style draws below itself."""
    from docx.oxml.ns import qn
    from docx.styles.style import ParagraphStyle

    assert isinstance(style, ParagraphStyle)  # noqa: S101 - see above
    borders = style.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:
        borders.getparent().remove(borders)
