"""Lenses by an option and by the settings of a repo: shown under `?`, and refused or told where there is none."""

import shutil
from pathlib import Path

import pytest

from tests.kits import with_kit

from .program import lines, run

DATA = Path(__file__).parents[2] / "data"
PROBE = "Whose work did you leave out, and who noticed?"
START = ("start", "--role", "coach", "--using", "map", "--standards", "tp.evidence", "--team", "T", "--people", "Ada")
SETTINGS = "format: plassess/settings/1\ncontent: content\n"


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    with_kit(Path(shutil.copytree(DATA, tmp_path / "content")))
    return tmp_path


def meeting(repo: Path, *options: str) -> str:
    ended = run(repo, *START, "--plain", *options, typed=lines("", "?", "/quit"))
    assert ended.code == 0
    return " ".join(ended.err.split())


def test_an_option_and_the_settings_show_what_a_lens_asks(repo: Path) -> None:
    bare, told = meeting(repo), meeting(repo, "--lens", "multilingual-learners", "--out", "two")
    (repo / "plassess.yaml").write_text(f"{SETTINGS}lenses: [multilingual-learners]\n", encoding="utf-8")

    assert PROBE not in bare
    assert PROBE in told
    assert PROBE in meeting(repo, "--out", "three")
    assert "multilingual-learners" in run(repo, "config", "show").out
    assert run(repo, "check").code == 0


def test_a_lens_that_is_not_there_is_refused_and_in_settings_told_by_a_check(repo: Path) -> None:
    (repo / "plassess.yaml").write_text(f"{SETTINGS}lenses: [disabilities, multilingual]\n", encoding="utf-8")

    refused = run(repo, *START, "--lens", "disabilitys")
    found = run(repo, "check", "plassess.yaml")

    assert (refused.code, found.code) == (2, 1)
    assert "There is no lens disabilitys. Did you mean disabilities?" in refused.err
    assert 'plassess.yaml:3:24: PLA301 lenses[1]: there is no lens "multilingual" in the content.' in found.out
    assert not (repo / "assessments").exists()


def test_a_lens_is_for_a_team_that_talks(repo: Path) -> None:
    refused = run(repo, "start", "--role", "coach", "--blank", "--lens", "disabilities")

    assert refused.code == 2
    assert "--lens helps a team that talks" in refused.err
