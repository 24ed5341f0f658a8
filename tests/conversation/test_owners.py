"""Owners of steps, whose name is changed."""

from plassess.assessment.responses import Answer, FirstStep, IndividualNeed, State
from plassess.conversation.typed.owners import renamed_people, with_renamed


def answer(*owners: str | None, need: str | None = None) -> Answer:
    steps = tuple(FirstStep(id=at, what=f"Step {at}", who=who) for at, who in enumerate(owners, start=1))
    needs = (IndividualNeed(who=need, text="budgets"),) if need else ()
    return Answer(state=State.ANSWERED, first_steps=steps, individually=needs)


def test_a_name_that_was_completed_or_mended_is_the_same_person() -> None:
    assert renamed_people(("Rosa", "Dan Webb"), ("Rosa Ortiz", "Dan Webb")) == {"Rosa": "Rosa Ortiz"}
    assert renamed_people(("Rosa Ortiz", "Mei"), ("Rosa Webb", "Mei")) == {"Rosa Ortiz": "Rosa Webb"}
    assert renamed_people(("Roza",), ("Rosa", "Bo")) == {"Roza": "Rosa"}
    assert renamed_people(("Emilie",), ("Émilie",)) == {"Emilie": "Émilie"}


def test_another_person_in_the_same_place_is_not() -> None:
    assert renamed_people(("Rosa", "Dan"), ("Bo", "Dan")) == {}
    assert renamed_people(("Rosa", "Dan"), ("Dan",)) == {}
    assert renamed_people(("Rosa",), ("Rosa", "Rosa Ortiz")) == {}


def test_where_two_people_could_be_meant_nobody_is_renamed() -> None:
    assert renamed_people(("Rosa",), ("Rosa Ortiz", "Rosa Webb")) == {}
    assert renamed_people(("Rosa A", "Rosa B"), ("Rosa Ortiz",)) == {}


def test_renaming_a_person_renames_the_owner_of_their_steps_and_whose_a_need_is() -> None:
    answers = {
        "a": answer("Rosa", "Dan", None),
        "b": answer("rosa", "Rosa, Dan and Bo", need="ROSA"),
        "c": answer("Rosaline"),
    }

    changed = with_renamed(answers, {"Rosa": "Rosa Ortiz"})

    assert changed == {
        "a": answer("Rosa Ortiz", "Dan", None),
        "b": answer("Rosa Ortiz", "Rosa Ortiz, Dan and Bo", need="Rosa Ortiz"),
    }


def test_names_that_are_exchanged_are_not_renamed_twice() -> None:
    changed = with_renamed({"a": answer("Bo", "Cy")}, {"Bo": "Cy", "Cy": "Bo"})

    assert changed == {"a": answer("Cy", "Bo")}


def test_a_name_with_a_degree_is_one_owner() -> None:
    changed = with_renamed({"a": answer("Ann Lee, Ed.D.")}, {"Ann Lee, Ed.D.": "Ann Lee-Roy, Ed.D."})

    assert changed == {"a": answer("Ann Lee-Roy, Ed.D.")}
