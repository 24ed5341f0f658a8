"""The blocks of a report: every format lays every kind out, in time that grows as the report does, and adds no words."""

import re
from datetime import date

import pytest
from jinja2 import Environment

from plassess.files.content.shipped import shipped_templates
from plassess.rendering.environment import environment_for, render_shipped
from plassess.reports.blocks import Block, Entry, Heading, Item, Items, Paragraph, Section, Steps
from plassess.reports.lines import Run, own
from plassess.reports.other_programs import excel
from plassess.reports.pages import Document, Foot
from plassess.reports.sections.first_steps import first_steps
from plassess.reports.word import lay
from plassess.reports.word_sheet import Content, Sheet
from tests.growth import assert_ten_times_is_no_square_of_the_work

KINDS = sorted(Block.__subclasses__(), key=lambda kind: kind.__name__)
OF_PICTURES_AND_BOXES = {"today", "wished", "of", "done", "not", "yet", "By", "plassess"}
"""What only a drawn chart says (its table says it too), a ticked box, and a date that begins a task."""
STEP = {"what": "Ask", "number": None, "id": None} | dict.fromkeys(
    ("done", "done_long", "by", "by_long", "who", "shown_by", "dropped"), ""
)


def document(entries: int) -> Document:
    """A document with so many prompts, each with what is written beside it."""
    beside = (
        Paragraph(
            (own("Because: "), Run("text")),
        ),
        first_steps([STEP], "First steps:"),
    )
    rows = tuple(Entry((Run(f"Row {at}"),), beside, "ask", (own("Level 1"),), "text") for at in range(entries))
    lists = tuple(Items((Item((Run(f"Item {at}"),)),), "evidence", "Evidence:") for at in range(entries))
    part = Section(Heading((Run("Part"),)), (*rows, *lists), "part")
    whole = Section(Heading((own("Where we stand"),)), (part,), "after", "stand")
    foot = Foot("From", (), (own("made"),), (Run("by"),))
    return Document(
        "t", "t", "s", "k", "n", date(2026, 9, 14), "0", crowded=False, page_one=(), rest=(whole,), foot=foot
    )


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_format_lays_out_every_kind_of_block(kind: type[Block]) -> None:
    macro = kind.__name__.lower()

    assert kind in lay.registry
    assert kind in excel.lay.registry
    for name, to in (("blocks.html.j2", "html"), ("blocks.md.j2", "markdown")):
        assert callable(getattr(environment_for(to).get_template(name).module, macro))


@pytest.mark.slow
@pytest.mark.parametrize("to", ["html", "md"])
def test_ten_times_the_prompts_are_laid_out_in_ten_times_the_work(to: str) -> None:
    small, large = document(300), document(3000)

    def laid(one: Document) -> str:
        return render_shipped(f"action-plan.{to}.j2", {"document": one})

    assert laid(large).count("Row 2999") == 1
    assert_ten_times_is_no_square_of_the_work(lambda: laid(small), lambda: laid(large))


@pytest.mark.slow
def test_ten_times_the_prompts_take_word_ten_times_the_work() -> None:
    small, large = document(60), document(600)

    def laid(one: Document) -> bytes:
        sheet = Sheet(one.title, one.subject, one.opened)
        for section in one.rest:
            lay(section, sheet)
        return sheet.finished()

    assert_ten_times_is_no_square_of_the_work(lambda: laid(small), lambda: laid(large))


def test_ten_times_the_rows_of_a_table_take_word_ten_times_the_work() -> None:
    def laid(count: int) -> bytes:
        sheet = Sheet("t", "s", date(2026, 9, 14))
        sheet.table("Rows", ["What"], [[Content(["text"])]] * count, [2])
        return sheet.finished()

    assert_ten_times_is_no_square_of_the_work(lambda: laid(60), lambda: laid(600))


@pytest.mark.parametrize("name", ["blocks.html.j2", "blocks.md.j2", "action-plan.html.j2", "action-plan.md.j2"])
def test_a_layout_has_no_words_of_its_own(name: str) -> None:
    source = (shipped_templates() / name).read_text(encoding="utf-8")

    assert set(re.findall(r"[A-Za-z]{2,}", said_by(source))) <= OF_PICTURES_AND_BOXES


def said_by(source: str) -> str:
    """What a template says itself: neither layout, nor style, nor what is filled in, nor a comment."""
    texts = (text for _, kind, text in Environment(autoescape=True).lex(source) if kind == "data")
    spoken = "".join(f" {text} " for text in texts)
    without_head = re.sub(r"<style>.*?</style>|<!--.*?-->|<!DOCTYPE html>", "", spoken, flags=re.S)
    return re.sub(r"<[^<>]*>", " ", without_head)


def test_a_step_that_was_done_and_is_nobody_s_begins_with_a_word() -> None:
    done = {**STEP, "done": "2026-09-25", "done_long": "September 25, 2026"}

    (step,) = first_steps([done]).steps

    assert isinstance(first_steps([done]), Steps)
    assert (step.promised, "".join(run.text for run in step.terms)) == ("Later:", "done September 25, 2026")
