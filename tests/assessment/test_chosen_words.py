"""What was chosen stands in its own words, also where the content no longer has them."""

import pytest

from plassess.assessment.chosen_words import labels_of, words_chosen
from plassess.assessment.plan.model import LevelInWords, PlannedChoice, PlannedRow
from plassess.assessment.plan.plan import make_plan
from plassess.assessment.prompts import known_prompts
from plassess.assessment.ratings.figures import figures_of_ratings
from plassess.assessment.responses import Responses
from tests.chosen_answers import chosen_answers, with_ways
from tests.editions import as_library, edited, found, levels
from tests.examples import (
    example_assessment,
    example_library,
    library_without_guides,
    rated_assessment,
    rated_responses,
)
from tests.moved import CAPACITY
from tests.moved import record as moved_record
from tests.moved import responses as moved_responses

USING = ("guide", "map", "core-roles", "learning-system")


def test_the_words_of_all_that_is_chosen_are_kept_and_of_nothing_else() -> None:
    answers = rated_responses().answers

    words = words_chosen(known_prompts(example_library(), "central-office", USING), answers)

    assert words
    assert {id_: set(said) for id_, said in words.items()} == {
        id_: labels for id_, answer in answers.items() if (labels := labels_of(answer))
    }


def test_a_plan_without_the_content_says_the_levels_that_were_chosen() -> None:
    responses = rated_responses()
    words = words_chosen(known_prompts(example_library(), "central-office", USING), responses.answers)
    plan = make_plan(rated_assessment(chosen=words), responses, library_without_guides())

    rows = [one for part in plan.parts for one in part.placed if isinstance(one, PlannedRow) and one.now]
    assert [row.now.text for row in rows if row.now and row.now.label is not None and row.now.distance is None] == [
        words[row.id][str(row.now.label)]
        for row in rows
        if row.now and row.now.label is not None and row.now.distance is None
    ]
    assert any(row.aim and row.aim.text for row in rows)


def test_a_plan_without_the_content_says_the_options_that_were_chosen() -> None:
    responses = Responses(format="plassess/responses/2", respondent="team", answers=chosen_answers())
    words = words_chosen(known_prompts(with_ways(example_library()), "central-office", ("ways",)), responses.answers)
    plan = make_plan(example_assessment(using=("ways",), chosen=words), responses, example_library())

    choices = [one for part in plan.parts for one in part.placed if isinstance(one, PlannedChoice)]
    assert {one.id: one.chosen for one in choices} == {id_: tuple(said.values()) for id_, said in words.items()}


@pytest.mark.parametrize("kept", [True, False], ids=["with its words", "without"])
def test_a_level_is_read_by_the_scale_it_was_chosen_on_and_never_by_another(kept: bool) -> None:
    then = moved_record()
    chosen = then.chosen if kept else {}
    shorter = as_library(edited(levels(CAPACITY, 3, 4)))

    plan = make_plan(then.model_copy(update={"chosen": chosen}), moved_responses(), shorter)

    row = next(one for part in plan.parts for one in part.rows if one.id == CAPACITY)
    assert row.now == LevelInWords(3, then.chosen[CAPACITY]["3"] if kept else None, 2)
    assert (row.levels, row.ideal, row.move) == (4, 1, None)
    assert row.measured is not None
    assert figures_of_ratings(row.measured).distances == (2,)


def test_the_words_of_a_level_are_those_it_was_chosen_in() -> None:
    def reword(content: dict) -> None:
        for level in found(content, CAPACITY)["levels"]:
            level["text"] = "Something else can be seen."

    plan = make_plan(moved_record(), moved_responses(), as_library(edited(reword)))

    row = next(one for part in plan.parts for one in part.rows if one.id == CAPACITY)
    assert row.now is not None
    assert row.now.text == moved_record().chosen[CAPACITY]["3"]
