"""Where no folder is named, a command says which self-assessment it took, and where it looked when there is none."""

from pathlib import Path

import pytest

from .program import START, an_open_assessment, lines, opened, record_in, run

COMMANDS = (("status",), ("report",), ("done", "1"), ("resume",))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_of_several_the_newest_is_taken_and_named(tmp_path: Path, command: tuple[str, ...]) -> None:
    an_open_assessment(tmp_path, "2x3", "", "Our need.", "", "", "Rewrite it / Rosa", "", "/quit")
    run(tmp_path, *START, typed=lines("new", "", "", "", "1", "", "Our need.", "", "", "Meet / Rosa", "", "/quit"))
    newest = sorted(path.name for path in (tmp_path / "assessments").iterdir())[-1]

    ran = run(tmp_path, *command, typed=lines("/quit"))
    named = run(tmp_path, *command, f"assessments/{newest}", typed=lines("/quit"))

    assert f"The newest of 2 here: assessments/{newest}." in ran.err
    assert "The newest of" not in named.err


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_where_there_is_none_the_folder_is_named_and_how_to_get_to_another(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    ran = run(tmp_path, *command)

    assert ran.code == 2
    assert f"no self-assessment in {tmp_path.name}" in ran.err.replace(f"{tmp_path.parent}/", "")
    assert "cd" in ran.err


@pytest.mark.parametrize("deeper", [".", "..", "../.."])
def test_one_that_lies_a_little_below_is_named(tmp_path: Path, deeper: str) -> None:
    plans = tmp_path / "districts" / "riverside" / "plans"
    plans.mkdir(parents=True)
    run(plans, *START, "--out", ".", typed=lines("", "", "", "1", "", "Our need.", "", "/quit"))
    (one,) = plans.iterdir()
    here = plans / deeper

    ran = run(here.resolve(), "status")

    assert ran.code == 2
    assert str(one.relative_to(here.resolve())) in ran.err
    assert "Name one behind the command" in ran.err
    assert run(here.resolve(), "status", str(one.relative_to(here.resolve()))).code == 0


def test_where_the_folder_of_all_is_named_those_in_it_are(tmp_path: Path) -> None:
    run(tmp_path, *START, typed=lines("", "", "", "1", "", "Our need.", "", "/quit"))
    one = opened(tmp_path).relative_to(tmp_path)

    assert (
        f"assessments is not a self-assessment: it holds no assessment.yaml. Name one of these:\n  {one}"
        in run(tmp_path, "status", "assessments").err
    )


def test_what_is_asked_for_goes_with_an_unfinished_one_that_is_gone_on_with(tmp_path: Path) -> None:
    run(tmp_path, *START, typed=lines("", "", "", "1", "", "Our need.", "", "/quit"))

    again = run(
        tmp_path, "start", "--role", "central-office", "--from-symptoms", typed=lines("", "1, 2", "", "/quit")
    )

    assert record_in(opened(tmp_path))["using"] == ["guide", "map"]
    assert "Which of these do you see here?" in again.said


def _two(folder: Path, second_role: str) -> list[str]:
    for role in ("central-office", second_role):
        run(
            folder,
            "start",
            "--role",
            role,
            "--using",
            "guide",
            typed=lines(*["new"] * (role == second_role == "central-office"), "", "", "", "/quit"),
        )
    return sorted(path.name for path in (folder / "assessments").iterdir())


@pytest.mark.parametrize("second_role", ["principal", "central-office"])
def test_more_is_taken_up_in_the_one_it_is_meant_for(tmp_path: Path, second_role: str) -> None:
    names = _two(tmp_path, second_role)
    fitting = [name for name in names if "principal" not in name]

    ran = run(tmp_path, "resume", "--using", "core-roles", typed=lines(str(len(fitting)), "/quit"))

    assert "Which self-assessment do you take this up in?" in ran.said
    assert "core-roles" in record_in(tmp_path / "assessments" / fitting[0])["using"]


def test_one_that_is_named_is_not_asked_about(tmp_path: Path) -> None:
    names = _two(tmp_path, "central-office")

    ran = run(tmp_path, "resume", f"assessments/{names[0]}", "--using", "core-roles", typed=lines("/quit"))

    assert "Which self-assessment" not in ran.said
    assert "core-roles" in record_in(tmp_path / "assessments" / names[0])["using"]
