from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from plassess.assessment.coverage import Stands
from plassess.assessment.plan.guide_part import in_paragraphs
from plassess.assessment.plan.plan import for_board, make_plan
from plassess.assessment.plan.progress import progress_of
from plassess.assessment.record import ContentUsed
from plassess.assessment.responses import Answer, FirstStep, IndividualNeed, Responses, State
from plassess.assessment.words import coverage_in_words
from tests.examples import (
    example_assessment,
    example_guide,
    example_library,
    example_responses,
    library_without_guides,
    no_responses,
)

PLAN = make_plan(example_assessment(), example_responses(), example_library())
QUESTIONS = [question.id for question in example_guide().questions]

words = st.text("abcdefgh ", min_size=1, max_size=30).map(lambda text: f"w{text}w")
days = st.none() | st.dates(date(2026, 9, 14), date(2027, 6, 30))
first_steps = st.builds(
    FirstStep,
    what=words,
    who=st.none() | words,
    by=days,
    shown_by=st.none() | words,
    committed=st.booleans(),
    done=days,
)
responses = st.builds(
    lambda answers: Responses(format="plassess/responses/2", respondent="team", answers=answers),
    st.dictionaries(
        st.sampled_from(QUESTIONS),
        st.builds(
            Answer,
            state=st.sampled_from(State),
            text=words.map(lambda text: f"reflected {text}"),
            because=words.map(lambda text: f"because {text}"),
            individually=st.lists(st.builds(IndividualNeed, text=words.map(lambda text: f"alone {text}"))).map(tuple),
            first_steps=st.lists(first_steps, max_size=4).map(tuple),
        ),
    ),
)


def everything_in(value: object) -> str:
    if isinstance(value, Struct):
        return " ".join(everything_in(getattr(value, name)) for name in value.__struct_fields__)
    if isinstance(value, tuple):
        return " ".join(everything_in(item) for item in value)
    return str(value)


def test_committed_steps_stand_by_date() -> None:
    assert [(item.number, item.step.by) for item in PLAN.committed] == [
        (1, date(2026, 9, 28)),
        (2, date(2026, 10, 15)),
        (3, date(2026, 10, 30)),
    ]


def test_steps_without_a_date_stand_last_and_as_recorded() -> None:
    undated = tuple(FirstStep(what=what, committed=True) for what in ("b", "a"))
    plan = make_plan(
        example_assessment(),
        example_responses(vision_actions=Answer(state=State.ANSWERED, first_steps=undated)),
        example_library(),
    )

    assert [item.step.what for item in plan.committed][-2:] == ["b", "a"]


@given(responses)
def test_doing_a_step_never_changes_its_number(answered: Responses) -> None:
    before = make_plan(example_assessment(), answered, example_library())
    done = {
        key: answer.model_copy(
            update={
                "first_steps": tuple(
                    step.model_copy(update={"done": None if step.done else date(2026, 10, 1)})
                    for step in answer.first_steps
                )
            }
        )
        for key, answer in answered.answers.items()
    }

    after = make_plan(example_assessment(), answered.model_copy(update={"answers": done}), example_library())

    assert [(c.number, c.question_id, c.position) for c in before.committed] == [
        (c.number, c.question_id, c.position) for c in after.committed
    ]


@given(responses)
def test_every_committed_step_is_found_again_where_it_was_recorded(answered: Responses) -> None:
    plan = make_plan(example_assessment(), answered, example_library())

    for item in plan.committed:
        recorded = answered.answers[item.question_id].first_steps[item.position]
        assert recorded.model_copy(update={"id": item.number}) == item.step
    assert len({item.number for item in plan.committed}) == len(plan.committed)


@given(responses)
def test_the_board_sees_no_reflection_no_reason_and_no_individual_need(answered: Responses) -> None:
    need = answered.answers.get("central-office/highest-need")
    named = need is not None and need.state is State.ANSWERED

    seen = everything_in(for_board(make_plan(example_assessment(), answered, example_library())))

    assert seen.count("reflected") == (1 if named else 0)
    assert "alone" not in seen
    assert "because" not in seen


@given(responses)
def test_the_numbers_do_not_depend_on_the_guide_that_is_installed(answered: Responses) -> None:
    with_guide = make_plan(example_assessment(), answered, example_library())
    without = make_plan(example_assessment(), answered, library_without_guides())

    assert with_guide.committed == without.committed


def test_what_lacks_an_owner_or_a_date_is_to_settle() -> None:
    assert [(item.number, item.lacks) for item in PLAN.to_settle] == [(3, ("owner",))]


def test_a_step_that_is_done_has_nothing_to_settle() -> None:
    done = FirstStep(what="Called them", committed=True, done=date(2026, 9, 20))
    plan = make_plan(
        example_assessment(),
        example_responses(evidence_in_decisions=Answer(state=State.ANSWERED, first_steps=(done,))),
        example_library(),
    )

    assert plan.to_settle == ()


def test_the_need_is_the_text_of_the_question_that_reviews() -> None:
    assert PLAN.need[0].startswith("Reading evidence of teacher practice")
    assert not PLAN.need_goes_on


def test_a_need_that_was_not_answered_is_no_need() -> None:
    unsure = Answer(state=State.UNKNOWN, text="Perhaps evidence, perhaps time.")

    assert make_plan(example_assessment(), example_responses(highest_need=unsure), example_library()).need == ()


def test_a_long_need_opens_the_page_with_whole_paragraphs_only() -> None:
    first, second, third = "First. " * 40, "Second. " * 30, "Third. " * 90
    long = Answer(state=State.ANSWERED, text="\n\n".join((first, second, third)))

    plan = make_plan(example_assessment(), example_responses(highest_need=long), example_library())

    assert plan.need == (first.strip(), second.strip())
    assert plan.need_goes_on
    assert plan.questions[0].reflection == (first.strip(), second.strip(), third.strip())


def test_one_long_paragraph_is_shown_whole() -> None:
    long = Answer(state=State.ANSWERED, text="word " * 900)

    plan = make_plan(example_assessment(), example_responses(highest_need=long), example_library())

    assert plan.need == (("word " * 900).strip(),)


def test_marked_responsibilities_stand_by_count_then_as_the_guide_lists_them() -> None:
    assert [(item.count, item.id.split("/")[1]) for item in PLAN.marked] == [
        (4, "use-evidence"),
        (2, "allocate"),
        (2, "coherence"),
        (1, "quality-materials"),
        (1, "model-learning"),
    ]


def test_a_question_keeps_the_wording_it_was_asked_in() -> None:
    asked = {"central-office/vision-actions": "As it was asked in September?"}

    plan = make_plan(example_assessment(asked=asked), example_responses(), example_library())

    assert plan.questions[1].ask == "As it was asked in September?"
    assert plan.questions[2].ask == example_guide().questions[2].ask


def test_an_answer_whose_question_is_gone_still_stands_in_the_plan() -> None:
    guide = example_guide()
    shorter = guide.model_copy(update={"questions": guide.questions[:1] + guide.questions[2:]})

    plan = make_plan(example_assessment(), example_responses(), example_library(shorter))

    gone = plan.questions[-1]
    assert (gone.id, gone.gone, gone.title) == ("central-office/vision-actions", True, None)
    assert gone.ask == guide.questions[1].ask
    assert [item.number for item in plan.committed] == [1, 2, 3]


def test_a_plan_is_made_without_any_guide() -> None:
    plan = make_plan(example_assessment(), example_responses(), library_without_guides())

    assert plan.need == PLAN.need
    assert [item.count for item in plan.marked] == [4, 2, 2, 1, 1]
    assert {(question.title, question.gone) for question in plan.questions} == {(None, False)}
    assert plan.origin.now == "missing"


def test_content_that_changed_since_is_noticed() -> None:
    older = example_assessment(content=ContentUsed(edition="2022", digest="sha256:older"))

    assert make_plan(older, example_responses(), example_library()).origin.now == "changed"
    assert PLAN.origin.now == "same"


def test_nothing_answered_is_a_plan_too() -> None:
    plan = make_plan(example_assessment(), no_responses(), example_library())

    assert (plan.need, plan.committed, plan.marked) == ((), (), ())
    assert plan.coverage.counts[Stands.NOT_ANSWERED] == len(plan.questions) == 8


def test_progress_counts_states_and_steps() -> None:
    progress = progress_of(PLAN, date(2026, 10, 16))

    coverage = progress.coverage
    assert (coverage.asked, coverage.taken_on, coverage.answered, len(coverage.open)) == (8, 7, 3, 3)
    assert coverage_in_words(coverage) == (
        "answered 3 of 7 · unknown 1 · left for next time 2 · not answered 1 · does not apply 1"
    )
    assert (progress.committed, progress.done) == (3, 1)
    assert [item.number for item in progress.overdue] == [2]


def test_a_step_due_today_is_not_overdue() -> None:
    assert progress_of(PLAN, date(2026, 10, 15)).overdue == ()


def test_paragraphs_are_split_at_blank_lines_and_keep_their_line_breaks() -> None:
    assert in_paragraphs("one\ntwo\n \n\nthree\n") == ("one\ntwo", "three")
