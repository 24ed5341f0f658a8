"""The chain from standards to students: the team's words at each link, and what is still open."""

import io
import re
from functools import cache

import pytest
from docx import Document
from msgspec.structs import replace

from plassess.assessment.plan.plan import ActionPlan, make_plan
from plassess.assessment.responses import Answer, FirstStep, Responses, State
from plassess.content.instrument import Instrument
from plassess.content.library import Library
from plassess.content.references import reference_faults
from tests.examples import DATA, example_assessment, example_library, example_responses
from tests.open_prompts import said_answers, with_talk
from tests.plain_yaml import plain
from tests.reports.shared import render_report

PART = "from-standards-to-students"
FORMATS = ("html", "md", "docx")
ANSWERS = {
    f"{PART}/standard": Answer(state=State.ANSWERED, text="Evidence, for step 2 is about it."),
    f"{PART}/learning": Answer(
        state=State.ANSWERED,
        text="Reading teams, in cycles.\n\nTuesdays.",
        first_steps=(FirstStep(what="Mark the hours"),),
    ),
    f"{PART}/practice": Answer(state=State.UNKNOWN),
}


@cache
def library() -> Library:
    chain = Instrument.model_validate(plain((DATA / f"instruments/{PART}.yaml").read_text(encoding="utf-8")))
    shipped = with_talk(example_library())
    return replace(shipped, instruments=(*shipped.instruments, chain))


def plan_of(answers: dict[str, Answer]) -> ActionPlan:
    given = {**example_responses().answers, **answers}
    responses = Responses(format="plassess/responses/2", respondent="team", answers=given)
    return make_plan(example_assessment(using=("guide", PART, "talk")), responses, library())


def words_in(to: str, answers: dict[str, Answer]) -> str:
    page = render_report(plan_of(answers), to, "team")
    if isinstance(page, bytes):
        return "\n".join(one.text for one in Document(io.BytesIO(page)).paragraphs)
    return re.sub(r"<style>.*?</style>|<[^>]+>|\\", "", page, flags=re.DOTALL)


def from_the_chain_on(to: str, answers: dict[str, Answer]) -> str:
    return words_in(to, answers).partition("From standards to students")[2]


@pytest.mark.parametrize("to", FORMATS)
def test_every_link_stands_there_in_order_with_its_words_or_that_nothing_is_said(to: str) -> None:
    told = from_the_chain_on(to, ANSWERS)
    items = [item for one in library().instruments if one.id == PART for item in one.items]
    places = [told.index(item.title) for item in items]

    assert places == sorted(places)
    assert "Evidence, for step 2 is about it." in told[places[0] : places[1]]
    assert all(
        words in told[places[1] : places[2]] for words in ("Reading teams, in cycles.", "Tuesdays.", "Mark the hours")
    )
    assert "Not said yet" in told[places[2] : places[3]]
    assert "We don’t know yet" in told[places[3] : places[4]]
    assert "Not said yet" in told[places[4] :]


@pytest.mark.parametrize("to", FORMATS)
def test_it_stands_right_behind_page_one_and_its_words_are_said_once(to: str) -> None:
    heard = said_answers()["talk/heard"].model_copy(update={"first_steps": ()})
    told = words_in(to, {**ANSWERS, "talk/heard": heard})

    places = [
        told.index(words) for words in ("From standards to students", "Tuesdays.", "Reflections", "In our words")
    ]
    assert places == sorted(places)
    assert told.index("saw what the third had missed.") > places[-1]
    assert told.count("Tuesdays.") == 1


def test_where_nothing_was_said_no_chain_is_shown() -> None:
    assert "Not said yet" not in words_in("md", {})


def test_the_board_is_shown_no_chain() -> None:
    assert "Reading teams" not in str(render_report(plan_of(ANSWERS), "md", "board"))


def test_a_link_that_the_framework_lacks_is_a_fault_at_its_place() -> None:
    (chain,) = (one for one in library().instruments if one.id == PART)
    item = chain.items[0].model_copy(update={"link": "chain/standard"})
    odd = chain.model_copy(update={"items": (item, *chain.items[1:])})

    [fault] = reference_faults(library().framework, (), (), (odd,))

    assert fault.place.path == ("items", 0, "link")
    assert "Did you mean chain/standards?" in fault.remedy
