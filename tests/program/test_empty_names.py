"""No command takes an empty name: to a path it would mean the folder here, to an option that nothing was asked."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from plassess.cli.app import app
from plassess.cli.main import run

Case = tuple[str, ...]


def leaves(command: Any, at: Case = ()) -> Iterator[tuple[Case, Any]]:
    below: dict[str, Any] = getattr(command, "commands", {})
    if not below:
        yield at, command
    for name in below:
        yield from leaves(below[name], (*at, name))


def with_an_empty_one() -> Iterator[Case]:
    """Give each command each of its values empty, as an argument, behind an option and behind its sign."""
    for at, command in leaves(typer.main.get_command(app)):
        arguments = [one for one in command.params if one.param_type_name == "argument"]
        needed = ["x" for one in arguments if one.required]
        if arguments:
            yield (*at, *needed[1:], "")
        if any(one.nargs == -1 for one in arguments):
            yield (*at, *needed, " ")
        for one in command.params:
            if one.param_type_name == "option" and not one.is_flag:
                yield (*at, *needed, one.opts[0], "")
                yield (*at, *needed, f"{one.opts[0]}=")


@pytest.mark.parametrize("arguments", [*with_an_empty_one()], ids=repr)
def test_an_empty_name_is_refused_and_nothing_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: Case
) -> None:
    monkeypatch.chdir(tmp_path)

    code = run(arguments)

    told = capsys.readouterr()
    assert (code, told.out) == (2, "")
    assert "is empty, as where a variable of a script is not set. Say what you mean" in told.err
    assert list(tmp_path.iterdir()) == []


def that_write() -> Iterator[tuple[Case, str]]:
    """Give each command that takes ``--out``, with what it needs and with what the option is said to take."""
    for at, command in leaves(typer.main.get_command(app)):
        needed = ["x" for one in command.params if one.param_type_name == "argument" and one.required]
        yield from (((*at, *needed), one.metavar) for one in command.params if one.name == "out")


@pytest.mark.parametrize(("arguments", "takes"), [*that_write()], ids=repr)
def test_where_nothing_can_be_printed_a_dash_is_no_file_and_where_a_folder_is_made_no_file_s_name_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: Case, takes: str
) -> None:
    monkeypatch.chdir(tmp_path)

    dashed = run([*arguments, "--out", "-"]), capsys.readouterr().err
    of_a_file = run([*arguments, "--out", "plan.html"]), capsys.readouterr().err

    assert (dashed[0] == 2 and "here, not -" in dashed[1]) is ("-" not in takes), dashed
    assert (of_a_file[0] == 2 and "reads like a file" in of_a_file[1]) is ("DIR" in takes), of_a_file
    assert not (tmp_path / "-").exists()
    assert not (tmp_path / "plan.html").is_dir()


def with_a_number() -> Iterator[tuple[Case, str]]:
    """Give each command each option that takes a number something that is none, a broken one, and none at all."""
    for at, command in leaves(typer.main.get_command(app)):
        needed = ["x" for one in command.params if one.param_type_name == "argument" and one.required]
        for one in command.params:
            if one.param_type_name == "option" and one.type.name in {"int", "integer", "int range", "integer range"}:
                yield from (((*at, *needed, one.opts[0], typed), " ".join(at)) for typed in ("x", "1.5", "1e3"))


def test_what_is_no_number_is_told_in_plain_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    cases = [*with_a_number()]
    assert len(cases) > 5

    for arguments, command in cases:
        code, told = run(arguments), capsys.readouterr().err

        assert code == 2
        assert f"{arguments[-2]} takes a whole number" in told, told
        assert f"Try  plassess {command} --help" in told


@pytest.mark.parametrize(
    "arguments", [("gate", "--owners=no"), ("start", "--role"), ("plan", "add"), ("done", "--nu")]
)
def test_a_mistake_names_the_help_of_its_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: Case
) -> None:
    monkeypatch.chdir(tmp_path)

    assert run(arguments) == 2
    command = " ".join(one for one in arguments if not one.startswith("-"))
    assert f"Try  plassess {command} --help" in capsys.readouterr().err
