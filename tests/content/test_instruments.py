"""What the three instruments promise the teams that take them up."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.content.shipped import INSTRUMENTS, count_of_sentences, instrument, items

CORE_ROLES = ["learning-system-designer", "program-manager", "coaching-champion", "facilitator", "change-agent"]


@pytest.mark.parametrize("name", INSTRUMENTS)
def test_an_instrument_is_about_something_and_says_how_long_it_takes(name: str) -> None:
    content = instrument(name)

    assert content["id"] == name
    assert content["basis"] == "published-framework"
    assert 2 <= count_of_sentences(content["about"]) <= 4
    assert 20 <= content["minutes"] <= 90


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


def test_the_learning_system_has_ten_elements_in_five_groups_and_eight_shifts() -> None:
    found = Counter(item["kind"] for item in items("learning-system"))
    groups = [group["id"].partition("/")[2] for group in instrument("learning-system")["groups"]]
    elements = [item for item in items("learning-system") if item["kind"] == "scale"]

    assert found == {"scale": 10, "continuum": 8}
    assert groups == ["culture", "curriculum", "design", "leadership", "support", "shifts"]
    assert len({item["group"] for item in elements}) == 5
    assert {item["group"] for item in items("learning-system") if item["kind"] == "continuum"} == {
        "learning-system/shifts"
    }


def test_the_learning_community_has_two_ways_to_act_five_benefits_and_a_move() -> None:
    kinds = Counter(item["kind"] for item in items("learning-community"))
    groups = Counter(item["group"].partition("/")[2] for item in items("learning-community"))

    assert kinds == {"scale": 7, "continuum": 1}
    assert sorted(groups.values()) == [1, 2, 5]


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
