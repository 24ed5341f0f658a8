import io

import pytest
from msgspec.structs import replace
from rich.cells import cell_len

from plassess.assessment.plan.plan import make_plan
from plassess.views.page import ForeignSafeConsole, Page
from plassess.views.profile import print_profile
from tests.examples import (
    example_assessment,
    example_library,
    example_responses,
    library_without_guides,
    rated_assessment,
    rated_responses,
)

PLAN = make_plan(rated_assessment(), rated_responses(), example_library())


def printed(plan=PLAN, columns: int = 80) -> str:
    console = ForeignSafeConsole()
    console.file = io.StringIO()
    console.width = columns
    print_profile(Page(console), plan)
    return console.file.getvalue()


@pytest.mark.parametrize("columns", [80, 60])
def test_it_fits_the_window_and_names_the_ideal_end(columns: int) -> None:
    text = printed(columns=columns)

    assert all(cell_len(line) <= columns for line in text.splitlines())
    assert text.count("Level 1 is ideal.") == 2
    assert "2 away" in text
    assert "3 of 3" in text


def test_each_standard_has_its_figures_in_one_row() -> None:
    rows = [line.split() for line in printed().splitlines()]

    assert ["Evidence", "0", "0", "1", "1", "1", "0", "3", "of", "3", "3", "away"] in rows
    assert ["Resources", "1", "0", "0", "0", "0", "1", "1", "of", "3", "ideal"] in rows
    assert "Resources: 1 does not apply" in printed()


def test_nothing_is_printed_where_nothing_is_rated() -> None:
    assert printed(make_plan(example_assessment(), example_responses(), example_library())) == ""
    assert printed(make_plan(rated_assessment(), rated_responses(), library_without_guides())) == ""


def test_foreign_titles_are_harmless() -> None:
    hostile = "\x1b[31m[bold]red\u202e"
    (first, *others) = PLAN.parts
    lines = tuple(replace(line, title=hostile) for line in first.profile)

    text = printed(replace(PLAN, parts=(replace(first, title=hostile, profile=lines), *others)))

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "[bold]" in text
