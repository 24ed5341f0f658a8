"""Where plassess itself is wrong, it says so in two lines and tells nobody what the team wrote."""

import re
from pathlib import Path

import pytest

from .program import START, Outcome, a_whole_assessment, environment, lines, run

SECRET = "Rosa-will-leave-in-June"

BROKEN_STATUS = f"""
import plassess.cli.status

def status():
    kept = {SECRET!r}
    raise ValueError("could not show " + kept)

plassess.cli.status.status = status
"""

BROKEN_SAVE = f"""
import plassess.files.assessments.store

def save_answer(self, prompt, base, answer, order=()):
    raise RuntimeError("could not save " + answer.text + {SECRET!r})

plassess.files.assessments.store.AssessmentFolder.save_answer = save_answer
"""


def run_broken(folder: Path, how: str, *arguments: str, typed: str = "") -> tuple[Outcome, str]:
    """Run plassess with a bug in it; returns how it ended and what the file it names holds."""
    broken, temporary = folder / "broken", folder / "tmp"
    broken.mkdir()
    temporary.mkdir()
    (broken / "sitecustomize.py").write_text(how, encoding="utf-8")
    env = environment(folder)
    path = f"{broken}:{env['PYTHONPATH']}" if "PYTHONPATH" in env else str(broken)
    outcome = run(folder, *arguments, typed=typed, env=env | {"PYTHONPATH": path, "TMPDIR": str(temporary)})
    named = re.search(r"(/\S+\.txt)", outcome.err)
    assert named is not None, outcome.err
    return outcome, Path(named[1]).read_text(encoding="utf-8")


def test_a_bug_ends_with_4_in_two_lines_and_names_a_file_without_what_was_written(tmp_path: Path) -> None:
    a_whole_assessment(tmp_path)

    ended, told = run_broken(tmp_path, BROKEN_STATUS, "status")

    assert (ended.code, ended.out) == (4, "")
    assert len(ended.err.splitlines()) == 2
    assert "plassess made a mistake (ValueError)" in ended.err
    assert "That file holds no answers" in ended.err
    assert "builtins.ValueError" in told
    assert re.search(r"status, line \d+ of ", told)
    assert SECRET not in ended.err + told


@pytest.mark.parametrize("text", ["What Dan said about Mei"])
def test_a_bug_in_the_middle_of_a_meeting_tells_no_answer(tmp_path: Path, text: str) -> None:
    typed = lines("", "", "", "", "", text, "")

    ended, told = run_broken(tmp_path, BROKEN_SAVE, *START, typed=typed)

    assert ended.code == 4
    assert "plassess made a mistake (RuntimeError)" in ended.err
    assert "Traceback" not in ended.err
    assert re.search(r"save_answer, line \d+ of ", told)
    assert SECRET not in ended.err + told
    assert text not in told


def test_the_file_can_be_read_by_its_owner_alone(tmp_path: Path) -> None:
    a_whole_assessment(tmp_path)

    run_broken(tmp_path, BROKEN_STATUS, "status")

    (file,) = (tmp_path / "tmp").glob("plassess-bug-*.txt")
    assert file.stat().st_mode & 0o077 == 0
