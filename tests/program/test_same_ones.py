"""Every command that takes folders of self-assessments finds the same ones in them."""

import json
import shutil
import sys
from pathlib import Path

import pytest

from .program import Outcome, a_whole_assessment, run, without_roots_rights

ONES = ("2025", "2026/spring", "")
"""Where in ``assessments`` one lies."""


def a_tree(home: Path) -> set[str]:
    """Make self-assessments in folders of years, a hidden one and a copy; return the folders of those that count."""
    first = a_whole_assessment(home)
    kept = home / "kept"
    first.rename(kept)
    for number, where in enumerate(ONES, 1):
        put(kept, home / "assessments" / where, f"2026-09-0{number}-central-office", number)
    last = home / "assessments/2026-09-03-central-office"
    shutil.copytree(last, home / "assessments/2026-09-03-central-office - Copy")
    put(kept, home / "assessments", ".hidden", 4)
    shutil.rmtree(kept)
    return {
        f"assessments/{where}/2026-09-0{at}-central-office".replace("//", "/") for at, where in enumerate(ONES, 1)
    }


def put(kept: Path, where: Path, name: str, number: int) -> None:
    where.mkdir(parents=True, exist_ok=True)
    shutil.copytree(kept, where / name)
    record = where / name / "assessment.yaml"
    lines = record.read_text(encoding="utf-8").splitlines()
    lines = [f"id: {name.strip('.')}" if line.startswith("id:") else line for line in lines]
    lines = [f"{line[:-4]}000{number}" if line.startswith("uid:") else line for line in lines]
    record.write_text("\n".join(lines) + "\n", encoding="utf-8")


def exported(outcome: Outcome) -> set[str]:
    table = json.loads(outcome.out)
    at = table["columns"].index("folder") if isinstance(table["rows"][0], list) else "folder"
    return {row[at] for row in table["rows"]}


def gated(outcome: Outcome) -> set[str]:
    return {one["folder"] for one in json.loads(outcome.out)["assessments"]}


@pytest.mark.parametrize("folder", ["assessments", "."])
def test_all_commands_find_the_same_below_a_folder(tmp_path: Path, folder: str) -> None:
    ones = a_tree(tmp_path)

    rows = run(tmp_path, "export", "steps", folder, "--json")
    gates = run(tmp_path, "gate", folder, "--owners", "--only", "--json")
    moved = run(tmp_path, "content", "migrate", folder, "--dry-run", "--json")
    bare = run(tmp_path, "export", "steps", "--json")

    assert exported(rows) == exported(bare) == gated(gates) == ones
    assert {one["folder"] for one in json.loads(moved.out)["assessments"]} == ones
    for each in (rows, gates):
        assert "no command looks into a hidden folder" in each.err
        assert "a copy of 2026-09-03-central-office" in each.err


def test_a_check_and_a_command_that_takes_the_newest_speak_of_the_same(tmp_path: Path) -> None:
    a_tree(tmp_path)

    checked = run(tmp_path, "check", "assessments")
    status = run(tmp_path, "status")

    assert "no command looks into a hidden folder" in checked.said
    assert "The newest of 3 here: assessments/2026-09-03-central-office." in status.err


def test_a_copy_that_is_named_itself_is_read(tmp_path: Path) -> None:
    a_tree(tmp_path)
    copy = "assessments/2026-09-03-central-office - Copy"

    assert exported(run(tmp_path, "export", "steps", copy, "--json")) == {copy}


CLOSED = "assessments/2025/2026-09-01-central-office"
COMMANDS = [
    ("export", "steps", "assessments", "--json"),
    ("gate", "assessments", "--owners", "--only", "--json"),
    ("content", "migrate", "assessments", "--dry-run", "--json"),
]


@pytest.mark.skipif(sys.platform != "linux", reason="takes root's rights away with Linux's setpriv")
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_folder_that_may_not_be_read_is_told_and_the_others_go_on(tmp_path: Path, command: tuple[str, ...]) -> None:
    a_tree(tmp_path)
    closed = tmp_path / "assessments/2025/2026-09-01-central-office"
    closed.chmod(0)

    ran = run(tmp_path, *command, before=without_roots_rights())

    closed.chmod(0o700)
    assert ran.code == 3, ran.said
    assert "2025/2026-09-01-central-office is left out." in ran.err
    assert "Nothing was changed" not in ran.err
    assert "2026-09-03-central-office" in ran.out
    assert command[0] == "export" or json.loads(ran.out)["left_out"] == [CLOSED]


@pytest.mark.parametrize("command", COMMANDS[:2], ids=lambda command: command[0])
def test_answers_that_cannot_be_read_are_told_and_the_others_go_on(tmp_path: Path, command: tuple[str, ...]) -> None:
    a_tree(tmp_path)
    (tmp_path / "assessments/2025/2026-09-01-central-office/responses/team.yaml").write_text("a: [", encoding="utf-8")

    ran = run(tmp_path, *command)

    assert ran.code == 3, ran.said
    assert "2026-09-01-central-office is left out." in ran.err
    assert "Nothing was changed" not in ran.err
    assert "2026-09-03-central-office" in ran.out
    assert command[0] == "export" or json.loads(ran.out)["left_out"] == [CLOSED]


@pytest.mark.parametrize("command", [("gate", "--owners", "--only"), ("status",), ("export", "steps")])
def test_a_command_that_only_reads_says_nothing_of_changes(tmp_path: Path, command: tuple[str, ...]) -> None:
    one = a_whole_assessment(tmp_path)
    (one / "responses/team.yaml").write_text("a: [", encoding="utf-8")

    ran = run(tmp_path, *command)

    assert ran.code == 3
    assert "responses/team.yaml:1" in ran.err
    assert "Nothing was changed" not in ran.err


def test_where_all_lie_in_folders_of_years_the_newest_is_told_of_all(tmp_path: Path) -> None:
    a_tree(tmp_path)
    for folder in (tmp_path / "assessments").glob("2026-*"):
        shutil.rmtree(folder)

    status = run(tmp_path, "status")

    assert status.code == 0
    assert "The newest of 2 here: assessments/2026/spring/2026-09-02-central-office." in status.err
