"""What a shell can complete, and that asking for it runs nothing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plassess.cli.app import COMMANDS
from plassess.cli.completion import SHELLS

from .program import environment, files_below, needs, run

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


@pytest.fixture
def with_plassess(tmp_path: Path) -> dict[str, str]:
    """An environment whose only folder of programs of its own has plassess, and an empty home."""
    programs = tmp_path / "programs"
    programs.mkdir()
    plassess = programs / "plassess"
    plassess.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m plassess "$@"\n', "utf-8")
    plassess.chmod(0o755)
    (tmp_path / "answers-of-may").mkdir()
    return {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "HOME": str(tmp_path), "TERM": "dumb"}


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
def test_bash_itself_completes_with_the_script(tmp_path: Path, with_plassess: dict[str, str]) -> None:
    (tmp_path / "script").write_text(run(tmp_path, "completion", "bash").out, "utf-8")
    asked = 'COMP_WORDS=(plassess gate --ow); COMP_CWORD=2; _plassess_completion plassess; echo "${COMPREPLY[@]}"'

    done = subprocess.run(
        ["bash", "-c", f". ./script; {asked}"],
        cwd=tmp_path,
        env=with_plassess,
        check=True,
        capture_output=True,
        text=True,
    )

    assert done.stdout == "--owners\n"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("line", "offered"),
    [("plassess ga", "gate"), ("plassess gate --ow", "--owners"), ("plassess report ans", "answers-of-may/")],
)
def test_fish_itself_completes_with_the_script_and_offers_files(
    line: str, offered: str, tmp_path: Path, with_plassess: dict[str, str]
) -> None:
    (tmp_path / "script").write_text(run(tmp_path, "completion", "fish").out, "utf-8")

    done = subprocess.run(
        [needs("fish"), "--no-config", "-c", f"source script; complete -C '{line}'"],
        cwd=tmp_path,
        env=with_plassess,
        check=True,
        capture_output=True,
        text=True,
    )

    assert [one.partition("\t")[0] for one in done.stdout.splitlines()] == [offered]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("line", "becomes"),
    [
        ("plassess ga", "plassess gate "),
        ("plassess gate --ow", "plassess gate --owners "),
        ("plassess report ans", "plassess report answers-of-may/"),
    ],
)
def test_zsh_itself_completes_with_the_script_and_offers_files(
    line: str, becomes: str, tmp_path: Path, with_plassess: dict[str, str]
) -> None:
    import pexpect  # not on every system

    zsh = pexpect.spawn(
        needs("zsh"),
        ["-f", "-i"],
        cwd=tmp_path,
        env=with_plassess,
        timeout=20,
        encoding="utf-8",
        dimensions=(24, 120),
    )
    zsh.sendline(
        'autoload -Uz compinit; compinit -u; eval "$(plassess completion zsh)"; echo MADE-$((6 * 7)); PS1="NOW> "'
    )
    zsh.expect_exact("MADE-42")
    zsh.expect_exact("NOW> ")

    zsh.send(f"{line}\t")

    zsh.expect_exact(becomes)
    zsh.close(force=True)
