"""Open prompts in a plan: what was said stays apart from a note, and stays where the content no longer asks it."""

from plassess.assessment.coverage import Stands
from plassess.assessment.misfits import misfits_of
from plassess.assessment.plan.model import PlannedText
from plassess.assessment.prompts import prompts_of
from plassess.assessment.responses import Answer, State
from tests.examples import example_library
from tests.open_prompts import SAID, said_plan, with_talk

PROMPTS = {one.id: one for one in prompts_of(with_talk(example_library()), "central-office", ("talk",))}


def test_what_was_said_is_kept_by_paragraphs_and_apart_from_the_note() -> None:
    heard = said_plan().parts[0].texts[0]

    assert heard.said == tuple(SAID.split("\n\n"))
    assert heard.note == ("In reading.",)
    assert [one.step.what for one in heard.steps] == ["Ask Mei for the notes"]


def test_an_answer_with_no_word_and_no_step_is_not_answered() -> None:
    plan = said_plan("")

    assert plan.coverage.stands["talk/heard"] is Stands.ANSWERED, "a step is something"
    assert plan.coverage.stands["talk/later"] is Stands.NOT_ANSWERED


def test_where_the_prompt_is_gone_its_words_are_still_told_as_words() -> None:
    gone = said_plan(library=example_library()).parts[0].placed[0]

    assert isinstance(gone, PlannedText)
    assert gone.title is None
    assert gone.said == tuple(SAID.split("\n\n"))


def test_marks_and_levels_are_not_taken() -> None:
    answer = Answer(state=State.ANSWERED, text=SAID, level=2, marked={"central-office/allocate": 2})

    found = list(misfits_of(PROMPTS["talk/heard"], answer))

    assert {misfit.path for misfit in found} == {("level",), ("marked",)}
