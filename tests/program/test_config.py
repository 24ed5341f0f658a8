"""``plassess config show``: every setting, its value, and the line that says so."""

import json
from pathlib import Path

import pytest

from plassess.assessment.gates.registry import GATES
from plassess.files.models.check_settings import CheckSettings

from .program import an_open_assessment, run

SETTINGS = """\
format: plassess/settings/1
check:
  strict: true
  per-file-ignores:
    "content/*": [PLA5]
gates:
  answered: 90%
  scoped:
    - for: {role: coach}
      owners: true
calendar:
  winter break: 2026-12-18
"""


def test_each_setting_is_shown_with_its_value_and_its_line_from_anywhere_in_the_repo(tmp_path: Path) -> None:
    (tmp_path / "plassess.yaml").write_text(SETTINGS, "utf-8")
    (tmp_path / "below").mkdir()

    text, below = run(tmp_path, "config", "show"), run(tmp_path / "below", "config", "show", "--json")

    said = {one["key"]: (one["value"], one["line"]) for one in json.loads(below.out)["settings"]}
    assert (text.code, below.code) == (0, 0)
    assert "check.strict true (plassess.yaml:3)" in text.said
    assert "gates.owners false (as usual)" in text.said
    assert said["check.strict"] == (True, 3)
    assert said["check.per-file-ignores"] == ({"content/*": ["PLA5"]}, 4)
    assert said["gates.answered"] == ("90%", 7)
    assert said["gates.scoped"] == ([{"for": {"role": "coach"}, "owners": True}], 8)
    assert said["calendar"] == ({"winter break": "2026-12-18"}, 11)
    assert said["content"] == (None, None)


def test_without_settings_every_one_is_shown_as_it_usually_is(tmp_path: Path) -> None:
    settings = json.loads(run(tmp_path, "config", "show", "--json").out)["settings"]

    fields = CheckSettings.model_fields.items()
    keys = {"content", "calendar", "district", "lenses", "gates.scoped", *(f"gates.{gate.name}" for gate in GATES)}
    assert {one["key"] for one in settings} == keys | {f"check.{field.alias or name}" for name, field in fields}
    assert {one["line"] for one in settings} == {None}


def test_settings_that_cannot_be_read_end_with_3_at_their_place(tmp_path: Path) -> None:
    (tmp_path / "plassess.yaml").write_text("format: plassess/settings/1\ncheck: {strict: maybe}\n", "utf-8")

    ended = run(tmp_path, "config", "show")

    assert (ended.code, ended.out) == (3, "")
    assert "plassess.yaml:2:" in ended.err


@pytest.mark.parametrize(
    "name", ["plassess.yml", ".plassess.yaml", "Plassess.yaml", "plassess.yaml.txt", "PLASSESS.YML", "plassess.json"]
)
@pytest.mark.parametrize(
    "text",
    [
        "format: plassess/settings/1\ncheck: {strict: true}\n",
        "gates:\n  owners: true\n",
        "calendar:\n  gala: 2026-12-18\n",
    ],
)
def test_settings_of_another_name_are_told_by_every_command_that_reads_them(
    tmp_path: Path, name: str, text: str
) -> None:
    assessment = an_open_assessment(tmp_path, "/quit")
    (tmp_path / name).write_text(text, encoding="utf-8")

    for command in (("check",), ("gate", "assessments"), ("config", "show"), ("status",), ("report",)):
        done = run(tmp_path, *command)
        assert (done.code, "Rename it to plassess.yaml" in done.said) == (1 if command == ("check",) else 3, True), (
            done
        )
        assert f"{name}: PLA303" in done.said

    (tmp_path / name).rename(tmp_path / "plassess.yaml")
    assert "Rename" not in run(assessment, "check").said


LEFT_BY_SYNC = (
    "plassess (1).yaml",
    "plassess-ROSA-PC.yaml",
    "plassess 2.yaml",
    "Copy of plassess.yaml",
    "plassess (Rosa's conflicted copy 2026-11-27).yaml",
    "plassess.sync-conflict-20261127-101112-ABCDEFG.yaml",
    ".plassess.yaml.icloud",
)


@pytest.mark.parametrize("name", LEFT_BY_SYNC)
def test_settings_of_which_a_sync_tool_left_a_second_version_alone_stop_a_check_and_a_gate(
    tmp_path: Path, name: str
) -> None:
    an_open_assessment(tmp_path, "/quit")
    is_away = name.endswith(".icloud")
    (tmp_path / name).write_bytes(b"bplist00" if is_away else b"format: plassess/settings/1\ncheck: {strict: true}\n")

    check, gate = run(tmp_path, "check"), run(tmp_path, "gate", "assessments", "--answered", "0")
    (tmp_path / "plassess.yaml").write_text("format: plassess/settings/1\n", encoding="utf-8")
    beside = run(tmp_path, "gate", "assessments", "--answered", "0")

    assert (check.code, gate.code, beside.code) == (1, 3, 0), beside.said
    for done in (check, gate):
        assert f"{name}: PLA303" in done.said
        assert ("have it downloaded" if is_away else "Rename it to plassess.yaml") in done.said
    assert "Nothing else was checked" in check.said


@pytest.mark.parametrize("name", ["plassess-example.yaml", "plassess.sample.yaml", "plassess.yaml.bak"])
def test_an_example_and_a_backup_stop_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("format: plassess/settings/1\ncheck: {strict: true}\n", encoding="utf-8")

    done = run(tmp_path, "config", "show")

    assert (done.code, "PLA303" in done.said) == (0, False), done.err


def test_a_workflow_of_that_name_is_no_settings(tmp_path: Path) -> None:
    run(tmp_path, "content", "new", "riverside")

    done = run(tmp_path / "riverside" / ".github" / "workflows", "config", "show")

    assert (done.code, "Rename" in done.said) == (0, False), done.err
    assert "owners" in done.out


@pytest.mark.parametrize(
    ("name", "rule"), [("plassess.yml", "PLA411"), ("plassess.yaml.txt", "PLA411"), (".plassess.yaml", "PLA303")]
)
@pytest.mark.parametrize("text", ["format: plassess/settings/1\n", "check: {strict: true}\n"])
def test_a_second_settings_file_beside_the_one_that_is_read_is_told_by_a_check(
    tmp_path: Path, name: str, rule: str, text: str
) -> None:
    (tmp_path / "plassess.yaml").write_text("format: plassess/settings/1\n", encoding="utf-8")
    (tmp_path / name).write_text(text, encoding="utf-8")

    done = run(tmp_path, "check")

    assert (done.code, f"{name}: {rule}" in done.said) == (1, True), done.out
