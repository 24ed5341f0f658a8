"""``plassess summary`` where schools rated on an edition that has changed since: the same moves as ``compare`` finds."""

import json
import shutil
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from bench.schools import lay_out

from plassess.files.assessments.store import open_assessment
from plassess.files.content.library import load_library
from plassess.tasks.cycles.cycles_read import compared_folders
from tests.editions import DATA

from .program import a_folder_until_the_end, run

SCHOOLS = 12
MAP = "innovation_maps/principal.yaml"
REWORDED, UNCHANGED = "principal/tp.evidence.plan", "principal/rc.practices.context"
_MOVES = {"nearer": "nearer", "same": "same", "farther": "farther"}


@cache
def _a_district() -> Path:
    """Schools that rated on the shipped content, and that content changed: the levels of a row, and the edition.

    Half of the principals' teams rated on the changed content in spring.
    """
    folder = a_folder_until_the_end()
    lay_out(folder / "assessments", SCHOOLS)
    shutil.copytree(DATA, folder / "content")
    _change(folder / "content/standards.yaml", lambda data: data.update(edition="2026"))
    _change(folder / "content" / MAP, _reword)
    digest = load_library(folder / "content", ["principal"], ("guide", "map")).digest("principal", ("guide", "map"))
    for number in range(1, SCHOOLS // 2 + 1):
        (record,) = (folder / "assessments").glob(f"2027-*-principal-{number:03}/assessment.yaml")
        _change(record, lambda data: data["content"].update(edition="2026", digest=digest))
    return folder


def _change(path: Path, edit: Any) -> None:
    data = yaml.safe_load(path.read_text("utf-8"))
    edit(data)
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")


def _reword(data: Any) -> None:
    row = next(one for one in data["outcomes"] if one["id"] == REWORDED)
    for level in row["levels"]:
        level["text"] = f"Nobody says so any more, but this: {level['level']} of them do."


@cache
def _told() -> Any:
    done = run(_a_district(), "summary", "assessments", "--no-cache", "--content", "content", "--json")
    assert done.code == 0, done.err
    return json.loads(done.out)


def test_rows_whose_levels_are_as_they_were_are_counted_with_the_edition_of_today() -> None:
    found = {(one["edition"], one["id"]): one["teams"] for one in _told()["levels"] if one["role"] == "principal"}

    assert [key for key in found if key[0] == "2022"] == [("2022", REWORDED)]
    assert (found["2022", REWORDED], found["2026", REWORDED]) == (SCHOOLS // 2, SCHOOLS // 2)
    assert found["2026", UNCHANGED] == SCHOOLS
    (principal,) = (one for one in _told()["editions"] if one["role"] == "principal")
    assert (principal["to"], principal["few"], principal["together"]) == ("2026", False, 32)
    assert [(one["id"], one["why"]) for one in principal["apart"]] == [
        (REWORDED, ["its words have changed since it was rated"])
    ]
    (coach,) = (one for one in _told()["editions"] if one["role"] == "coach")
    assert (coach["few"], coach["apart"]) == (True, [])  # coaches are at three schools


def test_a_table_of_counts_tells_the_same_as_the_files_it_was_made_of(tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    content = ("--content", "content")
    made = run(_a_district(), "export", "counts", *content, "--to", "parquet", "--out", str(tmp_path / "c"))

    told = run(_a_district(), "summary", "--from", str(tmp_path / "c"), *content, "--json")

    assert (made.code, told.code) == (0, 0), made.err + told.err
    of_table = json.loads(told.out)
    for key in ("teams", "first", "last", "levels", "marks", "moved"):
        assert of_table[key] == _told()[key], key
    assert {one["edition"] for one in of_table["levels"]} == {"2022", "2026"}


def test_what_moved_is_what_a_comparison_of_each_team_finds() -> None:
    folder = _a_district()
    moves = Counter[tuple[str, str]]()
    springs = sorted(
        one for one in (folder / "assessments").iterdir() if "2027" in one.name and "principal" in one.name
    )
    for spring in springs:
        fall = next((folder / "assessments").glob(f"2026-*{spring.name[10:]}"))
        compared = compared_folders([open_assessment(fall), open_assessment(spring)], folder / "content")
        moves.update((row.id, row.in_all.movement.value) for row in compared.comparison.rows)

    shown = [one for one in _told()["moved"] if one["role"] == "principal" and not one["hidden"]]
    assert len(shown) > SCHOOLS
    assert moves[REWORDED, "not-comparable"]  # with those that rated it on other words in spring
    for one in shown:
        assert {key: moves[one["id"], key] for key in _MOVES} == {key: one[key] for key in _MOVES}


def test_the_page_of_a_team_sets_each_row_beside_the_edition_it_is_counted_with(tmp_path: Path) -> None:
    team = next(one for one in (_a_district() / "assessments").iterdir() if "2027" in one.name)
    told = (
        "--no-cache",
        "--content",
        "content",
        "--team",
        f"assessments/{team.name}",
        "--to",
        "md",
        "--out",
        str(tmp_path),
    )

    done = run(_a_district(), "summary", "assessments", *told)

    assert done.code == 0, done.err
    text = (tmp_path / f"summary-{team.name}.md").read_text("utf-8")
    assert text.count("did not look at it") == 0


def test_the_report_says_which_rows_could_not_be_brought_together() -> None:
    done = run(_a_district(), "summary", "assessments", "--no-cache", "--content", "content", env={"COLUMNS": "60"})

    said = " ".join(done.out.split())
    assert "edition 2022 is counted with edition 2026 in 32 of 33 rows; 1 is not." in said
    assert "its words have changed since it was rated" in said
