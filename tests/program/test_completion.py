"""What a shell can complete, and that asking for it runs nothing."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plassess.cli.app import COMMANDS
from plassess.cli.completion import SHELLS

from .program import environment, files_below, run

ASKED = {
    "plassess ga": ["gate"],
    "plassess gate --ow": ["--owners"],
    "plassess content ": ["new", "schema", "list", "accept", "diff", "migrate"],
    "plassess config ": ["show"],
    "plassess start --role central-office --te": ["--team"],
}


def completed(folder: Path, line: str) -> tuple[int, list[str]]:
    """Ask as the script for bash does."""
    words = line.split(" ")
    env = environment(folder, _PLASSESS_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(words) - 1))
    ended = run(folder, env=env)
    return ended.code, ended.out.split()


@pytest.mark.parametrize("line", ASKED)
def test_commands_and_options_are_completed(tmp_path: Path, line: str) -> None:
    assert completed(tmp_path, line) == (0, ASKED[line])


def test_every_command_is_completed(tmp_path: Path) -> None:
    code, names = completed(tmp_path, "plassess ")

    assert code == 0
    assert names == [one.name for one in COMMANDS().listed]


@pytest.mark.parametrize(
    "line", ["plassess start --role central-office --blank --answers a.yaml ", "plassess content new there "]
)
def test_to_complete_a_command_is_not_to_run_it(tmp_path: Path, line: str) -> None:
    before = files_below(tmp_path)

    code, _ = completed(tmp_path, line)

    assert code in {0, 1}
    assert files_below(tmp_path) == before


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_gets_a_script_that_asks_plassess(tmp_path: Path, shell: str) -> None:
    before = files_below(tmp_path)

    ended = run(tmp_path, "completion", shell)

    assert (ended.code, ended.err) == (0, "")
    assert "_PLASSESS_COMPLETE" in ended.out
    assert f"complete_{shell}" in ended.out
    assert files_below(tmp_path) == before


def test_another_shell_is_refused_with_those_there_are(tmp_path: Path) -> None:
    ended = run(tmp_path, "completion", "bsh\u202e")

    assert (ended.code, ended.out) == (2, "")
    assert "There is: bash, zsh, fish, powershell." in ended.said
    assert "\u202e" not in ended.err


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_itself_completes_with_the_script(tmp_path: Path) -> None:
    (tmp_path / "script").write_text(run(tmp_path, "completion", "bash").out, "utf-8")
    plassess = tmp_path / "plassess"
    plassess.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m plassess "$@"\n', "utf-8")
    plassess.chmod(0o755)
    asked = 'COMP_WORDS=(plassess gate --ow); COMP_CWORD=2; _plassess_completion ./plassess; echo "${COMPREPLY[@]}"'

    done = subprocess.run(
        ["bash", "-c", f". ./script; {asked}"], cwd=tmp_path, check=True, capture_output=True, text=True
    )

    assert done.stdout == "--owners\n"
