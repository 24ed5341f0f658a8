"""Numbers as answers: what they take, how they are typed, what they are kept as, and what a change does to them."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plassess.assessment.migration.answer import Rescaling
from plassess.assessment.migration.assessment import migrate
from plassess.assessment.plan.model import PlannedNumber
from plassess.assessment.prompts import prompts_of
from plassess.assessment.responses import Answer, Responses, State
from plassess.content.changes import Effect, changes_between
from plassess.content.instrument import Quantity
from plassess.content.values import Bounds, as_written
from plassess.conversation.typed.amounts import read_amount
from plassess.exchange.answers import read_answers
from plassess.problems.errors import ProblemsError
from tests.counted_numbers import RANGES, counted_answers, counted_plan, counts, with_counts
from tests.examples import example_assessment, example_library

ENDS = st.none() | st.integers(-50, 50).map(float)
RANGE = st.builds(Bounds, ENDS, ENDS, st.booleans())
NUMBERS = st.integers(-60_000, 60_000).map(lambda number: number / 1000)
ITEMS = {item.id.partition("/")[2]: item for item in counts().items if isinstance(item, Quantity)}


@given(RANGE, RANGE, NUMBERS)
def test_a_range_that_takes_all_of_another_takes_each_of_its_numbers(
    wide: Bounds, other: Bounds, number: float
) -> None:
    if wide.takes_all_of(other) and other.takes(number):
        assert wide.takes(number)


@given(RANGE)
def test_a_range_takes_all_of_itself_and_its_ends(one: Bounds) -> None:
    assert one.takes_all_of(one)
    if one.least is None or one.most is None or one.least <= one.most:
        assert all(one.takes(end) for end in (one.least, one.most) if end is not None)


@given(NUMBERS)
def test_a_number_reads_back_as_what_was_typed(number: float) -> None:
    typed = as_written(number)

    assert read_amount(typed, ITEMS["change"]) == (number, "")
    assert read_amount(f"{typed} dollars more or less", ITEMS["change"]) == (number, "")
    assert read_amount(f"{number:,.3f}", ITEMS["change"]) == (number, "")


@pytest.mark.parametrize(
    ("typed", "name", "number"),
    [
        ("12", "hours", 12),
        ("12 hours", "hours", 12),
        ("1 hour a month", "hours", 1),
        ("12.50 h.", "hours", 12.5),
        (" .5 ", "hours", 0.5),
        ("1,200 people", "people", 1200),
        ("−3", "change", -3),
        ("160", "hours", 160),
    ],
)
def test_what_people_type_is_read(typed: str, name: str, number: float) -> None:
    assert read_amount(typed, ITEMS[name]) == (number, "")


@pytest.mark.parametrize(
    ("typed", "name", "said"),
    [
        ("many", "hours", "Type a number from 0 to 160."),
        ("", "hours", "Type a number from 0 to 160."),
        ("-", "change", "Type a number."),
        ("12 minutes", "hours", "“minutes” is not hours a month."),
        ("12 to 15", "hours", "Type a number from 0 to 160."),
        ("12,5", "hours", "Write decimals with a point, such as 12.5."),
        ("161", "hours", "Type a number from 0 to 160."),
        ("2.5", "people", "Type a whole number, 0 or more."),
        ("0.6", "distance", "Type a number, 0.5 or less."),
        ("0.0001", "hours", "At most three decimals"),
        ("9" * 20, "change", "Type a number."),
        ("²", "hours", "Type a number from 0 to 160."),
    ],
)
def test_what_cannot_be_is_said(typed: str, name: str, said: str) -> None:
    number, wrong = read_amount(typed, ITEMS[name])

    assert number is None
    assert said in wrong


@given(st.sampled_from(sorted(ITEMS)), st.text(max_size=20))
def test_whatever_is_typed_a_number_is_one_that_the_prompt_takes(name: str, typed: str) -> None:
    number, wrong = read_amount(typed, ITEMS[name])

    assert (number is None) == bool(wrong)
    assert number is None or ITEMS[name].bounds.takes(number)


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("161", "does not take 161"),
        ("-0.5", "does not take -0.5"),
        ("twelve", "PLA203"),
        ("true", "PLA203"),
        ("12,5", "PLA203"),
        (".inf", "PLA"),
        (".nan", "PLA"),
        ("1.2345", "more than three decimals"),
        ("12.5", ""),
        ("0", ""),
        ("160", ""),
    ],
)
def test_a_file_is_held_against_the_range(tmp_path: Path, written: str, fault: str) -> None:
    file = tmp_path / "answers.yaml"
    head = "format: plassess/responses/2\nrespondent: team\nanswers:\n  counts/hours:\n    state: answered\n"
    file.write_text(f"{head}    number: {written}\n", "utf-8")
    prompts = prompts_of(with_counts(example_library()), "central-office", ("counts",), ())

    if not fault:
        assert read_answers(file, prompts, None)[0].answers["counts/hours"].number == float(written)
        return
    with pytest.raises(ProblemsError) as refused:
        read_answers(file, prompts, None)
    assert fault in str(refused.value)
    assert "answers.yaml:6:" in str(refused.value)


def said_in(plan_changes: dict[str, dict[str, object]]) -> dict[str, str]:
    (part,) = counted_plan(**plan_changes).parts
    return {one.id: one.said for one in part.placed if isinstance(one, PlannedNumber)}


def test_a_number_keeps_the_unit_it_was_given_in() -> None:
    given = {"counts/hours": "12.5 hours a month", "counts/people": "0 people"}
    others = {"counts/change": "", "counts/distance": ""}

    assert said_in({}) == said_in({"hours": {"unit": "days a year"}}) == given | others


def test_one_of_it_reads_as_one() -> None:
    assert [ITEMS["hours"].said(number) for number in (0, 1, 1.5)] == [
        "0 hours a month",
        "1 hour a month",
        "1.5 hours a month",
    ]


CHANGED: dict[str, tuple[dict[str, object], bool, bool]] = {
    "another unit": ({"unit": "days a year"}, True, True),
    "a narrower range that it lies in": ({"most": 20}, True, False),
    "a range that leaves it out": ({"most": 12}, True, True),
    "whole numbers alone": ({"whole": True}, True, True),
    "a wider range": ({"most": 200, "least": -1}, False, False),
    "no range": ({"most": None, "least": None}, False, False),
    "another word for one": ({"one": "hour each month"}, False, False),
}
"""What changes, whether some answers have to be looked at again by it, and whether this one has to."""


@pytest.mark.parametrize("case", CHANGED)
def test_what_a_change_of_content_does_to_a_number(case: str) -> None:
    change, some, again = CHANGED[case]
    old, new = with_counts(example_library()), with_counts(example_library(), hours=change)
    record = example_assessment(using=("counts",), asked={"counts/hours": "How many hours are there?"})
    team = Responses(format="plassess/responses/2", respondent="team", answers=counted_answers())

    (changed,) = changes_between(old, new)
    moved = migrate(record, {"team": team}, old, new, Rescaling(), date(2027, 1, 1)).responses["team"]

    assert changed.effect is (Effect.AGAIN if some else Effect.KEPT)
    assert (moved.answers["counts/hours"].look_again is not None) == again
    assert moved.answers["counts/hours"].number == 12.5
    assert moved.answers["counts/people"] == counted_answers()["counts/people"]


def test_without_the_old_content_a_number_out_of_range_is_marked_and_no_other() -> None:
    new = with_counts(example_library(), hours={"most": 12}, people={"most": 5})
    asked = {f"counts/{name}": f"How many {name} are there?" for name in RANGES}
    record = example_assessment(using=("counts",), asked=asked)
    team = Responses(format="plassess/responses/2", respondent="team", answers=counted_answers())

    moved = migrate(record, {"team": team}, None, new, Rescaling(), date(2027, 1, 1)).responses["team"]

    assert moved.answers["counts/hours"].look_again == "12.5 is not a number from 0 to 12, which it takes now."
    assert moved.answers["counts/people"].look_again is None


def test_no_answer_is_no_zero() -> None:
    answers = {"counts/people": Answer(state=State.ANSWERED, number=0), "counts/hours": Answer(state=State.ANSWERED)}
    plan = counted_plan(answers)

    assert plan.coverage.answered == 1
    assert [one.number for one in plan.parts[0].numbers][:2] == [None, 0]
