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
