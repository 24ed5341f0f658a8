"""The interview: any way through the questions ends with the record that answering straight through gives."""

from hypothesis import given
from hypothesis import strategies as st

from plassess.assessment.interview import Interview
from plassess.assessment.prompts import minutes_of, prompts_of
from plassess.assessment.responses import Answer, FirstStep, State
from plassess.content.library import GUIDE
from tests.examples import example_library

PROMPTS = prompts_of(example_library(), "central-office", (GUIDE,))
IDS = [prompt.id for prompt in PROMPTS]

answers = st.builds(
    Answer,
    state=st.just(State.ANSWERED),
    text=st.text(min_size=1, max_size=20).map(lambda text: text.strip() or "x"),
    first_steps=st.lists(st.builds(FirstStep, what=st.sampled_from(["Call", "Visit", "Read"])), max_size=2).map(
        tuple
    ),
)
moves = st.lists(
    st.one_of(
        st.tuples(st.just("jump"), st.integers(0, len(IDS) - 1)),
        st.tuples(st.sampled_from(["back", "forward", "answer", "quit", "through"]), st.just(0)),
    ),
    max_size=40,
)


def begun(picked: list[str] | None = None) -> Interview:
    return Interview(PROMPTS, {}).pick(picked or IDS)


def straight_through(final: dict[str, Answer]) -> dict[str, Answer]:
    interview = begun()
    while interview.at is not None:
        interview = interview.record(final[interview.at]).forward()
    return dict(interview.answers)


@given(final=st.fixed_dictionaries(dict.fromkeys(IDS, answers)), wandering=moves)
def test_any_order_of_answer_back_jump_and_quit_ends_with_the_same_record(
    final: dict[str, Answer], wandering: list[tuple[str, int]]
) -> None:
    interview = begun()

    for move, number in wandering:
        if move == "answer" and interview.at is not None:
            interview = interview.record(final[interview.at])
        elif move == "jump":
            interview = interview.jump(IDS[number])
        elif move == "quit":
            interview = Interview(PROMPTS, dict(interview.answers)).pick(IDS)
        elif move in {"back", "forward", "through"}:
            interview = getattr(interview, move)()
    interview = Interview(PROMPTS, dict(interview.answers)).pick(IDS)
    while interview.at is not None:
        interview = interview.record(final[interview.at]).forward()

    assert dict(interview.answers) == straight_through(final)


@given(wandering=moves)
def test_moving_about_never_changes_an_answer(wandering: list[tuple[str, int]]) -> None:
    interview = begun().record(Answer(state=State.ANSWERED, text="stays"))
    before = dict(interview.answers)

    for move, number in wandering:
        if move == "jump":
            interview = interview.jump(IDS[number])
        elif move in {"back", "forward", "through"}:
            interview = getattr(interview, move)()

    assert dict(interview.answers) == before


def test_what_is_not_picked_is_left_for_next_time_and_not_skipped() -> None:
    interview = begun(picked=[IDS[0], IDS[2]])

    left = {one for one, answer in interview.answers.items() if answer.state is State.NEXT_TIME}

    assert left == set(IDS) - {IDS[0], IDS[2]}
    assert interview.today == (IDS[0], IDS[2])


def test_picking_again_leaves_answers_as_they_are() -> None:
    interview = begun().record(Answer(state=State.UNKNOWN))

    again = Interview(PROMPTS, interview.answers).pick([IDS[1]])

    assert again.answers[IDS[0]].state is State.UNKNOWN


def test_going_on_passes_over_what_is_answered() -> None:
    interview = begun().jump(IDS[1]).record(Answer(state=State.ANSWERED, text="x")).jump(IDS[0])

    assert interview.forward().at == IDS[2]


def test_a_skipped_question_stays_open() -> None:
    interview = begun().forward()

    assert IDS[0] in [question.id for question in interview.open]
    assert IDS[0] not in interview.answers


def test_back_from_the_first_question_stays_there_and_from_the_end_goes_to_the_last() -> None:
    interview = begun()

    assert interview.back().at == IDS[0]
    assert interview.through().back().at == IDS[-1]


def test_what_was_written_stays_when_a_question_is_left_for_next_time() -> None:
    interview = begun().record(Answer(state=State.ANSWERED, text="half"))

    assert interview.next_time().answers[IDS[0]].text == "half"


def test_an_answer_that_applies_again_loses_its_reason() -> None:
    interview = begun().not_applicable("no budget of our own")

    assert interview.answers[IDS[0]].because == "no budget of our own"
    assert interview.unknown().answers[IDS[0]].because is None


def test_a_reason_for_anything_else_stays_when_the_answer_comes() -> None:
    waits = Answer(state=State.UNKNOWN, because="the report is late")

    interview = Interview(PROMPTS, {IDS[0]: waits}).pick(IDS)

    assert interview.next_time().answers[IDS[0]].because == "the report is late"


@given(minutes=st.integers(1, 300))
def test_what_is_proposed_fits_the_minutes_and_always_holds_the_first(minutes: int) -> None:
    interview = Interview(PROMPTS, {})

    proposed = interview.propose(minutes, GUIDE)

    total = sum(question.minutes for question in PROMPTS if question.id in proposed)
    assert proposed[0] == IDS[0]
    assert total <= minutes or proposed == (IDS[0],)
    assert list(proposed) == [one for one in IDS if one in proposed]


def test_without_a_limit_all_that_is_open_is_proposed() -> None:
    assert Interview(PROMPTS, {}).propose(None, GUIDE) == tuple(IDS)


def test_minutes_left_count_the_question_on_the_table_and_what_is_open_behind_it() -> None:
    interview = begun()
    everything = interview.minutes_left

    after = interview.record(Answer(state=State.ANSWERED, text="x")).forward()

    assert everything == minutes_of(PROMPTS)
    assert after.minutes_left == minutes_of(PROMPTS) - PROMPTS[0].minutes


def test_taking_up_again_goes_to_the_question_with_a_draft() -> None:
    interview = begun().record(Answer(state=State.ANSWERED, text="x"))

    taken_up = Interview(PROMPTS, interview.answers).take_up(IDS[1:], IDS[2])

    assert taken_up.at == IDS[2]
    assert set(taken_up.today) == set(IDS[1:])


def test_a_question_that_was_begun_and_left_is_not_passed_over_on_resuming() -> None:
    begun_one = Answer(state=State.NEXT_TIME, marked={"central-office/allocate": 2})
    interview = Interview(PROMPTS, {IDS[0]: begun_one, **{one: Answer(state=State.NEXT_TIME) for one in IDS[3:]}})

    assert interview.take_up([p.id for p in interview.unvisited], None).at == IDS[0]
    assert [prompt.id for prompt in interview.unvisited] == IDS[:3]


def test_picking_never_wipes_what_was_begun() -> None:
    begun_one = Answer(state=State.NEXT_TIME, text="half")
    interview = Interview(PROMPTS, {IDS[0]: begun_one}).pick([IDS[1]])

    assert interview.answers[IDS[0]] == begun_one
