"""What a level is called stands where its text has no room, and nothing changes where it has no name."""

import io
import re
import zipfile
from functools import cache

import pytest
from msgspec.structs import replace

from plassess.assessment.plan.listed import listed_answers
from plassess.assessment.plan.plan import ActionPlan, make_plan
from plassess.content.innovation_map import InnovationMap
from plassess.content.library import Library
from tests.examples import example_library, rated_assessment, rated_responses
from tests.reports.shared import render_report

ROW, AIMED, NAMED = "central-office/tp.evidence.capacity", "Level 2 “Kept *by* hand”", "Level 3 “Read_on request”"
NAMES = {2: "Kept *by* hand", 3: "Read_on request"}


def with_names(found: InnovationMap) -> InnovationMap:
    """The map in which two levels of one row are called something, and the others nothing."""
    rows = [
        row.model_copy(
            update={
                "levels": tuple(
                    one.model_copy(update={"name": NAMES.get(one.level) if row.id == ROW else None})
                    for one in row.levels
                )
            }
        )
        for row in found.outcomes
    ]
    return found.model_copy(update={"outcomes": tuple(rows)})


def library() -> Library:
    shipped = example_library()
    return replace(shipped, maps=tuple(with_names(one) for one in shipped.maps))


@cache
def named_plan() -> ActionPlan:
    return make_plan(rated_assessment(), rated_responses(), library())


def words_in(to: str) -> str:
    page = render_report(named_plan(), to, "team")
    if isinstance(page, bytes):
        with zipfile.ZipFile(io.BytesIO(page)) as file:
            page = file.read("word/document.xml").decode()
    return re.sub(r"<[^>]+>|\\", "", page)


@pytest.mark.parametrize("to", ["html", "md", "docx"])
def test_the_name_stands_in_the_row_in_its_aim_and_where_parts_are_read_together(to: str) -> None:
    words = words_in(to)

    assert words.count(f"{NAMED}, 2 away from ideal") == 3
    assert words.count(f"{AIMED}, 1 away from ideal") == 1
    assert "Level 4, 3 away from ideal" in words


def test_a_name_in_markdown_is_text() -> None:
    page = render_report(named_plan(), "md", "team")

    assert r"Kept \*by\* hand" in page
    assert r"Read\_on request" in page


def test_programs_get_the_names_beside_the_numbers() -> None:
    listed = {one.id: one for one in listed_answers(rated_assessment(), rated_responses(), named_plan())}

    row = listed[ROW]
    assert (row.level, row.level_name, row.aim, row.aim_name) == (3, NAMES[3], 2, NAMES[2])
    assert all(one.level_name is None for one in listed.values() if one.level is None)
    assert all(one.aim_name is None for one in listed.values() if one.aim is None)


def test_a_level_that_says_something_else_by_now_goes_by_its_number() -> None:
    record = rated_assessment(chosen={ROW: {"3": "We looked at nothing then."}})

    [row] = [
        one for part in make_plan(record, rated_responses(), library()).parts for one in part.rows if one.id == ROW
    ]

    assert row.now is not None
    assert row.now.text == "We looked at nothing then."
    assert row.now.name is None
