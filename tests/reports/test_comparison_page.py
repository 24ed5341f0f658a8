"""What a comparison says in each format: golden pages, the same facts in Word, and no text that becomes more."""

import io
from datetime import date
from functools import cache

import pytest
from docx import Document as Word
from msgspec.structs import replace

from plassess.assessment.cycles.comparison import Comparison, Cycle, compared
from plassess.assessment.record import Team
from plassess.assessment.responses import Answer, FirstStep, State
from plassess.reports.cycles.comparison_page import document_of_comparison
from plassess.reports.formats import formats_named, laid_out
from tests.cycles import FALL, NEXT_FALL, ROWS, SPRING, cycle

from .hostile import HOSTILE
from .shared import assert_golden, assert_golden_page

CAPACITY, PLAN, IMPACT, *RESOURCES = (row.id for row in ROWS)


def at(level: int | None, **more: object) -> Answer:
    return Answer(state=State.NOT_BEGUN if level is None else State.ANSWERED, level=level, **more)


def fall(text: str = "Post the protocol in every school") -> Cycle:
    steps = (
        FirstStep(id=1, what=text, who=text, by=date(2026, 12, 1), committed=True, done=date(2026, 11, 20)),
        FirstStep(id=2, what="Ask the coaches for one cycle of evidence", committed=True),
        FirstStep(id=3, what="Buy a second platform", dropped=text),
    )
    answers = {CAPACITY: at(4, aim=2, first_steps=steps), PLAN: at(2), IMPACT: Answer(state=State.UNKNOWN)}
    return cycle(FALL, answers | {RESOURCES[0]: at(3), RESOURCES[1]: at(None)}, team=Team(name=text, people=(text,)))


def spring(text: str = "Post the protocol in every school") -> Cycle:
    answers = {CAPACITY: at(2, aim=1), PLAN: at(3), IMPACT: at(4), RESOURCES[0]: at(3), RESOURCES[1]: at(3)}
    return cycle(SPRING, answers, team=Team(name=text, people=(text, "Rosa Ortiz")))


@cache
def two(text: str = "Teaching & Learning") -> Comparison:
    return compared([fall(text), spring(text)])


def three() -> Comparison:
    return compared([fall(), spring(), cycle(NEXT_FALL, {CAPACITY: at(1), PLAN: at(3)})])


def render(found: Comparison, to: str) -> str | bytes:
    (one,) = formats_named(to)
    document = document_of_comparison(found)
    foot = replace(document.foot, made=document.foot.made[:-1])  # without plassess's own version
    return laid_out(one, replace(document, version="0.0.0", foot=foot))


@cache
def calm(to: str) -> str:
    return str(render(two("calm"), to))


@pytest.mark.parametrize(("name", "found"), [("compared-two", two()), ("compared-three", three())])
def test_the_golden_pages(name: str, found: Comparison) -> None:
    assert_golden(f"{name}.md", str(render(found, "md")))
    assert_golden_page(f"{name}.html", str(render(found, "html")), style="action-plan.css")


def test_word_says_what_the_page_says() -> None:
    document = Word(io.BytesIO(bytes(render(two(), "docx"))))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    said = " ".join([*(one.text for one in document.paragraphs), *cells])

    for words in (
        "1 person took part both times",
        "2 nearer to ideal",
        "looks more closely",
        "no levels are averaged",
        "Nearer by 2 levels",
        "Farther by 1 level",
        "█░░░",
        "Newly known",
        "Known both times",
        "Still open",
        "Dropped: Teaching & Learning",
    ):
        assert words in said, words


def test_of_three_the_ones_between_are_told_too() -> None:
    said = str(render(three(), "md"))

    assert "Between: Mar 11, 2027: Level 2" in said
    assert said.count("Nearer by 3 levels") == 1
    assert "First: October 1, 2026. Then: March 11, 2027. Last: October 7, 2027." in said


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_more_than_text(text: str) -> None:
    page, markdown = (str(render(two(text), to)) for to in ("html", "md"))

    assert page.count("<script") == page.count("<img") == page.count('href="javascript:') == page.count("\x1b") == 0
    for tag in ("<li", "<tr", "<p", "<h"):
        assert page.count(tag) == calm("html").count(tag)
    assert starts_of_lines(markdown) == starts_of_lines(calm("md"))


def starts_of_lines(markdown: str) -> list[str]:
    return [line[:4] for line in markdown.split("\n") if line.startswith(("#", "- [", "| :", "<"))]


@pytest.mark.parametrize("to", ["md", "html", "docx"])
def test_the_same_comparison_gives_the_same_bytes(to: str) -> None:
    assert render(two(), to) == render(two(), to)
