"""A mistyped command of a group that also takes a folder is asked about, and nobody there to type is no success."""

from pathlib import Path

import pytest

from plassess.cli.mistake_words import COMMANDS_ELSEWHERE

from .cycles_begun import FALL, rated_at
from .program import run

MISTYPED = {
    ("plan", "lst"): "plassess plan list",
    ("plan", "Goal"): "plassess plan goal",
    ("plan", "mvoe", "2"): "plassess plan move",
    ("people", "ad", "Rosa"): "plassess people add",
    ("people", "lits"): "plassess people list",
    ("content", "lst"): "list",
}


@pytest.mark.parametrize("typed", MISTYPED)
def test_the_command_that_was_meant_is_named(tmp_path: Path, typed: tuple[str, ...]) -> None:
    ended = run(tmp_path, *typed)

    assert ended.code == 2
    assert f"Did you mean {MISTYPED[typed]}" in " ".join(ended.said.replace("'", "").split())


def test_a_folder_with_the_name_of_a_slip_is_the_folder(tmp_path: Path) -> None:
    (tmp_path / "lst").mkdir()

    assert "lst is not a self-assessment" in run(tmp_path, "plan", "lst").said


@pytest.mark.parametrize("command", ["start", "resume", "check-in"])
def test_where_nobody_is_there_to_type_nothing_is_done_and_that_is_said(tmp_path: Path, command: str) -> None:
    rated_at(tmp_path, 3)
    before = {path: path.read_bytes() for path in tmp_path.rglob("[!.]*.yaml")}

    ended = run(tmp_path, *(("start", "--role", "coach") if command == "start" else (command, FALL)), typed="")

    assert ended.code == 0
    assert "Nobody is there to type" in ended.said
    assert {path: path.read_bytes() for path in tmp_path.rglob("[!.]*.yaml")} == before


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("init", "plassess start or plassess content new"),
        ("ls", "plassess status or plassess plan list or plassess content list"),
        ("Validate", "plassess check"),
        ("lint", "plassess check"),
        ("version", "plassess --version"),
        ("help validate", "plassess check"),
        ("content help", "plassess content --help"),
    ],
)
def test_a_command_that_other_programs_have_is_asked_about(tmp_path: Path, typed: str, meant: str) -> None:
    ended = run(tmp_path, *typed.split())

    assert (ended.code, ended.out) == (2, "")
    assert f"Did you mean {meant}?" in ended.err


@pytest.mark.parametrize("typed", ["", "check", "plan goal"])
def test_help_before_a_command_is_its_own_help(tmp_path: Path, typed: str) -> None:
    asked, own = run(tmp_path, "help", *typed.split()), run(tmp_path, *typed.split(), "--help")

    assert (asked.code, asked.err) == (0, "")
    assert asked.out == own.out != ""


def test_each_command_that_is_asked_about_is_there(tmp_path: Path) -> None:
    names = {name for names in COMMANDS_ELSEWHERE.values() for name in names}

    ended = [run(tmp_path, *name.split(), "--help") for name in sorted(names)]

    assert [one.code for one in ended] == [0] * len(names)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("export", "rows", "--format", "csv"), "--format. Here it is --to."),
        (("report", "-o", "plans"), "-o. Here it is --out."),
        (("export", "rows", "--output", "rows.csv"), "--output. Here it is --out."),
        (("check", "--to", "json"), "--to. Here it is --format."),
        (("check", "--output-format", "json"), "--output-format. Here it is --format."),
        (("status", "-j"), "-j. Here it is --json."),
        (("status", "-o", "x"), "No such option: -o"),
    ],
)
def test_an_option_that_is_called_otherwise_here_is_named(tmp_path: Path, typed: tuple[str, ...], said: str) -> None:
    ended = run(tmp_path, *typed)

    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert f"Try  plassess {typed[0]} --help" in ended.err
