"""kill -9 at random moments: what was acknowledged is on disk, and every file is whole."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from . import killing
from .program import PLASSESS, START, environment, lines, question_ids, run

RUNS = 100
AT_ONCE = 2

SAVED = re.compile(rb"^saved (\S+)\r?$", re.MULTILINE)


def script() -> str:
    """Type a tally, and to every question a text in two lines and four steps; each is one save."""
    typed = ["", "", "", "", "2x3, 9x5", ""]
    for number in range(1, 9):
        typed += [f"Text {number} of the team.", f"More of text {number}.", ""]
        typed += [""] if number == 1 else []
        typed += [f"Step {number}-{one} / Rosa / 2030-01-{one:02}" for one in range(1, 5)] + [""]
    # The dates lie far ahead, so each is asked about, and Enter says that it is meant.
    return lines(*(part for line in typed for part in ([line, ""] if "/ 2030" in line else [line])))


def lost(folder: Path, seen: bytes) -> list[str]:
    """List what was acknowledged and is not in the file, in words; empty where nothing is lost."""
    records = list(folder.glob("assessments/*/responses/team.yaml"))
    acknowledged = [name.decode() for name in SAVED.findall(seen)]
    if not records:
        return [f"no file, though {len(acknowledged)} were saved"] if acknowledged else []
    answers = yaml.safe_load(records[0].read_text(encoding="utf-8"))["answers"]
    missing = []
    for question in dict.fromkeys(acknowledged):
        # The saves of a question, in the script's order: the first one's tally, the text, then one step after the other.
        number = question_ids().index(question) + 1
        saves = acknowledged.count(question) - (1 if number == 1 else 0)
        answer = answers.get(question, {})
        if number == 1 and len(answer.get("marked", {})) != 2:
            missing.append(f"{question}: the tally")
        if saves >= 1 and answer.get("text") != f"Text {number} of the team.\nMore of text {number}.":
            missing.append(f"{question}: the text")
        steps = [step["what"] for step in answer.get("first_steps", [])]
        missing += [f"{question}: step {one}" for one in range(1, saves) if f"Step {number}-{one}" not in steps]
    return missing


def kill_in_the_middle(folder: Path, saves: int) -> None:
    """Start the program, kill it once it has acknowledged so many saves."""
    with subprocess.Popen(
        [*PLASSESS, *START],
        cwd=folder,
        env=environment(folder),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    ) as child:
        assert child.stdin is not None
        assert child.stderr is not None
        child.stdin.write(script().encode())
        child.stdin.flush()
        seen = b""
        while len(SAVED.findall(seen)) < saves:
            seen += os.read(child.stderr.fileno(), 65536)
        child.kill()


@pytest.mark.slow
def test_whenever_it_is_killed_every_acknowledged_answer_is_there_and_every_file_is_whole(tmp_path: Path) -> None:
    (tmp_path / "script.txt").write_text(script(), encoding="utf-8")
    parts = [(RUNS * part // AT_ONCE, RUNS * (part + 1) // AT_ONCE) for part in range(AT_ONCE)]
    root = str(Path(killing.__file__).parents[2])
    env = environment(tmp_path)

    killers = [
        subprocess.Popen([sys.executable, killing.__file__, str(tmp_path), str(first), str(end)], cwd=root, env=env)
        for first, end in parts
    ]

    assert [killer.wait(timeout=1800) for killer in killers] == [0] * AT_ONCE
    folders = [tmp_path / str(number) for number in range(RUNS)]
    seen = [(folder / "seen").read_bytes() for folder in folders]
    missing = {
        folder.name: found for folder, said in zip(folders, seen, strict=True) if (found := lost(folder, said))
    }
    status = [(folder / "status").read_text(encoding="utf-8") for folder in folders]
    assert missing == {}
    assert [said for said in status if not said.startswith("0\n") and "There is no self-assessment" not in said] == []
    assert len({len(SAVED.findall(said)) for said in seen}) > 20, "the moments must differ for this to mean anything"


@pytest.mark.slow
def test_the_script_that_is_killed_runs_through_when_it_is_not(tmp_path: Path) -> None:
    done = run(tmp_path, *START, typed=script())

    saved = SAVED.findall(done.err.encode())
    assert done.code == 0
    assert len(saved) == 1 + 8 * 5
    assert lost(tmp_path, done.err.encode()) == []


def test_what_a_killed_program_left_does_not_stop_the_next_one(tmp_path: Path) -> None:
    kill_in_the_middle(tmp_path, 17)

    resumed = run(tmp_path, "resume", typed=lines("/quit"))

    assert resumed.code == 0, resumed.err
    assert "What you have entered is saved" in resumed.err
