"""``plassess content schema``: what it prints, what it writes, and the files that name it."""

import json
from pathlib import Path

import pytest

from plassess.files.models.schemas import SCHEMAS

from .program import ROLE, environment, run


def test_without_a_kind_it_lists_them_one_a_line(tmp_path: Path) -> None:
    done = run(tmp_path, "content", "schema")

    assert done.code == 0
    assert [line.split()[0] for line in done.out.splitlines()] == list(SCHEMAS)
    assert all(line.endswith(".") for line in done.out.splitlines())


def test_with_a_kind_it_prints_the_schema_and_nothing_else(tmp_path: Path) -> None:
    done = run(tmp_path, "content", "schema", "action-guide")

    assert json.loads(done.out)["title"] == "Action guide"
    assert done.err == ""


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        (["responses", "--json"], ["responses"]),
        (["plassess/responses/2"], ["responses"]),
        (["--outputs", "plassess/status/1", "--json"], ["--outputs", "status"]),
    ],
)
def test_a_kind_may_be_told_as_the_format_of_a_file_says_it(
    tmp_path: Path, typed: list[str], same: list[str]
) -> None:
    done = run(tmp_path, "content", "schema", *typed)

    assert (done.code, done.err) == (0, "")
    assert done.out == run(tmp_path, "content", "schema", *same).out
    assert "$schema" in done.out


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["plassess/responses/9"], "There is no kind of file called plassess/responses/9. There is: "),
        (["--outputs", "plassess/statu/1"], "Did you mean status?"),
    ],
)
def test_a_format_that_is_none_is_told(tmp_path: Path, typed: list[str], said: str) -> None:
    done = run(tmp_path, "content", "schema", *typed)

    assert (done.code, done.out) == (2, "")
    assert said in done.said


def test_a_misspelled_kind_is_told(tmp_path: Path) -> None:
    done = run(tmp_path, "content", "schema", "instrumet\u202e")

    assert done.code == 2
    assert "Did you mean instrument?" in done.said
    assert "\u202e" not in done.err


def test_the_same_bytes_are_written_each_time(tmp_path: Path) -> None:
    first = run(tmp_path, "content", "schema", "--out", "a/b", env=environment(tmp_path, PYTHONHASHSEED="1"))
    second = run(tmp_path, "content", "schema", "--out", "c", env=environment(tmp_path, PYTHONHASHSEED="2"))

    assert first.out.splitlines() == [str(Path("a/b") / f"{kind}.schema.json") for kind in SCHEMAS]
    assert second.code == 0
    for kind in SCHEMAS:
        name = f"{kind}.schema.json"
        assert (tmp_path / "a" / "b" / name).read_bytes() == (tmp_path / "c" / name).read_bytes()


def test_one_kind_may_be_written_alone(tmp_path: Path) -> None:
    done = run(tmp_path, "content", "schema", "responses", "--out", ".")

    assert done.out == "responses.schema.json\n"
    assert [path.name for path in tmp_path.glob("*.json")] == ["responses.schema.json"]


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()

    done = run(tmp_path, "content", "schema", "--out", "taken")

    assert done.code == 3
    assert "taken could not be made" in done.said


def test_a_blank_answers_file_names_its_schema_and_so_does_what_is_made_of_it(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    run(tmp_path, "content", "schema", "--out", ".plassess/schemas")
    blank = ("start", "--role", ROLE, "--blank")

    run(tmp_path, *blank, "--answers", "answers.yaml")
    answers = tmp_path / "answers.yaml"
    text = answers.read_text(encoding="utf-8")
    answers.write_text(text.replace("state: answered", "state: unknown"), encoding="utf-8")
    made = run(tmp_path, "start", "--role", ROLE, "--answers", "answers.yaml", "--no-input")

    name = ".plassess/schemas/responses.schema.json\n"
    assert text.startswith(f"# yaml-language-server: $schema={name}")
    team = tmp_path / made.out.strip() / "responses" / "team.yaml"
    assert team.read_text(encoding="utf-8").startswith(f"# yaml-language-server: $schema=../../../{name}")
    assert "yaml-language-server" not in run(tmp_path, *blank).out
