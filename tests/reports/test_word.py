import io
import re
import zipfile
from collections import Counter
from datetime import date
from functools import cache
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from plassess.foreign_text import visible_lines
from plassess.rendering.environment import render_shipped
from plassess.reports.document import document_of
from plassess.reports.word import render_word
from tests.reports.hostile import HOSTILE, calm_like
from tests.reports.shared import plan_of, plans, plans_made_anew, rendered
from tests.reports.test_html import VOID, Page
from tests.speed import some_quickly

pytestmark = pytest.mark.versions

PLANS = plans()
NOT_READ = {"style", "title", "svg"}
"""Tags of a page whose text is drawn, or is no part of the page; what charts show stands in their tables too."""
SAID_ELSEWHERE = {"label", "unseen"}
"""Classes of a page's texts that a table's head or a ticked box says: on a narrow screen, to somebody who cannot see."""


class WhatIsRead(Page):
    """Reads a page for the texts that a reader of it has read."""

    def __init__(self, text: str) -> None:
        self.classes: list[set[str]] = []
        super().__init__(text)

    def handle_starttag(self, tag, attrs):
        super().handle_starttag(tag, attrs)
        if tag not in VOID:
            self.classes.append(set((dict(attrs).get("class") or "").split()))

    def handle_endtag(self, tag):
        super().handle_endtag(tag)
        self.classes.pop()

    def handle_data(self, data):
        if not NOT_READ & set(self.open) and not SAID_ELSEWHERE & set().union(*self.classes):
            self.words.append(data)


def read(file: bytes) -> list[str]:
    """Every paragraph and every paragraph of a cell, in the order they stand."""
    document = Document(io.BytesIO(file))
    return [
        "".join("\n" if part.tag == qn("w:br") else part.text or "" for part in paragraph.iter(qn("w:t"), qn("w:br")))
        for paragraph in document.element.body.iter(qn("w:p"))
    ]


@cache
def page_texts(name: str, audience: str) -> list[str]:
    return WhatIsRead(rendered(name, "html", audience)).words


@cache
def word_paragraphs(name: str, audience: str) -> list[str]:
    return read(render_word(document_of(PLANS[name], audience)))


def one_line(text: str) -> str:
    return " ".join(text.split())


def counted(texts: list[str]) -> Counter[str]:
    return Counter(re.findall(r"\w+", " ".join(texts)))


every_report = pytest.mark.parametrize(
    ("name", "audience"), [(name, audience) for name in PLANS for audience in ("team", "board")]
)


@every_report
def test_every_text_of_the_page_stands_in_it(name: str, audience: str) -> None:
    word = one_line(" ".join(word_paragraphs(name, audience)))

    assert [text for text in page_texts(name, audience) if one_line(text) not in word] == []


@every_report
def test_every_word_of_the_page_stands_in_it_as_often(name: str, audience: str) -> None:
    page, word = counted(page_texts(name, audience)), counted(word_paragraphs(name, audience))

    assert page - word == Counter()


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("audience", ["team", "board"])
def test_it_says_nothing_that_the_page_does_not(name: str, audience: str) -> None:
    page = counted(Page(rendered(name, "html", audience)).words)

    assert set(counted(word_paragraphs(name, audience))) - set(page) <= {"Row", "Shift", "filled", "outlined"}


def test_headings_have_their_styles_and_follow_the_page_s() -> None:
    document = Document(io.BytesIO(render_word(document_of(PLANS["rated"], "team"))))
    headings = [(p.style.name, p.text) for p in document.paragraphs if p.style.name.startswith(("Heading", "Title"))]
    levels = [0 if style == "Title" else int(style[-1]) for style, _ in headings]

    assert headings[0] == ("Title", "Teaching & Learning")
    assert levels.count(0) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [text for style, text in headings if style == "Heading 1"] == [
        "What we will tell the superintendent",
        "Our highest learning need",
        "What we will do",
        "What we talked about",
        "Left for next time",
        "Not answered yet",
        "Responsibilities we marked",
        "Where we stand",
        "What we aim for",
        "How our time is spent",
        "The shifts",
        "Read together",
        "How to read this",
    ]


def test_the_heads_of_tables_repeat_and_every_table_is_described() -> None:
    document = Document(io.BytesIO(render_word(document_of(PLANS["rated"], "team"))))

    assert len(document.tables) == 7
    for table in document.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert all(cell.text for cell in table.rows[0].cells)


def test_charts_have_the_page_s_shapes_as_pictures_and_their_figures_in_words() -> None:
    document = Document(io.BytesIO(render_word(document_of(PLANS["rated"], "team"))))
    drawn = [shape._inline.docPr for shape in document.inline_shapes]
    page = rendered("rated", "html", "team")
    bars = re.search(r'<desc id="bars-1-desc">(.*?)\.</desc>', page)[1].split("; ")
    places = re.findall(r'<title id="place-.*?">(.*?)</title>', page)

    told = [one.get("descr").replace("\u00a0", " ") for one in drawn]
    assert told == [one for one in bars if "today" in one] + places
    assert len({one.get("id") for one in drawn}) == len(drawn)
    assert len({one.partname for one in document.part.package.image_parts}) == len(set(told))


def test_a_picture_holds_shapes_and_no_words() -> None:
    shapes = render_shipped("picture.svg.j2", {"width": 9, "height": 9, "place": 2, "today": 3, "wished": 100})
    tags = {element.tag.partition("}")[2] for element in ET.fromstring(shapes).iter()}

    assert tags == {"svg", "path", "circle", "rect"}
    assert not "".join(ET.fromstring(shapes).itertext()).strip()


def test_text_that_runs_right_to_left_does_so() -> None:
    document = Document(io.BytesIO(render_word(document_of(plan_of("קוראים יחד"), "team"))))
    paragraphs = [Paragraph(one, document) for one in document.element.body.iter(qn("w:p"))]
    ours = [one for one in paragraphs if one.text.startswith("קוראים")]

    assert len(ours) > 20
    assert all(one._p.pPr.find(qn("w:bidi")) is not None for one in ours)
    assert all(run.font.rtl for one in ours for run in one.runs if run.text.startswith("קוראים"))
    assert all(
        one._p.pPr is None or one._p.pPr.find(qn("w:bidi")) is None for one in paragraphs if "Opened" in one.text
    )


def test_a_mark_typed_before_a_step_is_not_told_beside_the_list_s_own() -> None:
    bulleted = read(render_word(document_of(plan_of("• Meet"), "team")))
    document = Document(io.BytesIO(render_word(document_of(plan_of("• Meet"), "team"))))
    listed = [one.text for one in document.paragraphs if one.style.name in {"List Bullet", "Table list"}]

    assert listed
    assert not [text for text in listed if text.startswith("•") and "\n" not in text]
    assert any("• Meet" in text for text in bulleted)


def test_nothing_is_smaller_than_what_it_belongs_to_and_the_foot_is_clear() -> None:
    document = Document(io.BytesIO(render_word(document_of(PLANS["rated"], "team"))))
    size = {style.name: style.font.size.pt for style in document.styles if style.type == 1 and style.font.size}
    (page,) = document.sections

    assert size["Telling"] > size["Need"] > size["Said"]
    assert size["Table text"] == size["Table list"] == size["Normal"]
    assert page.bottom_margin.inches - page.footer_distance.inches >= 0.4
    for before, after in pairwise(document.paragraphs):
        if after.style.name == "Terms":
            assert before.style.name == "List Bullet"
            assert after.paragraph_format.left_indent or after.style.paragraph_format.left_indent


def test_lists_are_lists() -> None:
    document = Document(io.BytesIO(render_word(document_of(PLANS["example"], "team"))))

    assert any(p.style.name == "List Bullet" for p in document.paragraphs)
    assert not any(p.text.startswith(("- ", "• ")) for p in document.paragraphs)


def test_the_document_names_its_language_title_and_the_day_of_the_record() -> None:
    document = Document(io.BytesIO(render_word(document_of(PLANS["example"], "team"))))
    language = document.styles.element.find(f".//{qn('w:lang')}")

    assert language.get(qn("w:val")) == "en-US"
    assert document.core_properties.title == "Action plan: Teaching & Learning"
    assert document.core_properties.created.date() == document.core_properties.modified.date() == date(2026, 9, 14)
    assert document.core_properties.author == "plassess"


@pytest.mark.parametrize("audience", ["team", "board"])
def test_the_same_plan_gives_the_same_bytes(audience: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = render_word(document_of(PLANS["rated"], audience))
    monkeypatch.setenv("TZ", "Pacific/Auckland")

    again = render_word(document_of(plans_made_anew()["rated"], audience))

    assert first == again
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        assert {part.date_time for part in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "docProps/thumbnail.jpeg" not in packed.namelist()


@cache
def calm_tags(calm: str) -> list[str]:
    return tags_in(render_word(document_of(plan_of(calm), "team")))


@pytest.mark.parametrize("text", some_quickly(HOSTILE, every=12))
def test_text_is_text(text: str) -> None:
    file = render_word(document_of(plan_of(text), "team"))

    assert one_line(visible_lines(text)) in one_line(" ".join(read(file)))
    assert tags_in(file) == calm_tags(calm_like(text))


def tags_in(file: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(file)) as packed:
        body = ET.fromstring(packed.read("word/document.xml"))
        relations = [packed.read(name) for name in packed.namelist() if name.endswith(".rels")]
        assert not any(b'TargetMode="External"' in one for one in relations)
    return [element.tag for element in body.iter()]


def test_the_board_reads_no_rating_and_no_reflection() -> None:
    word = " ".join(read(render_word(document_of(PLANS["rated"], "board"))))

    for told in (
        "Where we stand",
        "Level",
        "ideal",
        "Read together",
        "smile sheet",
        "Nobody could quote it",
        "percent",
    ):
        assert told not in word
