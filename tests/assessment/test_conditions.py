"""Conditions: what is asked hangs on the answers alone, and nothing that was answered is lost when it goes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from plassess.assessment.conditions_met import asked_of, is_met
from plassess.assessment.coverage import coverage_of
from plassess.assessment.interview import Interview
from plassess.assessment.prompts import Prompt, minutes_of, prompts_of
from plassess.assessment.responses import Answer, State
from plassess.content.conditions import When
from plassess.content.instrument import Instrument
from tests.chosen_answers import chosen_plan, with_ways
from tests.examples import example_library

OPTIONS = ("a", "b", "c")
STATES = ("answered", "unknown", "not-applicable")


def when(prompt_id: str, *wanted: str | int) -> When:
    return When.model_validate({"id": prompt_id, "is": list(wanted)})


def chosen(*options: str) -> Answer:
    return Answer(state=State.ANSWERED, chosen=options)


def conditions(number: int) -> st.SearchStrategy[dict]:
    """A condition on earlier prompts than this one: one answer, or all or any of several, nested once."""
    wanted = st.lists(st.sampled_from((*OPTIONS, *STATES)), min_size=1, max_size=2, unique=True)
    one = st.builds(lambda at, said: {"id": f"made/p{at}", "is": said}, st.integers(0, number - 1), wanted)
    inner = one | st.builds(listed, st.sampled_from(["all", "any"]), st.lists(one, min_size=1, max_size=2))
    return one | st.builds(listed, st.sampled_from(["all", "any"]), st.lists(inner, min_size=1, max_size=3))


def listed(how: str, below: list[dict]) -> dict:
    return {how: below}


@st.composite
def prompts(draw: st.DrawFn) -> tuple[Prompt, ...]:
    """Up to nine prompts with options; each may hang on an earlier one."""
    items = []
    for number in range(draw(st.integers(2, 9))):
        item = {
            "id": f"made/p{number}", "group": "made/all", "title": f"P{number}", "ask": "Which?", "why": "Because.",
            "standards": [], "kind": "choice", "several": True, "options": [{"id": one, "text": one} for one in OPTIONS],
        }  # fmt: skip
        if number and draw(st.booleans()):
            item["when"] = draw(conditions(number))
        items.append(item)
    made = Instrument.model_validate(
        {
            "format": "plassess/instrument/1", "id": "made", "title": "Made", "edition": "1", "basis": "own",
            "wording": "own", "source": {"title": "M", "publisher": "M", "year": 2026}, "about": "Made up.",
            "minutes": 10, "groups": [{"id": "made/all", "title": "All", "about": "All."}], "items": items,
        }
    )  # fmt: skip
    return prompts_of(replace(example_library(), instruments=(made,)), "coach", ("made",))


an_answer = st.one_of(
    st.lists(st.sampled_from(OPTIONS), min_size=1, max_size=2, unique=True).map(lambda one: chosen(*one)),
    st.just(Answer(state=State.UNKNOWN)),
    st.just(Answer(state=State.NOT_APPLICABLE, because="no such thing here")),
)
finals = st.lists(an_answer, min_size=9, max_size=9)


def expected(asked: tuple[Prompt, ...], final: dict[str, Answer]) -> set[str]:
    """Found from the end: a prompt is asked where every condition up to the first prompt is met."""
    by_id = {prompt.id: prompt for prompt in asked}

    def holds(prompt: Prompt) -> bool:
        return prompt.when is None or met(prompt.when)

    def met(when: When) -> bool:
        if when.each or when.either:
            below = [met(one) for one in (*when.each, *when.either)]
            return False not in below if when.each else True in below
        answer = final[when.id]
        said = {*answer.chosen, answer.state.value}
        return holds(by_id[when.id]) and bool(said & set(when.any_of))

    return {prompt.id for prompt in asked if holds(prompt)}


@given(made=prompts(), answers=finals, order=st.randoms(use_true_random=False))
def test_the_order_of_answers_changes_nothing_about_what_is_asked(made, answers, order) -> None:
    final = {prompt.id: answer for prompt, answer in zip(made, answers, strict=False)}
    ids = list(final)
    order.shuffle(ids)
    interview = Interview(made, {})

    for one in ids:
        interview = interview.record(final[one], one)

    assert {prompt.id for prompt in interview.asked} == expected(made, final)


@given(made=prompts(), answers=finals, jumps=st.lists(st.integers(0, 8), max_size=12))
def test_an_interview_never_asks_what_hangs_on_another_answer_and_ends_with_all_that_is_asked(
    made, answers, jumps
) -> None:
    final = {prompt.id: answer for prompt, answer in zip(made, answers, strict=False)}
    interview = Interview(made, {}).pick([prompt.id for prompt in asked_of(made, {})])
    steps = [*jumps, *([None] * 40)]

    for step in steps:
        if interview.current is None:
            break
        at = interview.current
        assert at in asked_of(made, interview.answers)
        if step is not None and step < len(interview.asked):
            interview = interview.jump(interview.asked[step].id)
        else:
            interview = interview.record(final[at.id]).forward()
    for prompt in interview.open:
        interview = interview.jump(prompt.id).record(final[prompt.id])
    while interview.open:
        interview = interview.jump(interview.open[0].id).record(final[interview.open[0].id])

    assert {one.id for one in interview.asked} == expected(made, final)
    assert set(interview.answers) >= expected(made, final)


@given(made=prompts(), answers=finals)
def test_going_straight_through_answers_exactly_what_is_asked(made, answers) -> None:
    final = {prompt.id: answer for prompt, answer in zip(made, answers, strict=False)}
    interview = Interview(made, {}).pick([prompt.id for prompt in asked_of(made, {})])

    while interview.at is not None:
        interview = interview.record(final[interview.at]).forward()

    assert set(interview.answers) == expected(made, final)


@given(made=prompts(), answers=finals, changed=st.integers(0, 8), other=an_answer)
def test_no_answer_is_lost_when_its_prompt_goes_and_it_stands_again_when_it_comes_back(
    made, answers, changed, other
) -> None:
    final = {prompt.id: answer for prompt, answer in zip(made, answers, strict=False)}
    before = Interview(made, final)
    one = made[changed % len(made)].id

    after = before.record(other, one)
    back = after.record(final[one], one)

    assert {key: answer for key, answer in after.answers.items() if key != one} == {
        key: answer for key, answer in final.items() if key != one
    }
    assert (back.answers, back.asked) == (before.answers, before.asked)


@pytest.mark.parametrize(
    ("answer", "wanted", "met"),
    [
        (chosen("a"), ("a",), True),
        (chosen("a", "b"), ("b", "c"), True),
        (chosen("a"), ("answered",), True),
        (Answer(state=State.ANSWERED, level=0), (0,), True),
        (Answer(state=State.ANSWERED, place=3), (3,), True),
        (Answer(state=State.ANSWERED, level=2), (3,), False),
        (Answer(state=State.NOT_BEGUN), ("not-begun",), True),
        (Answer(state=State.NOT_BEGUN), ("answered",), False),
        (Answer(state=State.UNKNOWN, chosen=("a",)), ("a",), False),
        (Answer(state=State.UNKNOWN, chosen=("a",)), ("unknown",), True),
        (Answer(state=State.NEXT_TIME, chosen=("a",)), ("a",), False),
        (Answer(state=State.ANSWERED), ("answered",), False),
        (None, ("answered",), False),
    ],
)
def test_a_condition_takes_what_was_answered_and_nothing_that_was_not(answer, wanted, met) -> None:
    assert is_met(when("made/p0", *wanted), answer) is met


def test_an_answer_to_be_looked_at_again_still_meets_a_condition() -> None:
    answer = chosen("a").model_copy(update={"look_again": "The question was worded otherwise."})

    assert is_met(when("made/p0", "a"), answer)


def test_what_comes_up_by_an_answer_of_today_is_asked_today() -> None:
    made = prompts_of(with_ways(example_library()), "central-office", ("ways",))
    interview = Interview(made, {}).pick([prompt.id for prompt in asked_of(made, {})])

    interview = interview.jump("ways/ways-in-use").record(chosen("courses")).forward()

    assert interview.at == "ways/courses-outside"


def test_what_goes_because_an_answer_changed_is_passed_over_on_the_way_on_and_back() -> None:
    made = prompts_of(with_ways(example_library()), "central-office", ("ways",))
    interview = Interview(made, {}).pick([prompt.id for prompt in asked_of(made, {})])
    interview = interview.jump("ways/ways-in-use").record(chosen("courses")).forward()

    changed = interview.back().record(chosen("coaching"))

    assert "ways/courses-outside" in changed.today
    assert changed.forward().at is None
    assert changed.through().back().at == "ways/ways-in-use"
    assert [prompt.id for prompt in changed.asked_today] == [prompt.id for prompt in asked_of(made, {})]


def test_what_is_not_asked_is_counted_nowhere_and_named_beside() -> None:
    plan = chosen_plan()

    (part,) = plan.parts
    assert "ways/courses-outside" not in [one.id for one in part.placed]
    assert [(one.title, one.why) for one in plan.aside] == [("Courses outside", "condition")]


def test_a_scope_leaves_what_has_none_of_its_tags_and_keeps_the_answers() -> None:
    plan = chosen_plan(scope=["more"])

    assert plan.parts == ()
    assert {one.why for one in plan.aside} == {"scope", "condition"}
    assert [item.step.what for item in plan.committed] == ["Book the rooms for spring"]


def test_the_minutes_of_a_part_are_those_of_its_instrument_however_many_items_share_them() -> None:
    made = prompts_of(with_ways(example_library()), "central-office", ("ways",))

    assert minutes_of(made) == 20
    assert minutes_of(made[:1]) == 3


misfits = st.sampled_from(
    [chosen("no-such"), Answer(state=State.ANSWERED, place=3), Answer(state=State.ANSWERED, level=1, chosen=("a",))]
)


@given(made=prompts(), answers=finals, wrong=misfits, at=st.integers(0, 8))
def test_an_answer_that_its_prompt_does_not_take_meets_no_condition(made, answers, wrong, at) -> None:
    final = {prompt.id: answer for prompt, answer in zip(made, answers, strict=False)}
    at %= len(made)

    with_it = coverage_of(made, {**final, made[at].id: wrong})
    without = coverage_of(made, {id_: answer for id_, answer in final.items() if id_ != made[at].id})

    assert with_it.prompts == without.prompts
    assert with_it.stands == without.stands
