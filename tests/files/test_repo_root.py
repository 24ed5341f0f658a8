"""How far up settings are looked for: to the root of the repo that one works in, and into nobody else's folder."""

from pathlib import Path

import pytest

from plassess.files.content.search import candidates
from plassess.files.content.settings_place import find_settings
from plassess.views.ci.checkout import name_in_checkout

SETTINGS = "format: plassess/settings/1\ncontent: texts\n"


@pytest.fixture
def outer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with settings and a folder below it, in which one works."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/standards.yaml").touch()
    (tmp_path / "plassess.yaml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "repo" / "below").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "repo" / "below")
    return tmp_path


def make_root(folder: Path, *, worktree: bool) -> None:
    """Make a folder the root of a repo; in a second worktree of one, git keeps a file there."""
    if worktree:
        (folder / ".git").write_text("gitdir: /elsewhere\n", encoding="utf-8")
    else:
        (folder / ".git").mkdir()


def found_by_settings() -> Path | None:
    settings = find_settings(Path())
    return settings.file if settings else None


def found_by_search() -> list[Path]:
    return [one.folder for one in candidates(None) if one.where == "plassess.yaml"]


def test_settings_above_are_those_of_the_folders_below(outer: Path) -> None:
    assert found_by_settings() == outer / "plassess.yaml"
    assert found_by_search() == [outer / "texts"]


@pytest.mark.parametrize("worktree", [False, True])
@pytest.mark.parametrize("root", ["repo", "repo/below"])
def test_what_lies_above_the_root_of_a_repo_is_not_its_own(outer: Path, root: str, worktree: bool) -> None:
    make_root(outer / root, worktree=worktree)

    assert found_by_settings() is None
    assert found_by_search() == []


@pytest.mark.parametrize("worktree", [False, True])
@pytest.mark.parametrize("root", ["repo", "repo/below"])
def test_the_names_that_a_build_is_told_begin_at_that_root(
    outer: Path, root: str, worktree: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    monkeypatch.delenv("CI_PROJECT_DIR", raising=False)

    assert name_in_checkout("one.yaml") == "one.yaml"

    make_root(outer / root, worktree=worktree)

    assert name_in_checkout("one.yaml") == (outer / "repo/below/one.yaml").relative_to(outer / root).as_posix()


def test_a_file_that_is_named_by_a_link_is_named_from_the_root_all_the_same(
    outer: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_root(outer / "repo", worktree=False)
    link = tmp_path_factory.mktemp("elsewhere") / "link"
    link.symlink_to(outer / "repo")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(link))

    named = [
        name_in_checkout(str(way)) for way in (link / "below/one.yaml", outer / "repo/below/one.yaml", "one.yaml")
    ]

    assert named == ["below/one.yaml"] * 3


@pytest.mark.parametrize("worktree", [False, True])
def test_settings_at_the_root_itself_are_found(outer: Path, worktree: bool) -> None:
    make_root(outer, worktree=worktree)

    assert found_by_settings() == outer / "plassess.yaml"
    assert found_by_search() == [outer / "texts"]


def test_the_nearest_settings_are_taken_and_no_others(outer: Path) -> None:
    nearest = outer / "repo" / "plassess.yaml"
    nearest.write_text("format: plassess/settings/1\n", encoding="utf-8")

    assert found_by_settings() == nearest
    assert found_by_search() == []
