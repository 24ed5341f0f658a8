"""``plassess summary --pages``: a page for every team, which names its own school and no other."""

import csv
import io
import shutil
from functools import cache
from pathlib import Path

import pytest
from bench.schools import lay_out, name_of

from .program import Outcome, a_folder_until_the_end, run

SCHOOLS = 7


@cache
def _laid_out() -> Path:
    folder = a_folder_until_the_end()
    lay_out(folder / "assessments", SCHOOLS, cycles=1)
    return folder


def _pages(folder: Path, *options: str) -> Outcome:
    return run(folder, "summary", "assessments", "--no-cache", "--pages", *options)


def _listed(folder: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((folder / "pages.csv").read_text("utf-8-sig"))))


def test_every_team_has_a_page_with_its_own_rows_that_names_no_other_school(tmp_path: Path) -> None:
    done = _pages(_laid_out(), "--to", "html,md", "--out", str(tmp_path / "pages"))

    assert (done.code, done.out) == (0, f"{tmp_path / 'pages' / 'pages.csv'}\n")
    assert "7 pages written" in done.said
    assert "2 teams have none" in done.said  # coaches are at two schools
    listed = _listed(tmp_path / "pages")
    assert sorted({row["team"] for row in listed}) == [row["team"] for row in listed[::2]]
    assert {one.name for one in (tmp_path / "pages").iterdir()} == {"pages.csv", *(row["file"] for row in listed)}
    names = [name_of(at) for at in range(SCHOOLS)]
    for row in listed:
        text = (tmp_path / "pages" / row["file"]).read_text("utf-8")
        assert [name for name in names if name in text] == [row["team"].partition(",")[0]]
        assert "Our team: " in text


def test_a_page_holds_its_own_goals_and_steps_without_owners_and_nothing_of_another_team(tmp_path: Path) -> None:
    shutil.copytree(_laid_out() / "assessments", tmp_path / "assessments")
    for number, school in enumerate(sorted((tmp_path / "assessments").glob("*-principal-*")), start=1):
        for file in ("responses/team.yaml", "plan.yaml"):
            path = school / file
            text = path.read_text("utf-8").replace("Visit two rooms", f"Visit room {number}{number}{number}")
            path.write_text(text.replace("Two grade-level", f"All {number}{number}{number} grade-level"), "utf-8")

    _pages(tmp_path, "--to", "md", "--out", "pages")

    for row in _listed(tmp_path / "pages"):
        text = (tmp_path / "pages" / row["file"]).read_text("utf-8")
        own = f"{int(row['file'][-4]) if row['file'][-4].isdigit() else 0}" * 3
        others = [f"{number}" * 3 for number in range(1, SCHOOLS + 1)]
        assert [one for one in others if f"room {one}" in text or f"All {one}" in text] == [own]
        assert "We committed to 4 steps: " in text
        assert not [said for said in ("Ortiz", "no time before testing") if said in text]


def test_the_list_holds_no_level() -> None:
    assert _listed_columns() == ["team", "role", "file"]


def _listed_columns() -> list[str]:
    folder = a_folder_until_the_end()
    _pages(_laid_out(), "--to", "md", "--out", str(folder))
    return list(_listed(folder)[0])


def test_folders_of_one_name_have_pages_of_their_own(tmp_path: Path) -> None:
    shutil.copytree(_laid_out() / "assessments", tmp_path / "assessments/north")
    moved = next((tmp_path / "assessments/north").glob("*-principal-002"))
    other = next((tmp_path / "assessments/north").glob("*-principal-003"))
    (tmp_path / "assessments/south").mkdir()
    shutil.move(moved, tmp_path / "assessments/south" / other.name)

    done = _pages(tmp_path, "--to", "md", "--out", "pages")

    assert "7 pages written" in done.said
    files = [row["file"] for row in _listed(tmp_path / "pages")]
    assert len(set(files)) == len(list((tmp_path / "pages").glob("*.md"))) == SCHOOLS
    assert f"summary-{other.name}--2.md" in files


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "--to html --out pages"),
        (("--to", "html"), "--to html --out pages"),
        (("--to", "html", "--out", "-"), "--to html --out pages"),
        (("--to", "json", "--out", "x"), "leave --json, --to json"),
        (("--to", "html", "--out", "x", "--json"), "leave --json, --to json"),
        (("--to", "html", "--out", "x", "--team", "assessments"), "Leave one of them out"),
    ],
)
def test_what_makes_no_page_for_every_team_is_refused(options: tuple[str, ...], said: str) -> None:
    done = _pages(_laid_out(), *options)

    assert (done.code, done.out) == (2, "")
    assert said in done.said
