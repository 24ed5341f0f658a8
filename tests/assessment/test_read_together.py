import pytest
from msgspec.structs import replace

from plassess.assessment.plan.plan import ActionPlan, for_board, make_plan
from plassess.assessment.plan.tensions import (
    NeedRatedIdeal,
    NeedUnknown,
    PartsApart,
    StandardTogether,
    StepsElsewhere,
    Tension,
)
from plassess.assessment.responses import Answer, FirstStep, Responses, State
from tests.examples import example_library, rated_assessment, rated_responses

EVIDENCE = ("capacity", "plan", "impact")


def plan_with(**answers: Answer) -> ActionPlan:
    """The team's plan with just these answers; ``evidence_plan`` is a row, ``ls_…`` an item, else a question."""
    named = {key_of(name): answer for name, answer in answers.items()}
    responses = Responses(format="plassess/responses/2", respondent="team", answers=named)
    return make_plan(rated_assessment(), responses, example_library())


def key_of(name: str) -> str:
    for prefix, full in (
        ("evidence_", "central-office/tp.evidence."),
        ("resources_", "central-office/cs.resources."),
        ("ls_", "learning-system/"),
        ("role_", "core-roles/"),
    ):
        if name.startswith(prefix):
            return full + name.removeprefix(prefix).replace("_", "-")
    return f"central-office/{name.replace('_', '-')}"


def level(number: int) -> Answer:
    return Answer(state=State.ANSWERED, level=number)


def marks(*names: str) -> Answer:
    marked = {f"central-office/{name}": 3 for name in names}
    return Answer(state=State.ANSWERED, text="To read evidence.", marked=marked)


def steps(*, committed: bool = True) -> Answer:
    return Answer(state=State.ANSWERED, first_steps=(FirstStep(what="A step", committed=committed),))


def found(plan: ActionPlan, kind: type[Tension]) -> list[Tension]:
    return [tension for tension in plan.together.tensions if isinstance(tension, kind)]


def standard(plan: ActionPlan, standard_id: str) -> StandardTogether:
    return next(one for one in plan.together.standards if one.id == standard_id)


PLAN = make_plan(rated_assessment(), rated_responses(), example_library())


def test_everything_that_bears_on_a_standard_stands_side_by_side() -> None:
    evidence = standard(PLAN, "tp.evidence")

    assert [one.text[:10] for one in evidence.marked] == ["Bring test"]
    assert [question.number for question in evidence.questions] == [3]
    assert [row.id for row in evidence.rows] == [
        *(f"central-office/tp.evidence.{name}" for name in EVIDENCE),
        "learning-system/student-evidence",
    ]
    assert [shift.id for shift in evidence.shifts] == ["learning-system/shift-evidence"]
    assert [(one.part, one.figures.median, one.figures.rated) for one in evidence.figures] == [
        ("map", 3, 3),
        ("learning-system", 0, 1),
    ]
    assert [step.number for step in evidence.steps] == [3]
    assert evidence.voices == 3


def test_standards_stand_in_the_framework_s_order_and_only_where_something_is_said() -> None:
    only = plan_with(evidence_impact=level(2), resources_priority=Answer(state=State.NEXT_TIME))

    assert [one.id for one in only.together.standards] == ["tp.evidence"]
    order = [one.id for one in example_library().framework.standards]
    assert [one.id for one in PLAN.together.standards] == [one for one in order if one != "tp.drivers"]


def test_a_need_whose_rows_all_stand_at_ideal_is_something_to_talk_about() -> None:
    plan = plan_with(highest_need=marks("use-evidence"), evidence_plan=level(1), evidence_impact=level(1))

    assert [tension.standard.id for tension in found(plan, NeedRatedIdeal)] == ["tp.evidence"]


@pytest.mark.parametrize("other", [level(2), Answer(state=State.NOT_BEGUN)])
def test_one_row_off_ideal_is_enough_for_no_such_tension(other: Answer) -> None:
    plan = plan_with(highest_need=marks("use-evidence"), evidence_plan=level(1), evidence_impact=other)

    assert found(plan, NeedRatedIdeal) == []


def test_unknown_rows_neither_make_nor_hide_that_a_need_is_rated_ideal() -> None:
    unknown = Answer(state=State.UNKNOWN)

    with_ideal = plan_with(highest_need=marks("use-evidence"), evidence_plan=level(1), evidence_impact=unknown)
    alone = plan_with(highest_need=marks("use-evidence"), evidence_impact=unknown)

    assert len(found(with_ideal, NeedRatedIdeal)) == 1
    assert found(alone, NeedRatedIdeal) == []


def test_an_ideal_standard_that_nobody_marked_is_no_tension() -> None:
    assert found(plan_with(highest_need=marks("allocate"), evidence_plan=level(1)), NeedRatedIdeal) == []


def test_two_parts_two_steps_apart_are_named_with_their_figures() -> None:
    plan = plan_with(evidence_impact=level(3), ls_student_evidence=level(1))

    (tension,) = found(plan, PartsApart)

    assert isinstance(tension, PartsApart)
    assert (tension.nearer.part, tension.nearer.figures.median) == ("learning-system", 0)
    assert (tension.farther.part, tension.farther.figures.median) == ("map", 2)


def test_one_step_apart_is_no_tension() -> None:
    assert found(plan_with(evidence_impact=level(2), ls_student_evidence=level(1)), PartsApart) == []


def test_a_part_without_a_rating_is_not_compared() -> None:
    unknown = Answer(state=State.UNKNOWN)

    assert found(plan_with(evidence_impact=level(4), ls_student_evidence=unknown), PartsApart) == []


def test_a_place_on_a_continuum_is_not_compared() -> None:
    far = Answer(state=State.ANSWERED, place=1)

    assert found(plan_with(evidence_impact=level(1), ls_shift_evidence=far), PartsApart) == []


def test_a_row_that_could_go_no_farther_is_not_called_nearer() -> None:
    """On a row of three levels the last one is two steps away; not begun on one of four is four steps away."""
    short = plan_with(evidence_plan=level(3), ls_student_evidence=Answer(state=State.NOT_BEGUN))
    could = plan_with(evidence_plan=level(2), ls_student_evidence=Answer(state=State.NOT_BEGUN))

    assert found(short, PartsApart) == []
    assert len(found(could, PartsApart)) == 1


def test_a_need_that_is_unknown_everywhere_is_something_to_talk_about() -> None:
    unknown = Answer(state=State.UNKNOWN)
    plan = plan_with(highest_need=marks("allocate"), investments=unknown, resources_priority=unknown)

    assert [tension.standard.id for tension in found(plan, NeedUnknown)] == ["cs.resources"]


def test_a_need_of_which_anything_is_known_is_not_unknown_everywhere() -> None:
    unknown = Answer(state=State.UNKNOWN)
    plan = plan_with(
        highest_need=marks("allocate"),
        investments=unknown,
        role_program_manager=Answer(state=State.ANSWERED, today=40, wished=20),
    )

    assert found(plan, NeedUnknown) == []
    assert found(plan_with(highest_need=marks("allocate")), NeedUnknown) == []


def test_committed_steps_that_bear_on_nothing_far_from_ideal_are_named() -> None:
    plan = plan_with(vision_actions=steps(), evidence_impact=level(4))

    (tension,) = found(plan, StepsElsewhere)

    assert isinstance(tension, StepsElsewhere)
    assert [step.number for step in tension.steps] == [1]
    assert [one.id for one in tension.far] == ["tp.evidence"]


def test_a_step_that_bears_on_something_far_from_ideal_is_not_named() -> None:
    assert found(plan_with(evidence_in_decisions=steps(), evidence_impact=level(4)), StepsElsewhere) == []


def test_steps_are_weighed_only_where_something_tells() -> None:
    assert found(plan_with(vision_actions=steps()), StepsElsewhere) == []
    assert found(plan_with(vision_actions=steps(), evidence_impact=level(1)), StepsElsewhere) == []
    assert found(plan_with(vision_actions=steps(committed=False), evidence_impact=level(4)), StepsElsewhere) == []


def test_steps_where_everything_rated_is_near_ideal_are_named_too() -> None:
    (tension,) = found(plan_with(evidence_in_decisions=steps(), evidence_impact=level(1)), StepsElsewhere)

    assert isinstance(tension, StepsElsewhere)
    assert tension.far == ()


def test_a_step_under_the_first_question_serves_what_was_marked() -> None:
    need = marks("use-evidence").model_copy(update={"first_steps": steps().first_steps})

    assert found(plan_with(highest_need=need, evidence_impact=level(4)), StepsElsewhere) == []
    assert len(found(plan_with(highest_need=need, resources_priority=level(3)), StepsElsewhere)) == 1


def test_the_board_reads_nothing_together() -> None:
    board = for_board(PLAN)

    assert (board.parts, board.together.standards, board.together.tensions) == ((), (), ())
    assert board == for_board(replace(PLAN, parts=()))
