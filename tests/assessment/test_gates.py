"""What each gate measures, in worked examples, and how gates are written."""

import re
from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal

import pytest

from plassess.assessment.gates.asked_for import Gates, percent
from plassess.assessment.gates.result import GateResult, Standing
from plassess.assessment.responses import Answer, FirstStep, State
from plassess.files.models.validation import problems_in
from plassess.files.yaml.source import parse_source
from plassess.problems.errors import UsageError
from tests.examples import example_map, rated_assessment, rated_responses

from .gating import (
    ROWS,
    TODAY,
    committed,
    declared,
    gates_of,
    guide_with,
    library,
    map_assessment,
    rated,
    result,
    standing,
    unasked,
    with_map,
)


def went_back(answers: Mapping[str, Answer], then: Mapping[str, Answer]) -> GateResult:
    return result(standing(answers), standing(then))


# How many prompts are answered.


def test_what_does_not_apply_is_not_taken_on_and_what_is_unknown_or_for_next_time_is_not_answered() -> None:
    answers = {
        ROWS[0]: Answer(state=State.NOT_BEGUN),
        ROWS[1]: Answer(state=State.NOT_APPLICABLE, because="no budget of our own"),
        ROWS[2]: Answer(state=State.UNKNOWN),
    }

    found = result(standing(answers), answered="90%")

    assert (found.count, found.among, found.short) == (1, 2, 1)
    assert [(one.id, one.why) for one in found.to_do] == [(ROWS[2], "We don’t know yet")]


def test_a_share_is_compared_exactly_and_never_reads_as_enough_where_it_is_not() -> None:
    two_of_three = standing(rated(1, 1))

    assert result(two_of_three, answered="66.666666%").holds
    assert not result(two_of_three, answered="66.666667%").holds
    assert result(two_of_three, answered="66.666667%").measured.startswith("66.6666667%: ")
    assert result(two_of_three, answered="66.7%").measured.startswith("66.67%: ")
    assert result(two_of_three, answered="50%").measured.startswith("66.7%: ")
    assert result(standing(rated(1, 1, 1)), answered="100%").measured.startswith("100%: ")


def test_where_nothing_is_taken_on_the_gate_fails_and_says_so() -> None:
    nothing = {row: Answer(state=State.NOT_APPLICABLE, because="not ours") for row in ROWS}

    for asked in ("0%", "90%"):
        found = result(standing(nothing), answered=asked)
        assert (found.holds, found.short) == (False, None)
        assert found.measured.startswith("nothing is taken on")


def test_a_gate_that_is_given_0_is_asked() -> None:
    one = standing({ROWS[0]: Answer(state=State.UNKNOWN)})

    assert result(one, answered=0).holds
    assert result(one, unknown_at_most=0).short == 1
    assert result(one, overdue_at_most=0).holds
    assert gates_of(answered=0).asks
    assert gates_of(unknown_at_most=0).asks
    assert gates_of(overdue_at_most=0).asks
    assert not gates_of().asks
    assert not gates_of(owners=False, dates=False).asks


# Committed steps.


def test_each_committed_step_without_an_owner_or_a_date_is_named() -> None:
    one = guide_with(committed(who=None), committed(by=None), committed())

    owners, dates = result(one, owners=True), result(one, dates=True)

    assert [(step.number, step.who, step.by) for step in owners.to_do] == [(1, None, TODAY)]
    assert [(step.number, step.who, step.by) for step in dates.to_do] == [(2, "Rosa Ortiz", None)]
    assert (owners.count, owners.among, owners.short) == (2, 3, 1)


def test_a_step_that_is_done_has_nothing_left_to_settle() -> None:
    one = guide_with(committed(who=None, by=None, done=TODAY))

    assert result(one, owners=True).holds
    assert result(one, dates=True).holds


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ([None], "0 of 1 committed step has an owner"),
        (["Mei"], "1 of 1 committed step has an owner"),
        (["Mei", None], "1 of 2 committed steps has an owner"),
        ([None, None], "0 of 2 committed steps have an owner"),
    ],
)
def test_the_verb_agrees_with_what_is_counted(steps: list[str | None], said: str) -> None:
    assert result(guide_with(*map(committed, steps)), owners=True).measured.startswith(said)


def test_where_no_step_is_committed_to_there_are_no_owners_and_dates_to_see_and_none_is_overdue() -> None:
    one = guide_with(FirstStep(what="Later"))

    for asked in ({"owners": True}, {"dates": True}):
        found = result(one, **asked)
        assert (found.holds, found.short, found.measured) == (False, None, "no step is committed to yet")
    assert result(one, overdue_at_most=0).holds


def test_a_step_is_overdue_from_the_day_after_its_date_until_it_is_done() -> None:
    one = guide_with(committed())
    done = guide_with(committed(done=TODAY))

    assert result(one, today=TODAY, overdue_at_most=0).holds
    assert result(one, today=TODAY + timedelta(days=1), overdue_at_most=0).short == 1
    assert result(done, today=TODAY + timedelta(days=1), overdue_at_most=0).holds
    assert result(one, today=TODAY + timedelta(days=1), overdue_at_most=1).holds


# Evidence.


def test_every_rated_row_names_evidence_also_one_that_has_not_begun() -> None:
    answers = {
        ROWS[0]: Answer(state=State.ANSWERED, level=2, evidence=("the sign-in sheets",)),
        ROWS[1]: Answer(state=State.NOT_BEGUN),
        ROWS[2]: Answer(state=State.UNKNOWN),
    }

    found = result(standing(answers), evidence_for=["tp.evidence"])

    assert (found.count, found.among) == (1, 2)
    assert [one.id for one in found.to_do] == [ROWS[1]]


@pytest.mark.parametrize("id_", ["tp.evidence", "tp.evidence.capacity", ROWS[0]])
def test_a_standard_a_construct_and_a_row_are_named_by_their_ids(id_: str) -> None:
    answers = {ROWS[0]: Answer(state=State.ANSWERED, level=2, evidence=("the sign-in sheets",))}

    assert result(standing(answers), evidence_for=[id_]).holds
    assert result(standing(answers), level={id_: 2}).among == (3 if id_ == "tp.evidence" else 1)


def test_an_item_of_an_instrument_is_named_by_its_own_id() -> None:
    one = Standing.of(rated_assessment(), rated_responses(), library())

    assert result(one, evidence_for=["learning-system/lead-learners"]).holds
    assert result(one, level={"learning-system/open-practice": 1}).short == 1


@pytest.mark.parametrize(
    ("id_", "said"),
    [
        ("tp.evidence", "none of 3 rows there is rated"),
        ("cs.resources", "nothing there was looked at"),
    ],
)
def test_where_nothing_is_rated_the_gates_of_rows_fail_and_say_so(id_: str, said: str) -> None:
    one = standing({ROWS[0]: Answer(state=State.NEXT_TIME)})

    for found in (result(one, evidence_for=[id_]), result(one, level={id_: 3})):
        assert (found.holds, found.short) == (False, None)
        assert said in found.measured


def test_an_id_that_names_nothing_is_wrong_usage_with_what_was_meant() -> None:
    one = standing({})

    with pytest.raises(UsageError, match=r"evidence-for tp\.evidnce.*Did you mean tp\.evidence\?"):
        result(one, evidence_for=["tp.evidnce"])
    with pytest.raises(UsageError, match=r"level zzz.*plassess show standards"):
        result(one, level={"zzz": 1})


# Levels.


def test_level_1_is_nearer_to_ideal_than_level_3_where_the_best_comes_first() -> None:
    one = standing(rated(1, 3, 4))

    found = result(one, level={"tp.evidence": 3})

    assert (found.count, found.short) == (2, 1)
    assert [(it.id, it.why) for it in found.to_do] == [(ROWS[2], "Level 4, 3 away from ideal; 1 farther than asked")]


def test_the_same_numbers_mean_the_opposite_where_the_other_direction_isdeclared() -> None:
    one = standing(rated(1, 3, 4), content=with_map(declared(example_map(), "worst-first")))

    found = result(one, level={"tp.evidence": 3})

    assert [it.id for it in found.to_do] == [ROWS[0]]


def test_not_begun_is_farther_than_every_level() -> None:
    found = result(standing(rated(None, 3, 3)), level={"tp.evidence": 3})

    assert [it.id for it in found.to_do] == [ROWS[0]]


def test_a_row_without_a_rating_fails_and_is_named_but_one_that_does_not_apply_is_left_out() -> None:
    answers = rated(1) | {ROWS[1]: Answer(state=State.NOT_APPLICABLE, because="not ours")}

    found = result(standing(answers), level={"tp.evidence": 3})

    assert [(it.id, it.why) for it in found.to_do] == [(ROWS[2], "Not answered yet")]
    assert (found.count, found.among) == (1, 2)
    assert "that apply" in found.measured


def test_a_level_that_a_row_does_not_have_is_wrong_usage_and_those_it_has_are_named() -> None:
    with pytest.raises(UsageError, match=r"no level 7\. Its levels, the ideal one first: 1, 2, 3, 4\."):
        result(standing(rated(1, 1, 1)), level={"tp.evidence": 7})


def test_a_rating_at_a_level_that_is_no_longer_published_is_no_rating() -> None:
    found = result(standing(rated(9, 1, 1)), level={"tp.evidence": 3})

    assert [(it.id, it.why) for it in found.to_do] == [(ROWS[0], "Level 9, which is no longer described here")]


# Going back.


def test_a_row_farther_from_ideal_than_then_is_named_with_both_levels() -> None:
    found = went_back(rated(2, None, 1), rated(1, 3, 3))

    assert (found.count, found.among, found.short) == (1, 3, 2)
    assert [(it.id, it.why) for it in found.to_do] == [
        (ROWS[0], "Level 2, 1 away from ideal; then Level 1, ideal"),
        (ROWS[1], "Not begun, 3 away from ideal; then Level 3, 2 away from ideal"),
    ]


@pytest.mark.parametrize("state", [State.UNKNOWN, State.NEXT_TIME, None])
def test_what_was_rated_then_and_is_no_longer_fails(state: State | None) -> None:
    now = rated(1, 1) | ({} if state is None else {ROWS[2]: Answer(state=state)})

    found = went_back(now, rated(1, 1, 3))

    assert [it.id for it in found.to_do] == [ROWS[2]]
    assert found.to_do[0].why.startswith("No longer rated: ")


def test_what_does_not_apply_any_more_or_was_not_rated_then_is_left_out() -> None:
    now = rated(1, 4) | {ROWS[2]: Answer(state=State.NOT_APPLICABLE, because="another office has it now")}
    then = rated(1) | {ROWS[1]: Answer(state=State.UNKNOWN)} | {ROWS[2]: rated(1, 1, 1)[ROWS[2]]}

    found = went_back(now, then)

    assert (found.holds, found.among) == (True, 1)


def test_rows_that_only_one_of_the_two_looks_at_are_left_out() -> None:
    then = standing(
        rated(1, 1, 1) | {"central-office/cs.resources.allocation": Answer(state=State.ANSWERED, level=1)},
        rated_assessment(using=("map",), standards=("tp.evidence", "cs.resources")),
    )

    assert result(standing(rated(1, 1, 1)), then).among == 3


@pytest.mark.parametrize(
    ("scale", "words", "why"),
    [
        ((4, 3, 2, 1), "The same.", "its levels, the ideal one first, were 4, 3, 2, 1, and are 3, 2, 1"),
        ((1, 2, 3), "The same.", "its levels, the ideal one first, were 1, 2, 3, and are 3, 2, 1"),
        ((3, 2, 1), "Others.", "level 2 said something else then"),
    ],
    ids=["longer", "turned-round", "reworded"],
)
@pytest.mark.parametrize("level", [1, 2, 3])
def test_on_levels_that_have_changed_nobody_can_tell_and_the_gate_does_not_hold(
    scale: tuple[int, ...], words: str, why: str, level: int
) -> None:
    said = {str(one): "The same." for one in (1, 2, 3)}
    now = map_assessment(scales=dict.fromkeys(ROWS, (3, 2, 1)), chosen=dict.fromkeys(ROWS, said))
    before = map_assessment(scales=dict.fromkeys(ROWS, scale), chosen=dict.fromkeys(ROWS, said | {"2": words}))

    found = result(standing(rated(level), now), standing(rated(2), before))

    assert not found.holds
    assert [one.why.startswith(f"Cannot be compared: {why}") for one in found.to_do] == [True]
    assert "plassess content migrate" in found.remedy


def test_an_earlier_one_in_which_nothing_was_rated_fails_and_says_so() -> None:
    found = went_back(rated(1, 1, 1), {})

    assert (found.holds, found.short) == (False, None)
    assert "rated then" in found.measured


def test_of_another_role_or_other_parts_nothing_is_compared_and_no_run_ends() -> None:
    one = standing(rated(1, 1, 1))
    coach = standing({}, map_assessment(role="coach", id="2025-09-14-coach"))
    guide = guide_with()

    assert unasked(one, coach).why == "that one is of coach, and this one of central-office"
    assert unasked(one, guide).why == "that one uses guide, and this one map"
    assert unasked(one, coach).asked == "2025-09-14-coach"


def test_where_both_rate_no_row_in_common_there_is_nothing_to_measure() -> None:
    other_rows = standing({}, rated_assessment(using=("map",), standards=("cs.resources",)))

    found = result(standing(rated(1, 1, 1)), other_rows)

    assert (found.holds, found.short, found.measured) == (False, None, "both rate no row in common")


def test_where_the_content_changed_since_then_the_result_says_so() -> None:
    same = map_assessment()
    same = same.model_copy(
        update={"content": same.content.model_copy(update={"digest": library().digest("central-office", ("map",))})}
    )

    assert "has changed" in result(standing(rated(1)), standing(rated(1))).measured
    assert "has changed" not in result(standing(rated(1)), standing(rated(1), same)).measured


# How gates are written.


@pytest.mark.parametrize(
    ("written", "read"),
    [("90%", "90"), (90, "90"), ("87.5 %", "87.5"), (89.96, "89.96"), ("0", "0"), (100, "100"), ("1%", "1")],
)
def test_a_share_is_written_with_its_sign_or_without(written: object, read: str) -> None:
    assert percent(written) == Decimal(read)


@pytest.mark.parametrize(
    "written", ["101", "-1", "90%%", "", "1e1", True, None, "９０", "nan", [90], 1e-9, 1, 1.0, "1", "0.9"]
)
def test_what_is_no_share_is_refused(written: object) -> None:
    assert percent(written) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("answered: 101%", "1:11: PLA205 answered: is not a percentage from 0 to 100 with its sign, such as 90%."),
        ("answered:", "answered: is empty."),
        ("overdue-at-most:", "overdue-at-most: is empty."),
        ("level:", "level: is empty."),
        ("unknown-at-most: -1", "must be at least 0."),
        ("owners: yes", "true or false is needed."),
        ("level: {}", "has too few entries"),
        ("evidence-for: []", "has too few entries"),
        ("chosen: {ways/ways-in-use: []}", "has too few entries"),
        ("scoped: [{for: {role: coach}}]", "asks nothing"),
        ("scoped: [{for: {role: []}, owners: true}]", "has too few entries"),
        ("level: {cs.resources: 12}", "must be at most 10."),
        ("unknown_at_most: 3", "Did you mean unknown-at-most?"),
    ],
)
def test_a_gate_that_cannot_be_read_is_a_placed_fault_and_never_a_gate_less(text: str, said: str) -> None:
    value, problems = problems_in(parse_source(text.encode(), "plassess.yaml"), Gates)

    assert value is None
    assert [said in str(problem) for problem in problems] == [True]


def test_the_schema_that_editors_get_reads_a_share_as_the_program_does() -> None:
    answered = Gates.model_json_schema()["properties"]["answered"]
    pattern = re.compile(answered["anyOf"][1]["pattern"])

    for text in ("90%", "87.5 %", "100", "0", "101", "90%%", "", "1e1", "100.5", "999"):
        assert bool(pattern.search(text)) == (percent(text) is not None), text


@pytest.mark.parametrize("share", ["0.9", ".9", "101", "-1", "ninety"])
def test_a_share_that_somebody_may_have_meant_otherwise_is_refused(share: str) -> None:
    with pytest.raises(ValueError, match="not a percentage"):
        gates_of(answered=share)


WAITS = {row: answer.model_copy(update={"look_again": "So."}) for row, answer in rated(1, 1, 1).items()}


@pytest.mark.parametrize(
    "asked", [{"level": {"tp.evidence": 1}}, {"evidence_for": ["tp.evidence"]}, {"answered": "1%"}], ids=str
)
def test_what_is_to_be_looked_at_again_counts_in_no_gate_as_answered(asked: dict) -> None:
    found = result(standing(WAITS), **asked)

    assert not found.holds
    assert found.count == 0


def test_a_row_that_waits_to_be_looked_at_again_is_not_as_near_to_ideal_as_it_was() -> None:
    found = result(standing(WAITS), standing(rated(3, 3, 3)))

    assert not found.holds
    assert all("Level 1, to be looked at again; then Level 3" in one.why for one in found.to_do)


def test_a_gate_reads_a_level_by_the_scale_it_was_chosen_on() -> None:
    record = map_assessment(scales=dict.fromkeys(ROWS, (1, 2, 3, 4)))

    found = result(standing(rated(2, 3, 4), record), level={"tp.evidence": 2})
    other = result(standing(rated(3, 2, 1), map_assessment(scales=dict.fromkeys(ROWS, (7, 3)))), level={ROWS[0]: 1})

    assert (found.count, found.among) == (1, 3)
    assert "of the levels 7, 3; plassess content migrate" in other.to_do[0].why


def test_a_number_that_lay_elsewhere_on_the_levels_of_then_is_not_enough() -> None:
    turned_round = map_assessment(scales=dict.fromkeys(ROWS, (3, 2, 1)))

    found = result(standing(rated(3, 3, 3), turned_round), level={"tp.evidence": 3})

    assert (found.holds, found.count) == (False, 0)
