"""What plassess.yaml excludes and ignores in some files: from wherever one looks, and for whatever would tell of it."""

import shutil
from pathlib import Path

import pytest

from .program import a_whole_assessment, run
from .test_check import CASES

NOISE = {
    "*.bak": "assessments/ONE/responses/team.yaml.bak",
    "responses/": "assessments/ONE/responses/Copy of team.yaml",
    "old-*/": "assessments/ONE/old-2022/team.yaml",
    "* copy/": "assessments/ONE copy/assessment.yaml",
    "mine.yaml": "assessments/mine.yaml",
    "assessments/*/kept": "assessments/ONE/kept/assessment.yaml",
}
"""By pattern: a file that is told where nothing is excluded."""


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    folder = tmp_path / "repo"
    a_whole_assessment(folder).rename(folder / "assessments/ONE")
    record = folder / "assessments/ONE/assessment.yaml"
    lines = record.read_text("utf-8").splitlines(keepends=True)
    record.write_text("".join("id: ONE\n".lower() if one.startswith("id:") else one for one in lines), "utf-8")
    (folder / "assessments/ONE").rename(folder / "assessments/one")
    return folder


def settings(repo: Path, check: str) -> None:
    (repo / "plassess.yaml").write_text(f"format: plassess/settings/1\ncheck: {check}\n", "utf-8")


def put(repo: Path, name: str) -> Path:
    path = repo / name.replace("ONE", "one")
    if "one copy" in name.replace("ONE", "one"):
        shutil.copytree(repo / "assessments/one", path.parent)
        return path.parent
    path.parent.mkdir(exist_ok=True)
    own = repo / "assessments/one" / ("assessment.yaml" if path.name == "assessment.yaml" else "responses/team.yaml")
    shutil.copy(own, path)
    return path


@pytest.mark.parametrize("pattern", NOISE)
def test_what_is_excluded_is_told_by_nothing(repo: Path, pattern: str) -> None:
    put(repo, NOISE[pattern])
    before = run(repo, "check")
    settings(repo, f"{{exclude: ['{pattern}']}}")

    after = run(repo, "check", "--strict")

    assert "PLA" in before.out
    assert (after.code, "PLA" in after.out) == (0, False), after.out


@pytest.mark.parametrize("pattern", ["*.bak", "assessments/*/kept"])
def test_a_file_that_is_named_is_checked_all_the_same(repo: Path, pattern: str) -> None:
    file = put(repo, NOISE[pattern])
    before = run(repo, "check", str(file.relative_to(repo)))
    settings(repo, f"{{exclude: ['{pattern}']}}")

    named = run(repo, "check", str(file.relative_to(repo)))

    assert "PLA" in before.out
    assert (named.code, named.out) == (before.code, before.out)


def test_a_self_assessment_that_is_named_is_checked_with_its_strays(repo: Path) -> None:
    put(repo, NOISE["*.bak"])
    settings(repo, "{exclude: [assessments/one]}")

    assert "PLA" in run(repo, "check", "assessments/one").out
    assert "PLA" not in run(repo, "check").out


@pytest.mark.parametrize(
    "check", ["{exclude: ['*.bak']}", "{per-file-ignores: {'assessments/**/*.bak': [PLA412, PLA411]}}"]
)
@pytest.mark.parametrize("way", ["link", "link/assessments", "link/assessments/one", "repo", "."])
def test_a_repo_that_is_reached_by_a_link_has_the_same_settings(repo: Path, way: str, check: str) -> None:
    put(repo, NOISE["*.bak"])
    (repo.parent / "link").symlink_to(repo)
    without = run(repo.parent, "check", way)
    settings(repo, check)

    there = run(repo if way == "." else repo.parent, "check", way, "--strict")

    assert "PLA" in without.out
    assert there.code == 0, there.out


def test_settings_hold_of_a_file_whose_name_is_shown_otherwise(repo: Path) -> None:
    shutil.copytree(CASES / "valid_content", repo / "a\u202eb")
    guide = repo / "a\u202eb/action_guides/central-office.yaml"
    guide.write_text(guide.read_text("utf-8").replace("Has each of us read", "How do we ensure"), "utf-8")
    before = run(repo, "check", "a\u202eb")

    settings(repo, "{per-file-ignores: {'a?b/action_guides/*': [PLA5]}}")

    assert "PLA504" in before.out
    assert "PLA504" not in run(repo, "check", "a\u202eb").out


@pytest.mark.parametrize("pattern", ["responses/", "responses", "assessments/*/responses/", "team.yaml"])
def test_a_part_of_a_self_assessment_that_is_excluded_is_not_checked_with_it(repo: Path, pattern: str) -> None:
    team = repo / "assessments/one/responses/team.yaml"
    team.write_text(team.read_text("utf-8").replace("state: answered", "state: anwsered", 1), "utf-8")
    before = run(repo, "check")
    settings(repo, f'{{exclude: ["{pattern}"]}}')

    whole, one = run(repo, "check"), run(repo, "check", "assessments/one")
    named = run(repo, "check", "assessments/one/responses/team.yaml")

    assert [ended.code for ended in (before, whole, one, named)] == [1, 0, 0, 1]
    assert "anwsered" not in whole.out + one.out


def test_a_slash_behind_a_pattern_is_for_folders_and_one_before_it_for_the_folder_of_the_settings(repo: Path) -> None:
    team = repo / "assessments/one/responses/team.yaml"
    team.write_text(team.read_text("utf-8").replace("state: answered", "state: anwsered", 1), "utf-8")

    codes = []
    for pattern in ("team.yaml/", "/responses/", "/team.yaml"):
        settings(repo, f'{{exclude: ["{pattern}"]}}')
        codes.append(run(repo, "check").code)

    assert codes == [1, 1, 1]


def test_a_part_of_content_that_is_excluded_is_not_checked_with_it(tmp_path: Path) -> None:
    shutil.copytree(CASES / "valid_content", tmp_path / "content")
    guide = tmp_path / "content/action_guides/central-office.yaml"
    guide.write_text(guide.read_text("utf-8").replace("edition:", "editoin:", 1), "utf-8")
    before = run(tmp_path, "check")
    settings(tmp_path, '{exclude: ["action_guides/"]}')

    assert (before.code, run(tmp_path, "check").code) == (1, 0)
    assert run(tmp_path, "check", "content/action_guides").code == 1


def test_the_folder_of_all_translations_can_be_named(tmp_path: Path) -> None:
    shutil.copytree(CASES / "valid_content", tmp_path / "content")
    (tmp_path / "content/lang/es").mkdir(parents=True)

    of_all, of_one = run(tmp_path, "check", "content/lang"), run(tmp_path, "check", "content/lang/es")

    assert of_all == of_one
    assert (of_all.code, "PLA308" in of_all.out) == (0, True)


@pytest.mark.parametrize(
    ("patterns", "named"),
    [
        ('"*"', ()),
        ('"**"', ()),
        ('"*.yaml", "*/"', ()),
        ('"*.bak", "assessments/*"', ("assessments",)),
        ('"one/"', ("assessments",)),
        ('"responses/", "assessment.yaml"', ("assessments/one",)),
        ('"*.yaml"', ("assessments/one/responses",)),
        ('"*"', ("assessments", "assessments/one")),
    ],
)
def test_where_all_is_excluded_nothing_is_fine(repo: Path, patterns: str, named: tuple[str, ...]) -> None:
    settings(repo, f"{{exclude: [{patterns}]}}")

    done = run(repo, "check", *named)

    assert (done.code, done.out) == (2, ""), done.out
    assert "plassess.yaml: check.exclude ({}) passes over all".format(patterns.replace('"', "")) in done.said
    assert "nothing was checked" in done.said


@pytest.mark.parametrize("named", ["assessments", "assessments/one", "assessments/one/responses"])
def test_a_folder_that_is_named_is_looked_through_whatever_excludes_it(repo: Path, named: str) -> None:
    settings(repo, f'{{exclude: ["/{named}"]}}')

    assert "2 files are fine" in run(repo, "check", named).out


def test_what_is_excluded_within_a_folder_that_is_named_is_passed_over_but_for_a_file_that_is_named(
    repo: Path,
) -> None:
    settings(repo, '{exclude: ["assessments/one/responses"]}')

    of_all, of_one = run(repo, "check", "assessments"), run(repo, "check", "assessments/one/responses/team.yaml")

    assert ("1 file is fine" in of_all.out, "1 file is fine" in of_one.out) == (True, True)
