"""What was chosen stands in its own words, also where the content no longer has them."""

from plassess.assessment.chosen_words import labels_of, words_chosen
from plassess.assessment.plan.model import PlannedChoice, PlannedRow
from plassess.assessment.plan.plan import make_plan
from plassess.assessment.prompts import known_prompts
from plassess.assessment.responses import Responses
from tests.chosen_answers import chosen_answers, with_ways
from tests.examples import (
    example_assessment,
    example_library,
    library_without_guides,
    rated_assessment,
    rated_responses,
)

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
