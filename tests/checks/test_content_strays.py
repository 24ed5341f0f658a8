"""What sync tools, editors and people leave beside content and settings, a check tells as it does beside answers."""

import re
import shutil
from pathlib import Path

import pytest

from plassess.checks.check import check
from plassess.checks.excluded import Excluded
from plassess.foreign_text import shown_name
from plassess.problems.problem import Problem
from tests.program.program import run
from tests.program.test_strays import AWAY, BACKUPS, SECOND_VERSIONS
from tests.speed import some_quickly

CASES = Path(__file__).parents[1] / "cases"
READ = (
    "content/standards.yaml",
    "content/action_guides/central-office.yaml",
    "content/innovation_maps/coach.yaml",
    "content/instruments/core-roles.yaml",
    "content/lang/es/action_guides/central-office.yaml",
    "plassess.yaml",
)
"""A file of each kind that is read."""


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(CASES / "valid_content", tmp_path / "content")
    (tmp_path / "plassess.yaml").write_text("format: plassess/settings/1\ncontent: content\n", "utf-8")
    translated = tmp_path / "content/lang/es/action_guides/central-office.yaml"
    translated.parent.mkdir(parents=True)
    (translated.parents[1] / "content.yaml").write_text("format: plassess/content/1\nextends: plassess\n", "utf-8")
    translated.write_text("format: plassess/action-guide/1\nrole: central-office\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told() -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = {}
    for problem in check([Path()], Path("content")).problems:
        found.setdefault(problem.file, []).append(problem)
    return found


def put(read: str, name: str, more: str = "") -> str:
    own = Path(read)
    stems = {"team": own.stem, "Team": own.stem.title(), "TEAM": own.stem.upper()}
    path = own.with_name(re.sub("team", lambda match: stems[match[0]], name, flags=re.IGNORECASE))
    path.write_text(own.read_text("utf-8") + more, "utf-8")
    return path.as_posix()


@pytest.mark.parametrize("name", some_quickly([name for _, name in (*SECOND_VERSIONS, *BACKUPS, *AWAY)], 6))
@pytest.mark.parametrize("read", READ)
def test_each_is_told_once_and_the_file_that_counts_goes_on(repo: Path, read: str, name: str) -> None:
    before = told()
    path = put(read, name)

    after = told()

    (stray,) = after.pop(path)
    assert stray.rule.code in {"PLA411", "PLA412"}
    assert Path(read).name in stray.message
    assert after == before


def test_a_name_of_another_role_or_instrument_is_no_second_version(repo: Path) -> None:
    own = repo / "content/instruments/core-roles.yaml"
    text = own.read_text("utf-8").replace("core-roles", "core-roles-2")
    (repo / "content/instruments/core-roles-2.yaml").write_text(text, "utf-8")

    assert not [one for problems in told().values() for one in problems if one.rule.code == "PLA411"]


def test_what_differs_is_told_key_by_key(repo: Path) -> None:
    path = put("content/instruments/core-roles.yaml", "core-roles - Copy.yaml", "")
    Path(path).write_text(Path(path).read_text("utf-8").replace("minutes: 20", "minutes: 25"), "utf-8")

    said = [one.message for one in told()[path]]

    assert said[1:] == ["25 here; in core-roles.yaml 20."]


def test_a_second_version_stops_no_command(repo: Path) -> None:
    put(READ[1], "team - Copy.yaml")

    shown = run(repo, "show", "core-roles/designer")

    assert (shown.code, shown.err) == (0, "")


def test_what_is_excluded_is_told_by_nothing(repo: Path) -> None:
    paths = [put(read, "team.yaml.orig") for read in READ]

    report = check([Path()], Path("content"), excluded=Excluded(("*.orig",), repo))

    assert not [one for one in report.problems if one.file in paths]


OFFERED = "format: plassess/offered/1\noffered:\n  - {standard: tp.evidence, hours: 18}\n"


@pytest.mark.parametrize(
    "name",
    ["offered.yml", "Offered.yaml", "offered (1).yaml", "offered copy.yaml", "offered.json", "offered.yaml.txt"],
)
def test_what_a_district_offers_is_told_where_no_summary_reads_its_name(repo: Path, name: str) -> None:
    shutil.copytree(CASES / "valid_assessment", repo / "assessments/2026-09-14-central-office")
    name = f"assessments/{name}"
    (repo / name).write_text(OFFERED, encoding="utf-8")

    (problem,) = told()[name]

    assert (problem.rule.code, "read as offered.yaml" in problem.message) == ("PLA303", True)
    (repo / "assessments/offered.yaml").write_text(OFFERED, encoding="utf-8")
    assert told()[name][0].rule.code == "PLA411"


@pytest.mark.parametrize("name", ["offered.yaml", "offered-2025.yaml", "next-year.yaml"])
def test_another_name_of_its_own_may_be_given_to_a_summary(repo: Path, name: str) -> None:
    (repo / name).write_text(OFFERED, encoding="utf-8")

    assert name not in told()


def test_what_is_offered_is_read_and_held_where_the_content_is_all_of_a_repo(repo: Path) -> None:
    shutil.copytree(repo / "content", repo, dirs_exist_ok=True)
    shutil.copytree(CASES / "valid_assessment", repo / "assessments/2026-09-14-central-office")
    (repo / "offered.yaml").write_text(OFFERED.replace("tp.evidence", "tp.nowhere"), encoding="utf-8")

    found = check([Path()], Path()).problems

    assert [one.rule.code for one in found if one.file == "offered.yaml"] == ["PLA301"]


def test_what_is_offered_is_checked_in_a_folder_that_is_reached_by_a_link(repo: Path, tmp_path: Path) -> None:
    shutil.copytree(CASES / "valid_assessment", repo / "assessments/2026-09-14-central-office")
    (repo / "offered.yaml").write_text("offered: [\n", encoding="utf-8")
    (tmp_path / "way").symlink_to(repo.parent, target_is_directory=True)

    found = check([tmp_path / "way" / repo.name], repo / "content").problems

    assert [one.rule.code for one in found if one.file.endswith("offered.yaml")] != []


OF_CONTENT = {
    "glossary.yaml": "format: plassess/glossary/1\nwording: own\nterms: []\n",
    "lenses.yaml": "format: plassess/lenses/1\nwording: own\nlenses: []\n",
    "facilitation.yaml": "format: plassess/facilitation/1\nwording: own\npages: []\n",
    "accepted.yaml": "format: plassess/accepted/1\n",
    "translation.yaml": "format: plassess/translation/1\n",
}


@pytest.mark.parametrize("name", OF_CONTENT)
@pytest.mark.parametrize("place", ["", "assessments", "content/old", "content/instruments"])
def test_a_file_of_content_that_lies_where_nothing_reads_it_is_told(repo: Path, place: str, name: str) -> None:
    path = Path(place, name)
    (repo / path).parent.mkdir(parents=True, exist_ok=True)
    (repo / path).write_text(OF_CONTENT[name], encoding="utf-8")

    assert {"PLA303", "PLA206"} & {one.rule.code for one in told()[str(path)]}


@pytest.mark.parametrize("name", ["walk.yaml.txt", "walk.yaml ", "walk.json.part"])
def test_content_whose_name_has_more_behind_its_end_is_told(repo: Path, name: str) -> None:
    path = Path("content/instruments", name)
    (repo / path).parent.mkdir(exist_ok=True)
    (repo / path).write_text("format: plassess/instrument/1\nid: walk\n", encoding="utf-8")

    (problem,) = told()[shown_name(path)]

    assert "Rename it so that it ends with .yaml" in problem.remedy


@pytest.mark.parametrize("kind", ["team-plan", "decisions"])
def test_a_file_of_a_self_assessment_that_lies_outside_of_any_is_told(repo: Path, kind: str) -> None:
    (repo / "assessments").mkdir()
    (repo / "assessments/kept.yaml").write_text(f"format: plassess/{kind}/1\n", encoding="utf-8")

    problems = told()["assessments/kept.yaml"]

    assert any(one.rule.code == "PLA303" and "none is in this folder" in one.message for one in problems)
