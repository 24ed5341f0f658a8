"""The self-assessment that is meant is found from any folder of its repo, and paths are right from there."""

import json
import shutil
from pathlib import Path

import pytest
import yaml

from .program import START, a_whole_assessment, complete_answers, environment, lines, run

OLDER = "2025-09-15-central-office"
BELOW = (".", "content", "docs/deep/er", "assessments", "assessments/NEWEST", "assessments/NEWEST/responses")
WALK = (
    ("status",),
    ("status", "--json"),
    ("report",),
    ("report", "--to", "md", "--out", "-"),
    ("done", "1"),
    ("gate", "--owners"),
    ("resume",),
    ("content", "migrate", "--dry-run"),
)
"""Every command that takes the newest self-assessment where none is named."""


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repo with two self-assessments, in a folder with another one that is no concern of it."""
    folder = tmp_path / "repo"
    newest = a_whole_assessment(folder)
    shutil.copytree(newest, newest.with_name(OLDER))
    record = newest.with_name(OLDER) / "assessment.yaml"
    record.write_text(record.read_text("utf-8").replace(newest.name, OLDER), "utf-8")
    shutil.copytree(newest, tmp_path / "assessments" / "2099-01-01-central-office")
    for below in (".git", "content", "docs/deep/er"):
        (folder / below).mkdir(parents=True)
    return folder


def newest_in(repo: Path) -> Path:
    return next(one for one in (repo / "assessments").iterdir() if one.name != OLDER)


def from_below(repo: Path, below: str) -> Path:
    return repo / below.replace("NEWEST", newest_in(repo).name)


@pytest.mark.slow
@pytest.mark.parametrize("below", BELOW[1:])
@pytest.mark.parametrize("command", WALK, ids=" ".join)
def test_every_command_finds_what_it_finds_at_the_root(repo: Path, command: tuple[str, ...], below: str) -> None:
    home = environment(repo.parent)
    other = repo.with_name("other")
    shutil.copytree(repo, other, symlinks=True)

    at_the_root = run(other, *command, env=home, typed=lines("/quit"))
    there = run(from_below(repo, below), *command, env=home, typed=lines("/quit"))

    assert at_the_root.code == 0, at_the_root.err
    assert there.code == 0, there.err
    assert _without_paths(there.out, repo) == _without_paths(at_the_root.out, other)


NAMED = (*WALK[:-2], ("export", "steps"), ("check",), ("content", "migrate", "--yes"))


@pytest.mark.parametrize(("below", "named"), [("", "."), ("responses", "..")])
@pytest.mark.parametrize("command", NAMED, ids=" ".join)
def test_a_self_assessment_named_by_dots_is_taken_as_by_its_name(
    repo: Path, command: tuple[str, ...], below: str, named: str
) -> None:
    one = newest_in(repo)
    shutil.copytree(one, one.with_name("copy-of-it"))
    (one.with_name("assessment.yaml")).write_text("format: plassess/responses/2\n", "utf-8")
    other = repo.with_name("other")
    shutil.copytree(repo, other, symlinks=True)

    by_name = run(other, *command, f"assessments/{one.name}")
    by_dots = run(one / below, *command, named)

    assert by_dots.code == by_name.code
    assert _sorted_words(by_dots.said) == _sorted_words(by_name.said)
    assert _below(repo) == _below(other)


OF_ONE = "repo/assessments/NEWEST"
FROM_ABOVE = (
    ("status", OF_ONE),
    ("report", "--to", "md", "--out", "-", OF_ONE),
    ("gate", OF_ONE),
    ("gate", "repo/assessments"),
    ("check", OF_ONE),
    ("export", "answers", "repo/assessments"),
    ("content", "migrate", "--dry-run", OF_ONE),
    ("done", "1", OF_ONE),
)


@pytest.mark.parametrize("command", FROM_ABOVE, ids=" ".join)
def test_the_settings_of_its_repo_hold_where_a_command_is_called_from_above(
    repo: Path, command: tuple[str, ...]
) -> None:
    (repo / "content/content.yaml").write_text(
        "format: plassess/content/1\nid: riverside\ntitle: Riverside\nextends: plassess\n", "utf-8"
    )
    (repo / "content/action_guides").mkdir()
    (repo / "content/action_guides/central-office.yaml").write_text(
        "format: plassess/action-guide/1\nquestions:\n- {id: central-office/vision-actions, title: What we in Riverside do}\n",
        "utf-8",
    )
    (repo / "plassess.yaml").write_text(
        "format: plassess/settings/1\ncontent: content\ngates: {evidence-for: [tp.evidence]}\n", "utf-8"
    )
    other = repo.with_name("other")
    shutil.copytree(repo, other, symlinks=True)
    shutil.rmtree(repo.parent / "assessments")
    *words, named = (word.replace("NEWEST", newest_in(repo).name) for word in command)

    from_inside = run(other, *words, named.removeprefix("repo/"))
    from_above = run(repo.parent, *words, named)

    assert from_above.code == from_inside.code
    assert _sorted_words(from_above.said) == _sorted_words(from_inside.said)


def _sorted_words(said: str) -> list[str]:
    """Leave out all ways to files, which differ by where one is."""
    return sorted(word for word in said.split() if "/" not in word and ".yaml" not in word and word.strip(".:"))


def _below(repo: Path) -> list[str]:
    return sorted(path.relative_to(repo).as_posix() for path in repo.rglob("*") if not path.name.endswith(".lock"))


def _without_paths(out: str, repo: Path) -> str:
    """Leave out the ways to the self-assessment, which differ by where one is."""
    shown = [word for word in out.split() if newest_in(repo).name not in word and word != "."]
    return " ".join(shown)


@pytest.mark.parametrize("below", BELOW)
def test_printed_paths_lead_there_from_here(repo: Path, below: str) -> None:
    here = from_below(repo, below)

    told = json.loads(run(here, "status", "--json").out)["folder"]
    written = run(here, "report").out.splitlines()

    assert (here / told).resolve() == newest_in(repo)
    assert [(here / one).resolve().parent for one in written] == [newest_in(repo)] * 2
    assert all((here / one).is_file() for one in written)


@pytest.mark.parametrize("below", ["", "responses"])
def test_inside_a_self_assessment_that_one_is_meant_and_not_the_newest(repo: Path, below: str) -> None:
    here = repo / "assessments" / OLDER / below

    told = json.loads(run(here, "status", "--json").out)
    next_command = run(here, "status").out.splitlines()[-1]

    assert told["id"] == OLDER
    assert (here / told["folder"]).resolve() == repo / "assessments" / OLDER
    assert OLDER not in next_command


def test_a_command_that_is_shown_means_the_same_from_here(repo: Path) -> None:
    here = repo / "docs/deep"

    of_newest = run(here, "status").out.splitlines()[-1]
    of_older = run(here, "status", f"../../assessments/{OLDER}").out.splitlines()[-1]

    assert "assessments" not in of_newest
    assert of_older.endswith(f" ../../assessments/{OLDER}")


def test_what_lies_above_the_root_of_the_repo_is_nobodys(repo: Path) -> None:
    shutil.rmtree(repo / "assessments")

    nothing = run(repo / "docs", "status")

    assert nothing.code == 2
    assert "There is no self-assessment" in nothing.err


def test_an_empty_folder_of_the_name_hides_nothing(repo: Path) -> None:
    (repo / "docs/assessments").mkdir()

    assert run(repo / "docs", "status").out == run(repo / "content", "status").out


@pytest.mark.parametrize("below", BELOW)
@pytest.mark.parametrize("is_repo", [True, False])
def test_a_new_one_is_opened_where_the_others_of_the_repo_are_found(repo: Path, below: str, is_repo: bool) -> None:
    if not is_repo:
        shutil.rmtree(repo / ".git")
    here = from_below(repo, below)
    answers = repo / "answers.yaml"
    answers.write_text(yaml.safe_dump(complete_answers()), "utf-8")
    lies_among_them = "assessments" in below or below == "."

    begun = run(here, *START, "--answers", str(answers), "--no-input", "--name", "new", env=environment(repo))

    assert begun.code == 0, begun.err
    expected = repo if is_repo or lies_among_them else here
    assert (here / begun.out.strip()).resolve().parent == expected / "assessments"
    assert ("It is opened in" in begun.err) == (expected != here)


def test_the_first_one_is_opened_where_the_settings_lie(tmp_path: Path) -> None:
    for folder in (".git", "docs"):
        (tmp_path / folder).mkdir()
    (tmp_path / "plassess.yaml").write_text("format: plassess/settings/1\n", "utf-8")

    begun = run(tmp_path / "docs", *START, typed=lines("", "", "", "", ""), env=environment(tmp_path))

    assert len(list(tmp_path.glob("assessments/*/assessment.yaml"))) == 1
    assert "It is opened in ../assessments, where every command here looks." in begun.said
    assert list((tmp_path / "docs").iterdir()) == []
