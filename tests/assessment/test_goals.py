"""Goals: the last words count, what is taken back is gone, no figure weighs another, and what to mind is said."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from plassess.assessment.goals.goal import Goal, next_goal_id, standing_goals
from plassess.assessment.goals.goal_inputs import ORDERS, GoalInput, goal_inputs, sorted_inputs
from plassess.assessment.goals.marker import level_to_reach, marked_by
from plassess.assessment.goals.planned_goals import planned_goals, remarks_on
from plassess.assessment.plan.model import CommittedStep
from plassess.assessment.plan.plan import ActionPlan, make_plan
from plassess.assessment.responses import FirstStep

from ..examples import example_assessment, example_library, example_responses, rated_assessment, rated_responses

IDS = ("g1", "g2", "g3")
ENTRIES = st.lists(
    st.builds(Goal, id=st.sampled_from(IDS), will_be_seen=st.sampled_from("abc"), withdrawn=st.booleans()),
    max_size=12,
)


@given(ENTRIES)
def test_of_each_goal_the_last_words_that_were_not_taken_back_count(entries: list[Goal]) -> None:
    for id_ in IDS:
        left: list[Goal] = []
        for one in (it for it in entries if it.id == id_):
            if one.withdrawn:
                left = left[:-1]
            else:
                left.append(one)

        assert [one for one in standing_goals(entries) if one.id == id_] == left[-1:]


@given(ENTRIES)
def test_a_new_goal_has_an_id_that_none_ever_had_also_one_that_was_taken_back(entries: list[Goal]) -> None:
    assert next_goal_id(entries) not in {one.id for one in entries}


INPUT = st.builds(
    GoalInput,
    id=st.just("a/b"),
    title=st.just("A"),
    number=st.integers(1, 99),
    to_aim=st.none() | st.integers(0, 3),
    agreement=st.none() | st.fractions(0, 1),
    named=st.none() | st.integers(0, 9),
    leans=st.integers(0, 9),
)


@given(st.lists(INPUT, max_size=9), st.sampled_from(list(ORDERS)))
def test_a_column_sorts_by_itself_alone_and_keeps_the_order_of_what_is_equal(
    inputs: list[GoalInput], by: str
) -> None:
    shown = sorted_inputs(inputs, by)  # type: ignore[arg-type]

    figures = [
        {
            "distance": -1 if one.to_aim is None else one.to_aim,
            "apart": Fraction(-2) if one.agreement is None else -one.agreement,
            "named": -1 if one.named is None else one.named,
            "leans": one.leans,
        }[by]
        for one in shown
    ]
    assert figures == sorted(figures, reverse=True)
    for figure in set(figures):
        alike = [one for one, it in zip(shown, figures, strict=True) if it == figure]
        assert alike == [one for one in inputs if one in alike]
    assert sorted_inputs(inputs, None) == tuple(inputs)


def rated() -> ActionPlan:
    return make_plan(rated_assessment(), rated_responses(), example_library())


def test_rows_that_are_ideal_or_not_rated_are_no_inputs_and_marked_responsibilities_are() -> None:
    plan = rated()
    inputs = goal_inputs(plan, example_library().framework)

    rows = {row.id: row for part in plan.parts for row in part.rows}
    chosen = [one for one in inputs if one.row]
    assert {one.id for one in chosen} == {id_ for id_, row in rows.items() if row.now and row.now.distance}
    assert [one.number for one in inputs] == list(range(1, len(inputs) + 1))
    for one in chosen:
        now, aim = rows[one.id].now, rows[one.id].aim
        assert now
        assert one.to_aim == max((now.distance or 0) - ((aim.distance or 0) if aim else 0), 0)
        assert one.aims == (aim is not None)
    marked = make_plan(example_assessment(), example_responses(), example_library())
    assert [one.id for one in goal_inputs(marked, example_library().framework)][-len(marked.marked) :] == [
        one.id for one in marked.marked
    ]


def test_a_row_marks_a_goal_from_where_the_team_stands_to_its_aim_or_one_step_up() -> None:
    goal = Goal(id="g1", will_be_seen="It holds")
    rows = [row for part in rated().parts for row in part.rows if row.now and row.now.distance and row.measured]
    assert {row.aim is None for row in rows} == {True, False}
    for row in rows:
        marked = marked_by(goal, row)

        assert row.now
        assert row.measured
        assert row.measured.scale
        labels = row.measured.scale.labels
        assert (marked.row, marked.level) == (row.id, row.now.label)
        assert marked.to == (row.aim.label if row.aim else labels[(row.now.distance or 0) - 1])
        assert level_to_reach(marked, row) in {one.text for one in row.measured.scale.levels}


def test_what_makes_goals_hard_to_keep_is_said_and_none_is_refused() -> None:
    plan = make_plan(example_assessment(), example_responses(), example_library())
    entries = [Goal(id=id_, will_be_seen="It holds") for id_ in IDS]
    said = " ".join(remarks_on(planned_goals(entries, plan, example_responses()), plan))

    assert "3 goals at once: a team keeps one in sight, two at most." in said
    assert "Goal g1 says nothing of what will show it, has no day and has no committed step that serves it." in said
    assert "1 committed step has no owner." in said
    assert not [*remarks_on((), replace(plan, committed=()))]


def test_one_owner_of_everything_is_asked_about() -> None:
    plan = make_plan(example_assessment(), example_responses(), example_library())

    def of(*owners: str) -> ActionPlan:
        steps = [FirstStep(what="Do", who=who, committed=True) for who in owners]
        return replace(plan, committed=tuple(CommittedStep(at, "a/b", at, it, ()) for at, it in enumerate(steps, 1)))

    assert [*remarks_on((), of("Mei", "Mei", "Mei"))] == [
        "Mei has every committed step. What could somebody else take on?"
    ]
    assert not [*remarks_on((), of("Mei", "Mei"))]
    assert not [*remarks_on((), of("Mei", "Mei", "Dan"))]
