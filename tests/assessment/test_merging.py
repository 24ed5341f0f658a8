"""Two people at one answer: nothing that either wrote is lost."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from plassess.assessment.concurrent_edits import merge_answers, merge_detail
from plassess.assessment.record import Team
from plassess.assessment.responses import Answer, FirstStep, IndividualNeed, State

texts = st.sampled_from(["", "a vision", "two schools", "a vision\nwith lines"])
steps = st.lists(st.builds(FirstStep, what=st.sampled_from(list("abcd"))), max_size=3, unique_by=lambda s: s.what)
answers = st.builds(
    Answer,
    state=st.sampled_from([State.ANSWERED, State.UNKNOWN, State.NEXT_TIME]),
    text=texts,
    first_steps=steps.map(tuple),
    individually=st.lists(st.builds(IndividualNeed, text=st.sampled_from(["x", "y"])), max_size=2).map(tuple),
    marked=st.dictionaries(st.sampled_from(["central-office/a", "central-office/b"]), st.integers(1, 9)),
)


@given(base=st.none() | answers, theirs=answers, ours=answers)
def test_every_text_and_step_that_either_added_is_in_the_merged_answer(
    base: Answer | None, theirs: Answer, ours: Answer
) -> None:
    merged = merge_answers(base, theirs, ours)

    old = base.first_steps if base else ()
    for side in (theirs, ours):
        if base is None or side.text != base.text:
            assert side.text in merged.text
        assert all(step in merged.first_steps for step in side.first_steps if step not in old)


@given(base=answers, ours=answers)
def test_where_only_we_changed_it_our_answer_stands(base: Answer, ours: Answer) -> None:
    assert merge_answers(base, base, ours) == ours
    assert merge_answers(base, None, ours) == ours


@given(base=answers, theirs=answers)
def test_where_we_changed_nothing_their_answer_stands(base: Answer, theirs: Answer) -> None:
    assert merge_answers(base, theirs, base) == theirs


def test_a_step_that_one_of_us_took_out_stays_out() -> None:
    old = FirstStep(what="old")
    base = Answer(state=State.ANSWERED, first_steps=(old,))
    theirs = base.model_copy(update={"first_steps": (old, FirstStep(what="theirs"))})
    ours = base.model_copy(update={"first_steps": ()})

    merged = merge_answers(base, theirs, ours)

    assert [step.what for step in merged.first_steps] == ["theirs"]


def test_a_step_that_one_marks_done_and_another_gives_an_owner_has_both() -> None:
    base = Answer(state=State.ANSWERED, first_steps=tuple(FirstStep(what=what, committed=True) for what in "AB"))
    done = base.first_steps[0].model_copy(update={"done": date(2026, 9, 20)})
    theirs = base.model_copy(update={"first_steps": (done, base.first_steps[1])})
    owned = base.first_steps[0].model_copy(update={"who": "Rosa Ortiz"})
    ours = base.model_copy(update={"first_steps": (owned, base.first_steps[1])})

    merged = merge_answers(base, theirs, ours)

    assert [step.what for step in merged.first_steps] == ["A", "B"]
    assert (merged.first_steps[0].done, merged.first_steps[0].who) == (date(2026, 9, 20), "Rosa Ortiz")
    assert merged.first_steps[1] == base.first_steps[1]


def test_a_step_that_somebody_put_on_top_does_not_shift_the_others() -> None:
    base = Answer(state=State.ANSWERED, first_steps=(FirstStep(what="A"), FirstStep(what="B")))
    theirs = base.model_copy(update={"first_steps": (FirstStep(what="new"), *base.first_steps)})
    ours = base.model_copy(update={"first_steps": (FirstStep(what="A", who="Rosa"), FirstStep(what="B", who="Dan"))})

    merged = merge_answers(base, theirs, ours)

    assert {step.what: step.who for step in merged.first_steps} == {"new": None, "A": "Rosa", "B": "Dan"}


def test_messages_that_two_wrote_stand_one_below_the_other_and_people_are_all_there() -> None:
    rosa, dan = Team(name="T", people=("Rosa",)), Team(name="T", people=("Dan",))

    assert merge_detail("message", None, "theirs", "ours") == "theirs\n\nours"
    assert merge_detail("message", "old", "old", "ours") == "ours"
    assert merge_detail("team", Team(), rosa, dan).people == ("Rosa", "Dan")


def test_a_reason_goes_when_somebody_answered_meanwhile() -> None:
    base = Answer(state=State.NEXT_TIME)
    theirs = Answer(state=State.ANSWERED, text="we do")
    ours = Answer(state=State.NOT_APPLICABLE, because="no budget")

    merged = merge_answers(base, theirs, ours)

    assert merged.state is State.ANSWERED
    assert merged.text == "we do"
    assert merged.because is None


def test_a_reason_beside_another_state_stays_when_somebody_wrote_meanwhile() -> None:
    base = Answer(state=State.UNKNOWN, because="the report is late")

    merged = merge_answers(base, base.model_copy(update={"note": "Ask Dan"}), base.model_copy(update={"text": "So."}))

    assert (merged.because, merged.note, merged.text) == ("the report is late", "Ask Dan", "So.")


def test_two_ratings_are_never_mixed_and_the_displaced_one_is_kept_in_the_note() -> None:
    base = Answer(state=State.ANSWERED, level=3)
    theirs = Answer(state=State.NOT_BEGUN)
    ours = Answer(state=State.ANSWERED, level=2)

    merged = merge_answers(base, theirs, ours)

    assert (merged.state, merged.level) == (State.ANSWERED, 2)
    assert "meanwhile: state not-begun" in merged.note


def test_two_who_choose_differently_at_once_keep_one_choice_whole_and_the_other_as_a_note() -> None:
    theirs = Answer(state=State.ANSWERED, chosen=("own", "shared"))
    ours = Answer(state=State.ANSWERED, chosen=("nowhere",))

    merged = merge_answers(None, theirs, ours)

    assert merged.chosen == ("nowhere",)
    assert merged.note == "(meanwhile: state answered, chosen own and shared)"
