"""Conditions in content: which look back, and which can never be met."""

from plassess.content.instrument import AnyItem, Instrument
from plassess.content.prompt_faults import PartPrompts, misdirected, never_met, values_of, wanted_in_words
from tests.chosen_answers import ways
from tests.examples import INSTRUMENTS, example_instrument
from tests.frameworks.shapes import activities


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

    found = [(fault.place.path[1], fault.message) for fault in never_met(part)]

    assert found == [
        (3, 'an answer to ways/calendar is never "maybe".'),
        (4, "hangs on ways/substitutes, which is never asked."),
        (5, "hangs on ways/rooms, which is never asked."),
        (6, "hangs on ways/ways-in-use, which is never asked."),
    ]


def test_one_value_that_cannot_be_is_told_and_the_others_still_ask() -> None:
    part = hanging(("ways/calendar", ["yes", "maybe"]), ("ways/ways-in-use", "coaching"))

    assert [fault.place.path for fault in never_met(part)] == [("items", 5, "when", "is", 1)]


def test_conditions_that_look_back_are_fine_and_others_are_not() -> None:
    assert list(misdirected(hanging(("ways/calendar", "yes")))) == []
    assert len(list(misdirected(hanging(("ways/courses-outside", "yes"))))) == 1
    assert len(list(misdirected(hanging(("coach/first", "yes"))))) == 1


def test_a_large_framework_has_no_condition_that_cannot_be_met() -> None:
    items = Instrument.model_validate(activities().files["instruments/path.yaml"]).items
    part = PartPrompts("path", "items", items)

    assert [*misdirected(part), *never_met(part)] == []


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
