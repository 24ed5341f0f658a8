import re

import pytest

from plassess.assessment.plan.plan import make_plan
from plassess.reports.text_flow import flowing
from tests.examples import example_assessment, example_library, example_responses
from tests.reports.read_back import PAGES, text_in
from tests.reports.shared import NAMES, plans, render_report, rendered
from tests.reports.test_html import Page
from tests.reports.test_word import read

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = re.compile(rf"(?:{MONTHS}|\b[A-Z][a-z][a-z]) \d\d?\b")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("one line\nand its rest", "one line and its rest"),
        ("spaces at the end  \n  and before", "spaces at the end and before"),
        ("a paragraph\n\nand another", "a paragraph\n\nand another"),
        ("a paragraph\n   \nand another", "a paragraph\n   \nand another"),
        ("We need:\n- time\n- money\n• people", "We need:\n- time\n- money\n• people"),
        ("In order:\n1. ask\n2) wait", "In order:\n1. ask\n2) wait"),
        ("We agree on goals\nNobody reads the plan", "We agree on goals\nNobody reads the plan"),
        (f"{'word ' * 13}of\nHope", f"{'word ' * 13}of Hope"),
        ("since\n2019 it holds", "since 2019 it holds"),
        ("ten years\n-10 degrees", "ten years -10 degrees"),
        ("reading\nmath\nscience", "reading\nmath\nscience"),
        ("Read the notes.\n  Call Bo.\nPlan a visit.", "Read the notes.\nCall Bo.\nPlan a visit."),
        ("We need:\ntime,\nmoney,\npeople.", "We need:\ntime,\nmoney,\npeople."),
        (
            "All of it.\n\ngrade 3\ngrade 4\ngrade 5\n\nand\nmore",
            "All of it.\n\ngrade 3\ngrade 4\ngrade 5\n\nand more",
        ),
        ("Reading evidence,\nnot attendance.\nAll of us.", "Reading evidence, not attendance. All of us."),
        (
            "we read the papers of three classes and\nsaw that half of the students left the\nlast page empty, which nobody had seen",
            "we read the papers of three classes and saw that half of the students left the last page empty, which nobody had seen",
        ),
        ("time\nmoney", "time money"),
    ],
)
def test_a_line_that_was_broken_in_typing_flows(typed: str, shown: str) -> None:
    assert flowing(typed) == shown


@pytest.mark.parametrize("to", PAGES)
def test_a_pasted_list_without_marks_stays_one_on_every_page(to: str) -> None:
    told = example_assessment(message="reading groups\nmath labs\nscience fairs")
    text = text_in(to, make_plan(told, example_responses(), example_library()), "team")

    assert "science fairs" in text
    assert "groups math labs" not in " ".join(text.split(" "))


@pytest.mark.parametrize("to", PAGES)
@pytest.mark.parametrize("audience", ["team", "board"])
def test_every_page_lets_them_flow(to: str, audience: str) -> None:
    told = example_assessment(message="We know what\nwe want.\n\nWe say so.")
    text = text_in(to, make_plan(told, example_responses(), example_library()), audience)

    assert "We know what we want." in text
    assert "want. We say so" not in text


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("audience", ["team", "board"])
def test_no_date_of_ours_can_break(name: str, audience: str) -> None:
    body = "<html>" + rendered(name, "html", audience).partition("</head>")[2]
    texts = [*Page(body).words, *read(render_report(plans()[name], "docx", audience))]

    assert [text for text in texts if DATE.search(text)] == []
