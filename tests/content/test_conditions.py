"""Conditions in content: which look back, and which can never be met."""

import pytest
from pydantic import ValidationError

from plassess.content.conditions import When
from plassess.content.instrument import AnyItem, Instrument
from plassess.content.prompt_faults import PartPrompts, misdirected, never_met, values_of, wanted_in_words
from tests.chosen_answers import ways
from tests.examples import INSTRUMENTS, example_instrument
from tests.frameworks.shapes import activities
from tests.growth import assert_ten_times_is_no_square_of_the_work


def hanging(*conditions: tuple[str, object]) -> PartPrompts:
    """The ways of the example; to its items at the end, these conditions are given."""
    data = ways().model_dump(by_alias=True)
    items = [item | {"when": None} for item in data["items"]]
    for item, (prompt_id, wanted) in zip(items[-len(conditions) :], conditions, strict=True):
        item["when"] = {"id": prompt_id, "is": wanted}
    made = Instrument.model_validate(data | {"items": items})
    return PartPrompts("ways", "items", made.items)


def test_all_that_hangs_on_what_is_never_asked_is_never_asked_however_long_the_chain() -> None:
    part = hanging(
        ("ways/calendar", "maybe"),
        ("ways/substitutes", "yes"),
        ("ways/rooms", "no"),
        ("ways/ways-in-use", "coaching"),
    )

    found = [(fault.place.path[1], fault.message) for fault in never_met([part])]

    assert found == [
        (3, 'an answer to ways/calendar is never "maybe".'),
        (4, "hangs on ways/substitutes, which is never asked."),
        (5, "hangs on ways/rooms, which is never asked."),
        (6, "hangs on ways/ways-in-use, which is never asked."),
    ]


def test_one_value_that_cannot_be_is_told_and_the_others_still_ask() -> None:
    part = hanging(("ways/calendar", ["yes", "maybe"]), ("ways/ways-in-use", "coaching"))

    assert [fault.place.path for fault in never_met([part])] == [("items", 5, "when", "is", 1)]


def test_conditions_that_look_back_are_fine_and_others_are_not() -> None:
    assert list(misdirected([hanging(("ways/calendar", "yes"))])) == []
    assert len(list(misdirected([hanging(("ways/courses-outside", "yes"))]))) == 1
    assert len(list(misdirected([hanging(("ways/nothing-such", "yes"))]))) == 1


def test_a_large_framework_has_no_condition_that_cannot_be_met() -> None:
    items = Instrument.model_validate(activities().files["instruments/path.yaml"]).items
    part = PartPrompts("path", "items", items)

    assert [*misdirected([part]), *never_met([part])] == []


def test_every_kind_of_prompt_says_what_an_answer_can_be() -> None:
    kinds: dict[str, AnyItem] = {item.kind: item for name in INSTRUMENTS for item in example_instrument(name).items}
    states = ("answered", "unknown", "not-applicable")

    assert values_of(kinds["continuum"]) == (1, 2, 3, 4, 5, *states)
    assert values_of(kinds["share"]) == states
    assert values_of(kinds["scale"])[-4:] == ("not-begun", *states)
    assert values_of(ways().items[0]) == ("no", "partly", "yes", *states)


def test_a_condition_is_said_in_words() -> None:
    when = ways().items[-1].when
    assert when is not None

    assert wanted_in_words(when, ways().items[-2]) == ("“Courses”",)
    assert wanted_in_words(when, None) == ("courses",)


def asking(name: str, *conditions: dict | None) -> PartPrompts:
    """An instrument with prompts p0, p1 and so on, of the answers a and b, each with its condition."""
    data = ways().model_dump(by_alias=True)
    items = [
        data["items"][0]
        | {"id": f"{name}/p{at}", "when": when, "options": [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]}
        for at, when in enumerate(conditions)
    ]
    return PartPrompts(name, "items", Instrument.model_validate(data | {"id": name, "items": items}).items)


def is_a(prompt_id: str, wanted: str = "a") -> dict:
    return {"id": prompt_id, "is": wanted}


def told(parts: list[PartPrompts]) -> list[tuple[str, str]]:
    return [(fault.place.file, fault.message) for fault in (*misdirected(parts), *never_met(parts))]


def test_looking_through_conditions_grows_as_the_files_do() -> None:
    few, many = ([asking(f"f{n}", None, is_a(f"f{n}/p0")) for n in range(count)] for count in (100, 1000))

    assert_ten_times_is_no_square_of_the_work(lambda: told(few), lambda: told(many))


def test_a_prompt_may_hang_on_one_of_another_file_whichever_is_read_first() -> None:
    one, other = asking("one", None, is_a("one/p0")), asking("other", is_a("one/p1"))

    assert told([one, other]) == told([other, one]) == []
    assert list(misdirected([other])) == []


def test_files_that_hang_on_each_other_are_told_on_both_sides_over_any_number_between() -> None:
    parts = [asking("a", None, is_a("c/p0")), asking("b", None, is_a("a/p0")), asking("c", None, is_a("b/p0"))]

    assert [file for file, _ in told(parts)] == ["a", "b", "c"]
    assert told(parts[:2]) == [("a", "hangs on c/p0, which nothing here asks.")]


def test_what_hangs_on_another_file_is_never_asked_where_that_is_never_asked() -> None:
    one, other = asking("one", None, is_a("one/p0", "z")), asking("other", is_a("one/p1"), is_a("other/p0"))

    assert told([other, one]) == [
        ("one", 'an answer to one/p0 is never "z".'),
        ("other", "hangs on one/p1, which is never asked."),
        ("other", "hangs on other/p0, which is never asked."),
    ]


def test_all_falls_with_one_that_is_never_met_and_any_with_the_last() -> None:
    never, may = is_a("one/p0", "z"), is_a("one/p0")
    for condition, falls in (
        ({"all": [may, never]}, True),
        ({"any": [may, never]}, False),
        ({"any": [never, never]}, True),
        ({"all": [may, {"any": [never, may]}]}, False),
        ({"any": [never, {"all": [may, never]}]}, True),
    ):
        messages = [message for _, message in told([asking("one", None, condition, is_a("one/p1"))])]

        assert ("hangs on one/p1, which is never asked." in messages) is falls


def test_a_fault_in_a_nested_condition_is_told_at_its_place() -> None:
    part = asking("one", None, {"all": [is_a("one/p0"), {"any": [is_a("one/p0"), is_a("one/p2")]}]}, None)

    [fault] = misdirected([part])

    assert fault.place.path == ("items", 1, "when", "all", 1, "any", 1, "id")


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"id": "one/p0"},
        {"is": "a"},
        {"all": []},
        {"id": "one/p0", "is": "a", "all": [is_a("one/p0")]},
        {"all": [is_a("one/p0")], "any": [is_a("one/p0")]},
        {"all": [{"any": [{"all": [is_a("one/p0")]}]}]},
    ],
)
def test_a_condition_has_one_form_and_one_level_more(wrong: dict) -> None:
    with pytest.raises(ValidationError):
        When.model_validate(wrong)
