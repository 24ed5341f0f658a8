"""``plassess compare``: what it refuses, with words, and what it says of a team that rated twice."""

import json
import shutil
from pathlib import Path

import pytest
import yaml

from plassess.assessment.alone.decisions import Decision
from tests.cycles import SPRING, later_than, put, with_answer
from tests.editions import edited, levels, written
from tests.marked_alone import DAY, PEOPLE, SECRET, decide, opened_team, rows_of

from .cycles_begun import ROW, ROWS, rated_at
from .program import run

RECORDS = Path(__file__).parents[1] / "records"
FALL = "assessments/2026-10-01-central-office"
NOW = "assessments/2027-03-11-central-office"


@pytest.fixture
def team(tmp_path: Path) -> Path:
    """A team that rated its map in fall, and again in spring one row nearer to ideal."""
    shutil.copytree(RECORDS / "map", tmp_path / FALL)
    later_than(tmp_path / FALL, tmp_path / NOW, SPRING)
    with_answer(tmp_path / NOW, ROW, state="answered", level=2)
    return tmp_path


def test_it_says_what_moved_whichever_is_named_first(team: Path) -> None:
    forth, back = run(team, "compare", FALL, NOW), run(team, "compare", NOW, FALL)

    assert (forth.code, forth.out) == (0, back.out)
    assert "Nearer by 2 levels" in forth.out
    assert "November 28, 2026, then March 11, 2027" in forth.out


def test_a_row_farther_from_ideal_is_no_fault_and_is_told_with_how_it_can_come(team: Path) -> None:
    with_answer(team / FALL, ROW, state="answered", level=1)

    done = run(team, "compare", FALL, NOW)

    assert done.code == 0
    assert "looks more closely" in done.said


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"uid": "same"}, "one and the same"),
        ({"role": "coach"}, "Roles are not compared"),
        ({"team": {"name": "Riverside"}}, "Teams are not compared"),
        ({"using": ["guide"]}, "no part in common"),
        ({"lang": "es"}, "two languages"),
    ],
)
def test_only_like_is_compared_with_like(team: Path, changes: dict[str, object], says: str) -> None:
    shutil.rmtree(team / NOW)
    later_than(team / FALL, team / NOW, SPRING, **changes)
    later_than(team / FALL, team / "fall", SPRING, uid="same", team={"name": "Central office"}, using=["map"])

    done = run(team, "compare", "fall", NOW)

    assert (done.code, done.out) == (2, "")
    assert says in done.said


@pytest.mark.parametrize(
    ("named", "code", "says"),
    [
        ((), 2, "Name the self-assessments to compare"),
        ((FALL,), 2, "besides"),
        ((FALL, FALL), 2, "named twice"),
        ((FALL, f"{FALL}/../2026-10-01-central-office"), 2, "named twice"),
        ((FALL, "assessments/gone"), 2, "There is no folder"),
        ((FALL, "assessments/broken"), 3, "PLA"),
    ],
)
def test_what_is_no_two_self_assessments_is_refused(team: Path, named: tuple[str, ...], code: int, says: str) -> None:
    (team / "assessments/broken").mkdir()
    (team / "assessments/broken/assessment.yaml").write_text("format: plassess/assessment/2\n", encoding="utf-8")

    done = run(team, "compare", *named)

    assert (done.code, done.out) == (code, "")
    assert says in done.said


def test_two_that_rated_no_row_in_common_are_refused(team: Path) -> None:
    for folder in (FALL, NOW):
        put(team / folder / "responses/team.yaml", {"format": "plassess/responses/2", "respondent": "team"})
        record = yaml.safe_load((team / folder / "assessment.yaml").read_text("utf-8"))
        put(team / folder / "assessment.yaml", record | {"using": ["core-roles"], "standards": []})

    done = run(team, "compare", FALL, NOW)

    assert (done.code, done.out) == (2, "")
    assert "no row in common" in done.said


def test_one_made_from_other_content_is_compared_by_its_recorded_changes(team: Path) -> None:
    fall = rated_at(team, 3)
    later_than(fall, team / "spring")
    with_answer(team / "spring", ROW, state="answered", level=2)
    record = yaml.safe_load((fall / "assessment.yaml").read_text("utf-8"))
    put(fall / "assessment.yaml", record | {"content": {"edition": "2011", "digest": f"sha256:{'0' * 64}"}})
    before = {path: path.read_bytes() for path in fall.rglob("*") if path.is_file()}

    told = json.loads(run(team, "compare", str(fall), "spring", "--json").out)

    assert [one["taken_over"] for one in told["compared"]] == [True, False]
    assert (told["counts"]["nearer"], told["counts"]["same"]) == (1, 2)
    assert {path: path.read_bytes() for path in fall.rglob("*") if path.is_file()} == before


def test_a_row_whose_levels_changed_is_not_guessed_at(team: Path) -> None:
    fall, (_, plan, _) = rated_at(team, 3), ROWS
    written(edited(levels(plan, 1, 2)), team / "later")
    spring = later_than(fall, team / "spring")
    moved = run(team, "content", "migrate", "spring", "--content", "later", "--yes", "--rescale", "clamp")
    assert moved.code == 0, moved.err
    for row in (ROW, plan):
        with_answer(spring, row, state="answered", level=2)

    told = json.loads(run(team, "compare", str(fall), "spring", "--content", "later", "--json").out)

    rows = {one["id"]: one for one in told["rows"]}
    assert rows[ROW]["in_all"] == {"movement": "nearer", "levels": 1, "why": ""}
    assert rows[plan]["in_all"]["movement"] == "not-comparable"
    assert "plassess content migrate" in rows[plan]["in_all"]["why"]
    assert (rows[plan]["stood"][0]["level"], rows[plan]["stood"][0]["distance"]) == (3, None)


def test_a_report_goes_beside_the_latest_or_where_somebody_says(team: Path) -> None:
    beside = run(team, "compare", NOW, FALL, "--to", "md,html")
    elsewhere = json.loads(run(team, "compare", NOW, FALL, "--to", "docx", "--out", "board", "--json").out)
    printed = run(team, "compare", NOW, FALL, "--to", "md", "--out", "-")

    assert beside.out.split() == [f"{NOW}/comparison.md", f"{NOW}/comparison.html"]
    assert elsewhere["files"] == [{"kind": "docx", "path": "board/comparison.docx"}]
    assert (team / "board/comparison.docx").read_bytes()[:2] == b"PK"
    assert printed.out == (team / NOW / "comparison.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (("--out", "board"), "add --to"),
        (("--to", "odt"), "--to takes md"),
        (("--to", "md,html", "--out", "-"), "One format of md"),
        (("--to", "md", "--out", "-", "--json"), "Leave one of them out"),
    ],
)
def test_what_no_report_can_be_is_refused(team: Path, told: tuple[str, ...], says: str) -> None:
    done = run(team, "compare", FALL, NOW, *told)

    assert (done.code, done.out) == (2, "")
    assert says in done.said
    assert not (team / "board").exists()


def test_of_a_team_that_marks_alone_no_mark_no_code_and_no_count_is_told(tmp_path: Path) -> None:
    marks = opened_team(tmp_path / "teams")
    row, *_ = rows_of(marks.folder)
    decide(marks.folder, Decision(row=row.id, day=DAY, level=3, because="Two plans", rounds=({"1": 4, "3": 7},)))
    later_than(marks.folder.path, tmp_path / "teams/spring")
    folders = (f"teams/{marks.folder.path.name}", "teams/spring")

    told = [run(tmp_path, "compare", *folders, *more).out for more in ((), ("--json",), ("--to", "md", "--out", "-"))]

    shutil.rmtree(tmp_path / folders[0] / "marks")
    without = [
        run(tmp_path, "compare", *folders, *more).out for more in ((), ("--json",), ("--to", "md", "--out", "-"))
    ]
    assert "Level 3" in told[0]
    assert told == without
    assert not any(word in text for text in told for word in (SECRET, *PEOPLE, "Two plans"))
