"""What is retired is asked of nobody; what it belongs to takes it along."""

import pytest

from plassess.assessment.plan.plan import make_plan
from plassess.assessment.prompts import known_prompts, prompts_of
from plassess.content.library import Library
from tests.editions import ROLE, as_library, change, edited, shipped_library
from tests.moved import DUTY, SHIFT, USING, VISION, record, responses

WHY = "The board asks this now."
ROW = "central-office/tp.evidence.plan"


def asked(library: Library) -> set[str]:
    every = [standard.id for standard in library.framework.standards]
    return {prompt.id for prompt in prompts_of(library, ROLE, USING, every)}


@pytest.mark.parametrize(
    ("id_", "prompt"),
    [
        (VISION, VISION),
        (ROLE, VISION),
        (ROLE, ROW),
        (ROW, ROW),
        ("tp.evidence.plan", ROW),
        ("tp.evidence", ROW),
        ("tp", ROW),
        (SHIFT, SHIFT),
        ("learning-system/shifts", SHIFT),
        ("learning-system", SHIFT),
    ],
)
def test_a_prompt_is_not_asked_once_it_or_what_it_belongs_to_is_retired(id_: str, prompt: str) -> None:
    library = as_library(edited(change(id_, retired=WHY)))

    assert prompt in asked(shipped_library())
    assert prompt not in asked(library)
    assert {one.id: one.retired for one in known_prompts(library, ROLE, USING)}[prompt] == WHY


def test_nothing_else_goes_with_it() -> None:
    library = as_library(edited(change("tp.evidence", retired=WHY)))

    gone = asked(shipped_library()) - asked(library)

    assert gone == {f"central-office/tp.evidence.{one}" for one in ("capacity", "plan", "impact")}


def test_its_answer_stays_and_is_named() -> None:
    library = as_library(edited(change(VISION, retired=WHY), edition="2022"))

    plan = make_plan(record(), responses(), library)

    assert VISION in {one.id for one in plan.aside if one.why == "retired"}
    assert VISION not in {question.id for question in plan.questions}
    assert any(item.question_id == VISION for item in plan.committed), "what the team promised stands"


def test_a_retired_responsibility_is_not_offered_to_be_marked() -> None:
    library = as_library(edited(change(DUTY, retired=WHY)))

    guide = library.guide(ROLE)

    assert guide is not None
    assert DUTY not in {one.id for one in guide.offered}
    assert DUTY in {one.id for one in guide.responsibilities}


def test_marks_on_a_retired_responsibility_stay_in_the_plan() -> None:
    library = as_library(edited(change(DUTY, retired=WHY)))

    plan = make_plan(record(), responses(), library)

    assert {one.id: one.count for one in plan.marked}[DUTY] == 2
