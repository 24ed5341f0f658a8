"""``plassess show``: each kind of content on the screen, at every width, and as JSON."""

import json
import re
import shutil
from io import StringIO
from pathlib import Path

import pytest
from rich.cells import cell_len

from plassess.cli.show import show
from plassess.files.content.kit import load_kit
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.problems.errors import UsageError
from plassess.views.content import everything, print_item
from plassess.views.kit import print_glossary, print_what_it_rests_on
from plassess.views.page import ForeignSafeConsole, Page
from tests.kits import with_kit

pytestmark = pytest.mark.versions

VALID = Path(__file__).parents[1] / "cases" / "valid_content"
ROW = "coach/tp.evidence.impact"


def screen(item_id: str, width: int) -> str:
    """Show one thing of the shipped content in a window of so many columns."""
    library = load_library(None, parts=ALL_PARTS)
    console = ForeignSafeConsole()
    console.file, console.width = StringIO(), width
    print_item(Page(console), console, library, everything(library)[item_id], ["coach"])
    return console.file.getvalue()


@pytest.mark.parametrize("width", [20, 60, 80, 100, 200])
def test_everything_is_shown_whole_in_any_window(width: int) -> None:
    library = load_library(None, parts=ALL_PARTS)
    row = next(row for one in library.maps for row in one.outcomes if row.id == ROW)

    shown = screen(ROW, width)

    assert max(cell_len(line) for line in shown.splitlines()) <= width
    said = shown.replace("│", " ").split()
    assert all(word in said for level in row.levels for word in level.text.split() if len(word) < width - 12)


def test_levels_stand_side_by_side_where_there_is_room_and_below_each_other_where_not() -> None:
    wide, narrow = screen(ROW, 120), screen(ROW, 60)

    assert [line for line in wide.splitlines() if "Level 1 (ideal)" in line and "Level 4" in line]
    assert [line for line in narrow.splitlines() if line.startswith("Level")] == [
        "Level 1 (ideal)",
        "Level 2",
        "Level 3",
        "Level 4",
    ]


def test_a_standard_is_shown_across_roles_and_instruments_with_its_neighbors_and_symptoms() -> None:
    shown = screen("tp.evidence", 80)

    for title in ("Leans on", "What goes wrong where it is missing", "In the coach guide", "In the teacher guide"):
        assert title in shown
    assert "In the principal innovation map" in shown
    assert "(learning-system)" in shown


def test_a_construct_is_shown_with_the_rows_about_it() -> None:
    shown = screen("tp.evidence.plan", 80)

    assert "In the coach innovation map" in shown
    assert "coach/tp.evidence.plan" in shown


def test_a_guide_tells_of_the_roles_map() -> None:
    assert "plassess show map/coach" in screen("coach", 80)
    assert "innovation map" not in screen("teacher", 80)


@pytest.mark.parametrize(
    ("item_id", "said"),
    [
        ("map/coach", "33 rows, Level 1 is ideal"),
        ("learning-system", "40 prompts, about 180 minutes"),
        ("learning-system/shifts", "learning-system/shift-equity"),
        ("learning-system/shift-equity", "The second way, where the framework points"),
        ("core-roles/facilitator", "Where it gets too little time"),
        ("tp.evidence.impact", "A strand of Evidence (tp.evidence)."),
    ],
)
def test_each_kind_is_shown_as_what_it_is(item_id: str, said: str) -> None:
    assert said in screen(item_id, 80)


@pytest.mark.parametrize(
    ("what", "keys"),
    [
        ("maps", {"maps"}),
        ("instruments", {"instruments"}),
        ("map/coach", {"direction", "outcomes"}),
        ("coach", {"responsibilities", "questions"}),
        ("core-roles", {"groups", "items"}),
        ("core-roles/shift", {"from", "to"}),
        ("coach/tp.evidence.plan", {"levels", "moves", "evidence"}),
        ("tp.evidence", {"related", "symptoms", "bearing_on_it"}),
    ],
)
def test_json_is_one_object_with_the_keys_of_the_files(
    what: str, keys: set[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    content = None if what == "coach" else VALID

    show(what, as_json=True, content=content)

    told = json.loads(capsys.readouterr().out)
    assert keys <= set(told["published"]) | {key for key, value in told.items() if value}


def test_a_misspelled_id_is_met_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(UsageError, match="Did you mean core-roles/designer"):
        show("core-roles/desinger", content=VALID)


def test_a_district_without_maps_and_instruments_is_told_so(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "standards.yaml").write_text((VALID / "standards.yaml").read_text())

    show("maps", content=tmp_path)
    show("instruments", content=tmp_path)
    show("roles", content=tmp_path)

    said = capsys.readouterr().out
    assert "There is no map here yet." in said
    assert "There is no instrument here yet." in said


@pytest.mark.parametrize("part", ["map/coach", "map/principal"])
def test_a_part_with_levels_says_how_to_find_one(part: str) -> None:
    library = load_library(None, parts=ALL_PARTS)
    rule = next(one.rating_rule for one in library.maps if part == f"map/{one.role}")

    assert rule
    assert " ".join(rule.split()) in " ".join(screen(part, 80).split())


@pytest.mark.parametrize("width", [20, 60, 200])
def test_a_glossary_and_what_a_standard_rests_on_are_shown_whole(width: int, tmp_path: Path) -> None:
    kit = load_kit(with_kit(Path(shutil.copytree(VALID, tmp_path / "content"))), "glossary", "evidence-kits")
    console = ForeignSafeConsole()
    console.file, console.width = StringIO(), width

    print_glossary(Page(console), kit.terms)
    print_what_it_rests_on(Page(console), kit.evidence_kit("tp.evidence"))  # type: ignore[arg-type]

    said = console.file.getvalue()
    assert " ".join(kit.terms[0].meaning.split()) in " ".join(said.split())
    assert "(2019). What stays after a course." in " ".join(said.split())
    assert max(cell_len(line) for line in said.splitlines() if "worksheet" not in line) <= width


def test_the_glossary_is_shown_whole_or_one_term_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = with_kit(Path(shutil.copytree(VALID, tmp_path / "content")))

    show("glossary", None, False, True, None, content)
    whole = json.loads(capsys.readouterr().out)
    show("glossary", "plcs", False, True, None, content)
    one = json.loads(capsys.readouterr().out)
    show("tp.evidence", None, False, True, None, content)
    standard = json.loads(capsys.readouterr().out)

    assert [term["id"] for term in whole["published"]["terms"]] == ["protocol", "learning-team"]
    assert (one["kind"], one["id"], one["published"]["also"]) == ("term", "glossary learning-team", ["PLC", "PLCs"])
    assert standard["evidence_kit"]["rests_on"][0]["year"] == 2019


@pytest.mark.parametrize(
    ("what", "term", "said"),
    [
        ("glossary", "protocl", "Did you mean protocol?"),
        ("glossary", "qqqqqqqq", "plassess show glossary"),
        ("standards", "protocol", "A second word names a term"),
    ],
)
def test_a_term_that_is_not_there_is_refused_with_a_way_on(tmp_path: Path, what: str, term: str, said: str) -> None:
    content = with_kit(Path(shutil.copytree(VALID, tmp_path / "content")))

    with pytest.raises(UsageError, match=re.escape(said)):
        show(what, term, content=content)


def test_content_without_a_kit_says_so_and_shows_a_standard_as_before(
    capsys: pytest.CaptureFixture[str],
) -> None:
    show("glossary", content=VALID)
    show("tp.evidence", content=VALID)

    said = capsys.readouterr().out
    assert "There is no glossary here yet." in said
    assert "worksheet --evidence" not in said
