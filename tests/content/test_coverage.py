"""What the five sources hold is carried: each element names the ids of data/ that say it, or why none does."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.content.shipped import FILES, ids_in, shipped
from tests.plain_yaml import plain

COVERAGE: dict[str, list[dict[str, Any]]] = plain(
    (Path(__file__).parent / "coverage.yaml").read_text(encoding="utf-8")
)
COUNTS = {"guide": 92, "roles": 6, "aspen": 85, "carney": 10, "silos": 7}
CARRIED_BY_NONE = ["the table for it: question, reflections, first steps, filled in with colleagues"]
IDS = {id_ for name in FILES for id_ in ids_in(shipped(name))}


def elements() -> list[dict[str, Any]]:
    return [element for found in COVERAGE.values() for element in found]


def test_the_elements_of_each_source_are_all_there() -> None:
    assert {source: len(found) for source, found in COVERAGE.items()} == COUNTS
    assert len(elements()) == 200


@pytest.mark.parametrize("source", COUNTS)
def test_no_element_of_a_source_stands_twice(source: str) -> None:
    counts = Counter(element["element"] for element in COVERAGE[source])

    assert [element for element, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("source", COUNTS)
def test_every_id_that_carries_an_element_exists(source: str) -> None:
    named = [(element["element"], id_) for element in COVERAGE[source] for id_ in element["ids"]]

    assert [(element, id_) for element, id_ in named if id_ not in IDS] == []


@pytest.mark.parametrize("source", COUNTS)
def test_an_element_has_ids_or_a_reason_and_nothing_else(source: str) -> None:
    for element in COVERAGE[source]:
        keys = {"element", "ids"} if element["ids"] else {"element", "ids", "without"}
        assert set(element) == keys, element["element"]
        assert len({*element["ids"]}) == len(element["ids"]), element["element"]


def test_one_element_alone_is_carried_by_the_program() -> None:
    assert [element["element"] for element in elements() if not element["ids"]] == CARRIED_BY_NONE


def test_every_construct_foundation_and_link_is_an_element() -> None:
    content = shipped("standards.yaml")
    named = {id_ for element in COVERAGE["guide"] for id_ in element["ids"]}
    whole = {id_ for key in ("frames", "foundations", "chain") for id_ in ids_in(content[key])}

    assert whole - named == set()


def test_every_responsibility_and_question_of_the_central_office_guide_is_an_element() -> None:
    named = {id_ for element in COVERAGE["guide"] for id_ in element["ids"]}
    whole = {*ids_in(shipped("action_guides/central-office.yaml"))}

    assert whole - named == set()


def test_every_item_of_an_instrument_that_follows_a_source_carries_something_of_it() -> None:
    named = {
        id_
        for source in ("roles", "aspen", "carney", "silos")
        for element in COVERAGE[source]
        for id_ in element["ids"]
    }
    whole = {
        item["id"]
        for name in ("core-roles", "learning-system", "learning-community")
        for item in shipped(f"instruments/{name}.yaml")["items"]
    }

    assert whole - named == set()
