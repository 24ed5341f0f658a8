"""What the instruments promise the teams that take them up."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

import pytest

from tests.content.shipped import DATA, INSTRUMENTS, STANDARDS, count_of_sentences, instrument, items, source_of
from tests.plain_yaml import plain

CORE_ROLES = ["learning-system-designer", "program-manager", "coaching-champion", "facilitator", "change-agent"]
ELEMENTS = {
    "culture": ["lead-learners", "open-practice"],
    "curriculum": ["instructional-materials", "student-evidence"],
    "design": ["models-instruction", "practice-feedback"],
    "leadership": ["school-leaders", "expertise-in-schools"],
    "support": ["responsive-departments", "people-systems"],
}
COMPANIONS = {
    "culture": ["everyday-feedback", "team-inquiry"],
    "curriculum": ["content-knowledge", "choosing-materials", "aligned-measures", "assessment-duties"],
    "design": [],
    "leadership": ["teachers-lead", "guiding-change", "early-signs", "teacher-leader-duties"],
    "support": [
        "division-of-labor",
        "central-role",
        "weak-capacity",
        "partners",
        "evaluators-help",
        "paths-to-leadership",
    ],
}
SHIFTS = ["complexity", "materials", "evidence", "school-based", "conditions", "expert-led", "equity", "collective"]
BEGIN = ["element", "people", "money", "time", "trust", "appetite"]
WAYS = ["own-community", "school-communities"]
BENEFITS = ["common-forum", "every-student", "aligned-work", "data-spotlight", "practice-across-departments"]
BESIDE_SCHOOLS = ["achievement-talk", "visible-help", "stronger-support"]
MOVES = ["support-and-solutions", "content-to-support"]
RATED_HERE = ("learning-community", "learning-system")
RULE = (
    "Read from the last level up. You are at a level when every sentence in it is true this year, in the places you "
    "name. In between two levels, take the one farther from Level 1 and note what is missing."
)
LONGER_AT_MOST = 1.4
"""Level 1 beside the last level, so that nobody finds the ideal by its length."""


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_an_instrument_is_about_something_and_says_how_long_it_takes(name: str) -> None:
    content = instrument(name)

    assert content["id"] == name
    assert content["basis"] == "published-framework"
    assert 2 <= count_of_sentences(content["about"]) <= 4
    assert 20 <= content["minutes"] <= 180


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_every_item_bears_on_a_standard(name: str) -> None:
    assert [item["id"] for item in items(name) if not item["standards"]] == []


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_titles_are_told_apart_in_a_list(name: str) -> None:
    counts = Counter(item["title"] for item in items(name))

    assert [title for title, count in counts.items() if count > 1] == []


def test_the_five_core_roles_stand_in_source_order_as_shares_of_time() -> None:
    assert [item["id"] for item in items("core-roles")] == [f"core-roles/{slug}" for slug in CORE_ROLES]
    assert {item["kind"] for item in items("core-roles")} == {"share"}


def test_a_share_shows_what_the_role_looks_like_and_what_too_little_and_too_much_of_it_does() -> None:
    for item in items("core-roles"):
        assert 2 <= len(item["looks_like"]) <= 4, item["id"]
        assert count_of_sentences(item["too_little"]) == count_of_sentences(item["too_much"]) == 1, item["id"]


def placed(name: str, tag: str | None = None) -> dict[str, list[str]]:
    """Which items stand in each group, by the last part of their ids; with a tag, those that have it."""
    found: dict[str, list[str]] = {group["id"].partition("/")[2]: [] for group in instrument(name)["groups"]}
    for item in items(name):
        if tag is None or tag in item["tags"]:
            found[item["group"].partition("/")[2]].append(item["id"].partition("/")[2])
    return found


def test_the_ten_elements_stand_in_source_order_in_their_five_groups() -> None:
    assert placed("learning-system", "ten-elements") == {**ELEMENTS, "shifts": [], "begin": []}


def test_the_companions_of_the_ten_are_told_from_them() -> None:
    assert placed("learning-system", "companions") == {**COMPANIONS, "shifts": [], "begin": []}
    assert {
        item["kind"] for item in items("learning-system") if {"ten-elements", "companions"} & {*item["tags"]}
    } == {"scale"}


def test_the_eight_shifts_stand_in_source_order_after_the_elements() -> None:
    shifts = [item for item in items("learning-system") if item["kind"] == "continuum"]

    assert [item["id"] for item in shifts] == [f"learning-system/shift-{slug}" for slug in SHIFTS]
    assert {(item["group"], *item["tags"]) for item in shifts} == {("learning-system/shifts", "shifts")}


def test_where_to_begin_is_asked_last_and_offers_each_of_the_ten() -> None:
    begin = items("learning-system")[-len(BEGIN) :]
    ten = [slug for slugs in ELEMENTS.values() for slug in slugs]

    assert [item["id"] for item in begin] == [f"learning-system/begin-{slug}" for slug in BEGIN]
    assert [(item["kind"], item["tags"]) for item in begin] == [("choice", ["begin"])] * len(BEGIN)
    assert [option["id"] for option in begin[0]["options"]] == ten
    assert {tuple(option["id"] for option in item["options"]) for item in begin[1:]} == {
        ("here", "in-reach", "missing")
    }


def test_the_learning_system_holds_nothing_else() -> None:
    kinds = Counter(item["kind"] for item in items("learning-system"))

    assert kinds == {"scale": 10 + 16, "continuum": 8, "choice": 6}


def test_the_learning_community_has_two_ways_to_act_five_benefits_what_schools_see_and_a_move() -> None:
    assert placed("learning-community") == {
        "ways": WAYS,
        "benefits": BENEFITS,
        "beside-schools": BESIDE_SCHOOLS,
        "move": MOVES,
    }
    assert {item["id"].partition("/")[2] for item in items("learning-community") if item["kind"] == "continuum"} == {
        *MOVES
    }


@pytest.mark.parametrize("name", RATED_HERE)
def test_an_instrument_with_rated_items_says_how_to_find_the_level(name: str) -> None:
    assert instrument(name)["rating_rule"] == RULE


def rated_here(name: str) -> list[Any]:
    return [item for item in items(name) if item["kind"] == "scale"]


@pytest.mark.parametrize("name", RATED_HERE)
def test_a_rated_item_names_its_unit(name: str) -> None:
    assert [item["id"] for item in rated_here(name) if "you name" not in item["ask"]] == []


@pytest.mark.parametrize("name", RATED_HERE)
def test_the_name_of_a_level_tells_the_practice_and_not_the_grade(name: str) -> None:
    for item in rated_here(name):
        names = [level["name"] for level in item["levels"]]
        assert len({*names}) == len(names), item["id"]
        assert [one for one in names if len(one) > 44 or not 2 <= len(one.split()) <= 7] == [], item["id"]
        assert not re.search(r"\b(ideal|entry|beginning|advanced|basic|level|strong|weak)\b", " ".join(names).lower())


@pytest.mark.parametrize("name", RATED_HERE)
def test_length_does_not_give_the_ideal_away(name: str) -> None:
    lengths = {item["id"]: [len(level["text"].strip()) for level in item["levels"]] for item in rated_here(name)}

    assert {id_ for id_, found in lengths.items() if found[0] > LONGER_AT_MOST * found[-1]} == set()
    assert sum(found[0] == max(found) for found in lengths.values()) <= len(lengths) / 2


@pytest.mark.parametrize("name", RATED_HERE)
def test_the_places_between_two_ends_are_not_counted(name: str) -> None:
    assert not re.search(
        r"\b(place|places) (\d|one|two|three|four|five)\b|\bfive places\b", source_of(f"instruments/{name}.yaml")
    )


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_both_ends_of_a_continuum_are_a_practice_one_could_see_and_of_like_length(name: str) -> None:
    for item in items(name):
        if item["kind"] == "continuum":
            start, end = len(item["from"].split()), len(item["to"].split())
            assert 6 <= start <= 45, item["id"]
            assert 6 <= end <= 45, item["id"]
            assert 0.4 <= start / end <= 2.5, item["id"]


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_rated_items_declare_which_end_is_ideal(name: str) -> None:
    rated = [item for item in items(name) if item["kind"] == "scale"]

    assert [item["id"] for item in rated if item["direction"] != "best-first"] == []


def test_the_chain_from_standards_to_students_is_asked_link_by_link_in_words() -> None:
    chain = [link["id"] for link in plain((DATA / STANDARDS).read_text(encoding="utf-8"))["chain"]]
    found = items("from-standards-to-students")

    assert [item["link"] for item in found] == chain
    assert {item["kind"] for item in found} == {"text"}
    assert instrument("from-standards-to-students")["minutes"] == 25
    assert "offered_to" not in instrument("from-standards-to-students"), "it is for every role"


def test_each_link_is_answered_from_what_lies_on_the_table() -> None:
    for item in items("from-standards-to-students"):
        assert 2 <= len(item["evidence"]) <= 4, item["id"]
        assert not re.search(r"\b(would|could|might|if we)\b", item["ask"]), item["id"]
