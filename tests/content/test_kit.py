"""What lies around the prompts: words explained, lenses, evidence kits, and pages to lead a meeting by."""

import re
from typing import Any

import pytest

from tests.content.shipped import DATA, INSTRUMENTS, STANDARDS, shipped, source_of

STANDARD_IDS = [standard["id"] for frame in shipped(STANDARDS)["frames"] for standard in frame["standards"]]
LENSES = ["multilingual-learners", "students-with-disabilities", "social-emotional", "online-and-hybrid", "ai-tools"]
COUNTS = {"artifacts": 5, "look_for": 4, "ask_teachers": 3, "ask_students": 3, "ask_families": 3, "rests_on": 2}
KITS = shipped("evidence_kits.yaml")["kits"]


def test_every_part_that_a_team_takes_up_has_a_page_to_lead_its_meeting_by_and_its_minutes_add_up() -> None:
    pages = shipped("facilitation.yaml")["pages"]

    assert {page["id"] for page in pages} == {"guide", "map", *INSTRUMENTS}
    assert [
        page["id"] for page in pages if sum(stage["minutes"] for stage in page["stages"]) != page["minutes"]
    ] == []


def test_five_lenses_ask_two_or_three_questions_of_each_standard() -> None:
    lenses = shipped("lenses.yaml")["lenses"]

    assert [lens["id"] for lens in lenses] == LENSES
    assert [lens["id"] for lens in lenses if [probe["standard"] for probe in lens["probes"]] != STANDARD_IDS] == []
    asked = [(lens["id"], probe) for lens in lenses for probe in lens["probes"]]
    assert [(lens, probe["standard"]) for lens, probe in asked if len(probe["ask"]) not in (2, 3)] == []
    questions = [question for _, probe in asked for question in probe["ask"]]
    assert [one for one in questions if not one.endswith("?")] == []
    assert len(set(questions)) == len(questions)


@pytest.mark.parametrize("kit", KITS, ids=lambda kit: str(kit["id"]))
def test_a_kit_holds_what_a_team_gathers_for_one_standard(kit: Any) -> None:
    assert {key: len(kit[key]) for key in COUNTS} == COUNTS
    assert 30 <= kit["minutes"] <= 120
    assert [one for key in COUNTS if key.startswith("ask_") for one in kit[key] if not one.endswith("?")] == []


def test_there_is_a_kit_for_each_standard_in_their_order() -> None:
    assert [kit["id"] for kit in KITS] == STANDARD_IDS


def test_about_thirty_words_are_explained_and_each_stands_somewhere() -> None:
    terms = shipped("glossary.yaml")["terms"]
    texts = "\n".join(source_of(path.relative_to(DATA).as_posix()).casefold() for path in DATA.glob("*/*.yaml"))
    texts += "".join(source_of(name).casefold() for name in (STANDARDS, "lenses.yaml", "evidence_kits.yaml"))

    said = {
        term["id"]: any(
            re.search(rf"\b{re.escape(one.casefold())}\b", texts) for one in (term["term"], *term.get("also", ()))
        )
        for term in terms
    }

    assert len(terms) >= 30
    assert [id_ for id_, stands in said.items() if not stands] == []
