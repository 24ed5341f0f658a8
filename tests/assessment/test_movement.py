"""What moved between self-assessments: row by row, on each row's own levels, and whichever is named first."""

from collections import Counter
from collections.abc import Mapping
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from plassess.assessment.alone.decisions import Decision
from plassess.assessment.cycles.comparable import why_not_comparable
from plassess.assessment.cycles.comparison import Comparison, Cycle, compared
from plassess.assessment.cycles.movement import Movement, Stood, moved
from plassess.assessment.cycles.movement_words import (
    CLOSER_LOOK,
    aim_in_words,
    bar_of,
    moved_in_words,
    people_in_words,
    step_outcome,
    stood_in_words,
)
from plassess.assessment.plan.model import LevelInWords
from plassess.assessment.ratings.levels_alike import RatedOn
from plassess.assessment.record import Last, Team
from plassess.assessment.responses import Answer, FirstStep, State
from plassess.content.scale import Level, Scale
from tests.assessment.deciding import decided_plan
from tests.cycles import FALL, NEXT_FALL, ROWS, SPRING, cycle
from tests.speed import examples

quickly = settings(max_examples=examples(30), deadline=None)
UNRATED = (
    Answer(state=State.UNKNOWN),
    Answer(state=State.NEXT_TIME),
    Answer(state=State.NOT_APPLICABLE, because="not ours"),
)
TURNED = {Movement.NEARER: Movement.FARTHER, Movement.FARTHER: Movement.NEARER}
TURNED |= {Movement.NEWLY_KNOWN: Movement.NOT_RATED_NOW, Movement.NOT_RATED_NOW: Movement.NEWLY_KNOWN}
FIRST = ROWS[0]


def ratings(labels: tuple[int, ...]) -> st.SearchStrategy[Answer]:
    levels = st.builds(Answer, state=st.just(State.ANSWERED), level=st.sampled_from(labels))
    return levels | st.just(Answer(state=State.NOT_BEGUN)) | st.sampled_from(UNRATED)


answers = st.fixed_dictionaries({}, optional={row.id: ratings(row.scale.labels) for row in ROWS if row.scale})


def at(level: int | None, **more: object) -> dict[str, Answer]:
    """An answer to the first row: at a level, or not begun."""
    state = State.NOT_BEGUN if level is None else State.ANSWERED
    return {FIRST.id: Answer(state=state, level=level, **more)}


def of_first(found: Comparison) -> Movement:
    return next(row for row in found.rows if row.id == FIRST.id).in_all.movement


def two(then: Mapping[str, Answer], now: Mapping[str, Answer]) -> Comparison:
    return compared([cycle(FALL, then), cycle(SPRING, now)])


@quickly
@given(answers)
def test_a_team_that_stands_where_it_stood_has_moved_nowhere(given_: dict[str, Answer]) -> None:
    found = two(given_, given_)

    assert set(found.counts) <= {Movement.SAME, Movement.NOT_KNOWN}


@quickly
@given(answers, answers)
def test_turned_round_nearer_is_farther_by_as_many_levels_and_newly_known_is_not_rated_now(
    then: dict[str, Answer], now: dict[str, Answer]
) -> None:
    forth, back = two(then, now), two(now, then)

    for one, other in zip(forth.rows, back.rows, strict=True):
        assert other.in_all.movement is TURNED.get(one.in_all.movement, one.in_all.movement)
        assert other.in_all.levels == one.in_all.levels


@quickly
@given(answers, answers)
def test_what_was_not_known_at_one_of_the_times_is_never_nearer_or_farther(
    then: dict[str, Answer], now: dict[str, Answer]
) -> None:
    for row in two(then, now).rows:
        known = [one.level is not None for one in row.stood]
        assert (row.in_all.movement in {Movement.NEARER, Movement.SAME, Movement.FARTHER}) == all(known)


@quickly
@given(answers, answers, answers)
def test_the_order_they_are_named_in_changes_nothing(
    first: dict[str, Answer], second: dict[str, Answer], third: dict[str, Answer]
) -> None:
    three = [cycle(FALL, first), cycle(SPRING, second), cycle(NEXT_FALL, third)]
    found = compared(three)

    assert all(compared(order) == found for order in permutations(three))
    assert found.days == (FALL, SPRING, NEXT_FALL)


@quickly
@given(answers, answers)
def test_nothing_is_averaged_all_figures_count_rows(then: dict[str, Answer], now: dict[str, Answer]) -> None:
    found = two(then, now)

    counts = Counter(row.in_all.movement for row in found.rows)
    assert found.counts == counts
    assert all(isinstance(row.in_all.levels, int | None) for row in found.rows)
    in_groups = Counter[Movement]()
    for part in found.parts:
        for group in part.groups:
            in_groups.update(group.counts)
    assert in_groups == counts


@quickly
@given(answers)
def test_a_bar_has_a_block_for_each_level_and_is_full_at_ideal_alone(given_: dict[str, Answer]) -> None:
    for row in two(given_, given_).rows:
        bar, distance = bar_of(row.stood[0]), row.stood[0].distance
        assert (bar == "") == (distance is None)
        assert distance is None or bar.count("░") == distance


def test_not_begun_lies_one_beyond_the_last_level() -> None:
    assert FIRST.scale
    last = FIRST.scale.labels[-1]

    found = two(at(None), at(last))

    row = found.rows[0]
    assert (row.in_all.movement, row.in_all.levels) == (Movement.NEARER, 1)
    assert stood_in_words(row.stood[0]).startswith("Not begun")


def test_what_was_not_looked_at_then_is_newly_known_and_the_other_way_not_rated_now() -> None:
    asked, not_asked = cycle(FALL, at(2)), cycle(SPRING, {}, standards=("cs.resources",))

    found = compared([asked, replace(not_asked, plan=replace(not_asked.plan, parts=_without_first(not_asked)))])

    row = next(row for row in found.rows if row.id == FIRST.id)
    assert row.in_all.movement is Movement.NOT_RATED_NOW
    assert stood_in_words(row.stood[1]) == "Not looked at"


def _without_first(one: Cycle) -> tuple[object, ...]:
    return tuple(
        replace(part, placed=tuple(it for it in part.placed if it.id != FIRST.id)) for part in one.plan.parts
    )


def scale(*labels: int) -> Scale:
    return Scale.model_construct(levels=tuple(Level.model_construct(level=one, text=f"text {one}") for one in labels))


def stood(label: int | None, *labels: int, said: str = "") -> Stood:
    one = scale(*labels)
    distance = one.not_begun if label is None else one.distance_to_ideal(label)
    words = {str(label): said} if said else {}
    return Stood(True, LevelInWords(label, said, distance), State.ANSWERED, None, RatedOn(one.labels, words, words))


@pytest.mark.parametrize(
    ("then", "now", "movement", "levels"),
    [
        (stood(3, 1, 2, 3), stood(2, 1, 2, 3, 4), Movement.NOT_COMPARABLE, None),
        (stood(3, 1, 2, 3, said="a plan"), stood(3, 1, 2, 3, said="a log"), Movement.NOT_COMPARABLE, None),
        (stood(None, 1, 2, 3), stood(4, 1, 2, 3, 4), Movement.NEARER, None),
        (stood(1, 1, 2, 3), stood(None, 1, 2, 3, 4), Movement.FARTHER, None),
        (stood(None, 1, 2, 3), stood(None, 1, 2, 3, 4), Movement.SAME, None),
        (stood(1, 4, 3, 2, 1), stood(3, 4, 3, 2, 1), Movement.NEARER, 2),
    ],
)
def test_levels_are_compared_where_they_are_the_same_ones(
    then: Stood, now: Stood, movement: Movement, levels: int | None
) -> None:
    found, back = moved(then, now), moved(now, then)

    assert (found.movement, found.levels) == (movement, levels)
    assert (back.movement, back.levels) == (TURNED.get(movement, movement), levels)
    assert bool(found.why) == (movement is Movement.NOT_COMPARABLE)


def test_of_rows_marked_alone_only_what_was_decided_counts() -> None:
    plan = decided_plan()
    one = cycle(FALL, {}, standards=("tp.evidence",), alone=("map",))
    later = Decision(row=FIRST.id, day=SPRING, level=1).as_answer(None)

    found = compared([replace(one, plan=plan), cycle(SPRING, {FIRST.id: later}, standards=("tp.evidence",))])

    decided, does_not_apply, open_ = (row.stood[0] for row in found.rows if row.id.startswith("central-office/tp.ev"))
    assert decided.level is not None
    assert decided.level.label == 2
    assert does_not_apply.state is State.NOT_APPLICABLE
    assert open_.level is None
    assert of_first(found) is Movement.NEARER


def test_an_answer_that_nobody_decided_is_no_level_where_each_marks_alone() -> None:
    found = compared([cycle(FALL, at(2), alone=("map",)), cycle(SPRING, at(1))])

    assert of_first(found) is Movement.NEWLY_KNOWN


@pytest.mark.parametrize(
    ("now", "said"),
    [(at(1), "reached"), (at(2), "reached"), (at(3), "on the way"), (at(4), "not reached"), ({}, "cannot be told")],
)
def test_what_came_of_an_aim(now: dict[str, Answer], said: str) -> None:
    found = two(at(4, aim=2), now)

    (aimed,) = found.aims
    assert aim_in_words(aimed) == said


def test_steps_between_are_those_taken_on_with_what_became_of_them() -> None:
    steps = (
        FirstStep(id=1, what="Ask", committed=True, by=SPRING),
        FirstStep(id=2, what="Look", committed=True, done=FALL),
        FirstStep(id=3, what="Buy", dropped="no money"),
        FirstStep(id=4, what="Later"),
    )
    answers = {FIRST.id: Answer(state=State.ANSWERED, level=2, first_steps=steps)}

    found = two(answers, answers)

    assert [(one.what, step_outcome(one)) for (each) in found.steps for one in each] == [
        ("Ask", "still open"),
        ("Look", "done Oct 1, 2026"),
        ("Buy", "dropped: no money"),
    ]


def test_who_was_there_both_times_is_counted_by_name_and_never_named() -> None:
    then = cycle(FALL, at(2), team=Team(people=("Rosa Ortiz", "Dan Webb", "Mei Tan")))
    now = cycle(SPRING, at(2), team=Team(people=("rosa  ortiz", "Lee Wu")))
    nobody = cycle(SPRING, at(2), team=Team())

    both, unknown = people_in_words(compared([then, now])), people_in_words(compared([then, nobody]))

    assert both == "1 person took part both times, of 3 the first time and 2 the last time."
    assert "nobody can say" in unknown
    assert not any(name in both + unknown for name in ("Rosa", "Dan", "Lee"))


def test_of_one_day_the_one_that_was_begun_from_the_other_is_the_later() -> None:
    first = cycle(FALL, at(3), id="2026-10-01-z")
    second = cycle(FALL, at(2), id="2026-10-01-a", uid="second", last=Last(uid="fall", id="2026-10-01-z"))

    assert of_first(compared([second, first])) is Movement.NEARER


def test_a_level_farther_from_ideal_is_told_with_how_it_can_come() -> None:
    found = two(at(1), at(2))

    assert moved_in_words(found.rows[0].in_all) == "farther by 1 level"
    assert "looks more closely" in CLOSER_LOOK


FIRST_RECORD = cycle(FALL, {}).record
SECOND_RECORD = cycle(SPRING, {}).record


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({}, ""),
        ({"uid": "fall"}, "one and the same"),
        ({"role": "coach"}, "Roles are not compared"),
        ({"team": Team(name="Riverside")}, "Teams are not compared"),
        ({"team": Team(name="teaching  & learning")}, ""),
        ({"team": Team()}, ""),
        ({"team": Team(name="Learning office"), "last": Last(uid="fall", id="x")}, ""),
        ({"lang": "es"}, "two languages"),
        ({"using": ("learning-system",)}, "no part in common"),
    ],
)
def test_only_like_is_compared_with_like(changes: dict[str, object], says: str) -> None:
    other = SECOND_RECORD.model_copy(update=changes)

    there = why_not_comparable([FIRST_RECORD, other]), why_not_comparable([other, FIRST_RECORD])

    assert all(bool(said) == bool(says) and says in said for said in there)
