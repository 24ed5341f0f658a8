from collections.abc import Callable

import pytest

from plassess.assessment.plan.model import LevelInWords, PlannedPart, PlannedRow
from plassess.assessment.plan.plan import ActionPlan, make_plan
from plassess.assessment.ratings.figures import Figures
from plassess.assessment.responses import Answer, State
from plassess.content.scale import Level, scale_of
from tests.examples import (
    example_library,
    example_responses,
    library_without_guides,
    rated_assessment,
    rated_responses,
)

PLAN = make_plan(rated_assessment(), rated_responses(), example_library())
GONE = make_plan(rated_assessment(), rated_responses(), library_without_guides())


def part(plan: ActionPlan, name: str) -> PlannedPart:
    return next(one for one in plan.parts if one.part == name)


def row(plan: ActionPlan, name: str) -> PlannedRow:
    return next(row for one in plan.parts for row in one.rows if row.id.endswith(name))


def test_parts_stand_in_the_order_they_are_used() -> None:
    assert [one.part for one in PLAN.parts] == ["map", "core-roles", "learning-system"]


def test_the_profile_counts_the_rows_of_each_standard_that_is_looked_at() -> None:
    assert [(line.kind, line.id, line.figures) for line in part(PLAN, "map").profile] == [
        ("standard", "tp.evidence", Figures(at_level=(2, 3), not_begun=(3,))),
        ("standard", "cs.resources", Figures(at_level=(0,), uncounted=("not-applicable", "unknown"))),
    ]


def test_a_frame_has_a_line_where_two_of_its_standards_are_looked_at() -> None:
    plan = make_plan(
        rated_assessment(standards=("tp.evidence", "tp.designs", "cs.resources")),
        rated_responses(),
        example_library(),
    )

    assert [(line.kind, line.id) for line in part(plan, "map").profile] == [
        ("frame", "tp"),
        ("standard", "tp.evidence"),
        ("standard", "tp.designs"),
        ("standard", "cs.resources"),
    ]
    assert part(plan, "map").profile[0].figures.asked == 6


def test_a_row_says_its_level_its_aim_and_the_next_move_in_words() -> None:
    capacity = row(PLAN, "tp.evidence.capacity")

    assert capacity.now == LevelInWords(
        3, capacity.now.text if capacity.now else None, 2, name="Reading results taught"
    )
    assert capacity.aim is not None
    assert (capacity.aim.label, capacity.aim.distance) == (2, 1)
    assert capacity.move is not None
    assert capacity.move.startswith("Agree on one question for every school visit")
    assert len(capacity.would_show) == 3


def test_what_has_not_begun_begins_with_the_last_level() -> None:
    begun = row(PLAN, "tp.evidence.plan")

    assert begun.now == LevelInWords(None, "", 3)
    assert begun.move is not None
    assert begun.aim is not None
    assert begun.move == begun.aim.text


def test_at_ideal_there_is_no_next_move() -> None:
    assert row(PLAN, "cs.resources.allocation").move is None


def test_an_answered_row_outside_the_standards_looked_at_is_there_all_the_same() -> None:
    plan = make_plan(rated_assessment(standards=("cs.resources",)), rated_responses(), example_library())

    assert [one.id for one in part(plan, "map").profile] == ["tp.evidence", "cs.resources"]


def test_a_row_whose_levels_are_gone_keeps_its_label_and_no_distance() -> None:
    gone = row(GONE, "tp.evidence.impact")

    assert gone.now == LevelInWords(4, None, None)
    assert (gone.title, gone.levels, gone.move, gone.would_show) == (None, 0, None, ())
    assert gone.ask.startswith("The district can say")
    assert part(GONE, "map").profile == (), "what is no longer asked is counted nowhere"


def test_places_and_shares_are_told_without_their_content() -> None:
    assert [(shift.place, shift.start) for shift in part(GONE, "learning-system").shifts] == [
        (2, None),
        (1, None),
        (3, None),
    ]
    assert [share.today for share in part(GONE, "core-roles").shares] == [10, 55, 10, 20]


def test_a_level_that_the_row_no_longer_has_stands_as_it_was_stored() -> None:
    odd = Answer(state=State.ANSWERED, level=7, aim=6)
    plan = make_plan(rated_assessment(), rated_responses(map_tp_evidence_impact=odd), example_library())

    impact = row(plan, "tp.evidence.impact")

    assert (impact.now, impact.aim) == (LevelInWords(7, None, None), LevelInWords(6, None, None))
    assert part(plan, "map").profile[0].figures.count("unplaced") == 1


def test_rows_are_no_questions_and_the_guide_is_asked_for_only_where_it_is_used() -> None:
    alone = make_plan(rated_assessment(using=("map",)), example_responses(), example_library())
    none = make_plan(
        rated_assessment(using=("map",)),
        rated_responses().model_copy(update={"answers": {}}),
        example_library(),
    )

    assert len(PLAN.questions) == 8
    assert alone.guided
    assert not none.guided
    assert none.questions == ()


def test_every_answer_of_the_record_is_somewhere_in_the_plan() -> None:
    for plan in (PLAN, GONE):
        told = {q.id for q in plan.questions}
        told |= {one.id for part in plan.parts for one in (*part.rows, *part.shifts, *part.shares)}
        assert set(rated_responses().answers) <= told


def test_the_content_of_all_that_was_used_is_compared() -> None:
    assert PLAN.origin.now == "same"
    assert GONE.origin.now == "missing"
    assert GONE.origin.missing == ("Action guide", "Innovation map", "Core roles", "Learning system")


@pytest.mark.parametrize("count", [2, 3, 4, 6, 10])
@pytest.mark.parametrize(("first", "number"), [(1, lambda _: 0), (0, lambda count: count)], ids=["from 1", "from 0"])
def test_where_levels_begin_at_1_zero_is_not_begun_in_every_row(
    first: int, number: Callable[[int], int], count: int
) -> None:
    levels = tuple(Level(level=label, text=f"What one sees at {label}.") for label in range(first, first + count))

    assert scale_of(levels, "best-first").not_begun_number == number(count)
