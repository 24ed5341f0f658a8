import re
from datetime import date

import pytest
from msgspec.structs import replace

from plassess.assessment.plan.plan import ActionPlan, make_plan
from plassess.assessment.record import Team
from plassess.assessment.responses import Answer, FirstStep, State
from plassess.content.library import GUIDE, MAP
from plassess.files.content.library import load_library
from plassess.reports.sections.stand_ins import names_somebody, says
from plassess.reports.worksheet import render_worksheet
from tests.examples import example_assessment, example_library, example_responses
from tests.reports.shared import NAMES, plans, render_report
from tests.reports.test_html import Page
from tests.reports.test_word import read

TO = ["md", "html", "docx"]
"""What people read as pages; the PDF is the page printed."""
every_format = pytest.mark.parametrize("to", TO)


def told(plan: ActionPlan, to: str, audience: str = "team") -> str:
    """What a reader reads, in one line."""
    made = render_report(plan, to, audience)
    text = " ".join(read(made)) if isinstance(made, bytes) else "".join(Page(made).words) if to == "html" else made
    return " ".join(text.replace("\\", "").split())


def page_one(plan: ActionPlan, to: str) -> str:
    return told(plan, to).partition("What we talked about")[0]


def with_steps(*steps: FirstStep, people: tuple[str, ...] = ("Rosa Ortiz", "Dan Webb"), **changes) -> ActionPlan:
    answer = Answer(state=State.ANSWERED, text=changes.pop("text", "We talked."), first_steps=steps)
    record = example_assessment(team=Team(name="Learning", people=people), **changes)
    return make_plan(record, example_responses(highest_need=answer, **_no_others()), example_library())


def _no_others() -> dict[str, Answer]:
    names = [key.partition("/")[2].replace("-", "_") for key in example_responses().answers]
    return {name: Answer(state=State.NEXT_TIME) for name in names if name != "highest_need"}


@every_format
def test_page_one_lists_the_first_steps_where_none_is_committed_to(to: str) -> None:
    steps = [
        FirstStep(id=7, what="Ask the coaches", who="Rosa Ortiz", by=date(2026, 10, 1)),
        FirstStep(id=9, what="Read the minutes"),
    ]
    text = page_one(with_steps(*steps), to)

    assert "We have not committed to a first step yet." in text
    assert re.search(r"7\W.*Rosa Ortiz.*Ask the coaches.*9\W.*no owner yet.*Read the minutes", text)
    assert text.count("☐" if to != "md" else "[ ]") == 2


@every_format
def test_of_many_it_lists_ten_and_says_how_many_there_are(to: str) -> None:
    text = page_one(with_steps(*(FirstStep(id=one, what=f"Idea {one:03}") for one in range(1, 15))), to)

    assert [f"Idea {one:03}" in text for one in (1, 10, 11)] == [True, True, False]
    assert "4 more stand below" in text


@every_format
def test_what_is_committed_to_keeps_page_one_for_itself(to: str) -> None:
    plan = with_steps(FirstStep(id=1, what="Ask", committed=True), FirstStep(id=2, what="Only an idea"))

    assert "Only an idea" not in page_one(plan, to)


@every_format
def test_an_owner_who_is_nobody_is_to_be_settled_and_the_word_is_kept(to: str) -> None:
    plan = with_steps(
        FirstStep(id=1, what="Ask", who="me", by=date(2026, 10, 1), committed=True),
        FirstStep(id=2, what="Tell", who="Rosa Ortiz", by=date(2026, 10, 1), committed=True),
    )

    assert "no owner yet (“me”)" in page_one(plan, to)
    assert "Number 1: who is “me”" in page_one(plan, to)
    assert "Number 2" not in page_one(plan, to)
    assert "“me”" not in told(plan, to, "board")


@pytest.mark.parametrize(
    ("who", "people", "somebody"),
    [
        ("me", ("Rosa", "Dan"), False),
        ("Me.", (), False),
        ("me", ("Rosa",), True),
        ("I don’t know", ("Rosa",), False),
        ("??", ("Rosa",), False),
        ("TBD", ("Rosa", "Dan"), False),
        ("Mei", ("Rosa", "Dan"), True),
        ("Ida K.", ("Rosa", "Dan"), True),
        ("the team", ("Rosa", "Dan"), True),
        ("רוזה", ("Rosa", "Dan"), True),
    ],
)
def test_who_is_somebody(who: str, people: tuple[str, ...], somebody: bool) -> None:
    assert names_somebody(who, people) is somebody


@pytest.mark.parametrize(("text", "something"), [("idk", False), ("?", False), ("No one reads", True), ("---", True)])
def test_what_says_something(text: str, something: bool) -> None:
    assert says(text) is something


@every_format
def test_a_need_and_a_message_that_say_nothing_are_missing_and_kept(to: str) -> None:
    text = page_one(with_steps(text="idk", message="TBD"), to)

    assert "The team has not put this into words yet. It wrote: TBD" in text
    assert "The team has not named one yet. It wrote: idk" in text


@every_format
@pytest.mark.parametrize("name", NAMES)
def test_the_board_s_page_needs_no_pencil(to: str, name: str) -> None:
    text = told(replace(plans()[name], district="Riverside"), to, "board")
    origin = plans()[name].origin

    for pencilled in (
        "in the room",
        "no date yet",
        "no owner yet",
        "no day set",
        "not put this",
        "not named",
        "Edition",
    ):
        assert pencilled not in text
    assert origin.digest.removeprefix("sha256:")[:12] not in text
    assert f"plassess {origin.version}" not in text
    assert "Riverside" in text


@every_format
@pytest.mark.parametrize("name", NAMES)
def test_no_page_takes_a_distance_for_a_step_or_a_level_for_a_grade(to: str, name: str) -> None:
    text = told(plans()[name], to)

    assert not re.search(r"\d steps? (?:from|away)|[Ll]evel \d of \d", text)


SHIPPED = load_library(None)


@pytest.mark.parametrize("role", [role.id for role in SHIPPED.framework.roles])
def test_sources_are_those_of_the_parts_that_are_used(role: str) -> None:
    parts = {GUIDE: SHIPPED.guide(role), MAP: SHIPPED.map(role)}
    using = tuple(name for name, part in parts.items() if part is not None)
    rests_on = [part.source for part in parts.values() if part is not None] + [SHIPPED.framework.source]
    plan = make_plan(example_assessment(role=role, using=using), example_responses(), SHIPPED)
    sheet = render_worksheet(SHIPPED, role, using)

    assert set(plan.origin.sources) == {str(source) for source in rests_on}
    for title in {"Action Guide for the System/Central Office"} - {source.title for source in rests_on}:
        assert title not in sheet


def test_what_several_steps_lack_is_said_once() -> None:
    steps = [
        FirstStep(id=1, what="Ask the union", by=date(2026, 10, 1), committed=True),
        FirstStep(id=2, what="Visit two schools", by=date(2026, 10, 2), committed=True),
        FirstStep(id=4, what="Write it down", committed=True),
        FirstStep(id=5, what="Read it aloud", who="Dan Webb", by=date(2026, 10, 3), committed=True),
    ]

    settle = str(render_report(with_steps(*steps), "md", "team")).partition("To settle")[2].partition("\n## ")[0]

    assert "- Numbers 1 and 2 have no owner yet\n" in settle
    assert "- Number 4 has no owner and no date yet: Write it down" in settle
    assert "Ask the union" not in settle
