"""The real program as a child process: its environment, one run of it, and the folder it leaves behind."""

import atexit
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from msgspec import Struct

from tests.plain_yaml import plain

from . import forked

PLASSESS = (sys.executable, "-m", "plassess")
DATA = Path(__file__).parents[2] / "data"
ROLE = "central-office"
GUIDE = DATA / "action_guides" / f"{ROLE}.yaml"
START = ("start", "--role", ROLE, "--using", "guide")
LONGEST_SECONDS = 300  # of a run that hangs; no test says how quick one is
TODAY = date.today()  # noqa: DTZ011 - the team's own day, as the program takes it

_HANDED_ON = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH", "COVERAGE_PROCESS_START", "TMPDIR", "TZ")


class Outcome(Struct, frozen=True):
    """How one run ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Both streams with runs of white space as one space, for looking for wrapped sentences."""
        return " ".join(f"{self.out}\n{self.err}".split())


def environment(home: Path | None, **more: str) -> dict[str, str]:
    """Make an environment that holds what a fresh login has, and nothing of the developer's."""
    kept = {name: os.environ[name] for name in _HANDED_ON if name in os.environ}
    at_home = {"HOME": str(home)} if home else {}
    return kept | {"TERM": "xterm-256color", "LANG": "C.UTF-8"} | at_home | more


def is_plain(env: Mapping[str, str]) -> bool:
    """Tell whether an environment differs from a login's in nothing that a program looks at when it is imported."""
    looked_at_later = {"HOME", "COLUMNS"}
    usual = environment(None)
    return all(
        name in looked_at_later or name.startswith("PLASSESS_") or usual.get(name) == value
        for name, value in env.items()
    )


def run(
    folder: Path,
    *arguments: str,
    typed: str | bytes | None = None,
    env: Mapping[str, str] | None = None,
    before: Sequence[str] = (),
    **more: Any,
) -> Outcome:
    """Run plassess in a folder with ``typed`` as its input (nothing: an empty input).

    Where nothing is asked for that has to be there before Python starts, the process is a fork of a warm one.
    """
    data = typed.encode() if isinstance(typed, str) else typed or b""
    told = dict(env) if env is not None else environment(folder)
    if forked.POSSIBLE and not before and not more and is_plain(told):
        code, out, err = forked.run(arguments, folder, told, data, LONGEST_SECONDS)
        return Outcome(code, out.decode("utf-8"), err.decode("utf-8"))
    done = subprocess.run(
        [*before, *PLASSESS, *arguments],
        cwd=folder,
        env=told,
        input=data,
        capture_output=True,
        timeout=LONGEST_SECONDS,
        check=False,
        **more,
    )
    return Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def run_each(folder: Path, commands: Iterable[Sequence[str]], **more: Any) -> dict[str, Outcome]:
    """Run several commands that do not change anything, two at a time; each outcome stands under its command."""
    wanted = list(commands)
    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda command: run(folder, *command, **more), wanted))
    return {" ".join(command): outcome for command, outcome in zip(wanted, outcomes, strict=True)}


def without_roots_rights() -> tuple[str, ...]:
    """Say what stands before a command so that file modes hold it back, even where the tests run as root."""
    if os.geteuid() != 0:
        return ()
    return (needs("setpriv"), "--bounding-set", "-dac_override,-dac_read_search,-fowner", "--")


def lines(*typed: str) -> str:
    """Join what is typed, each with its Enter."""
    return "".join(f"{line}\n" for line in typed)


def opened(folder: Path) -> Path:
    """Find the one assessment below a folder."""
    (found,) = (folder / "assessments").iterdir()
    return found


def answers_in(assessment: Path) -> dict[str, Any]:
    """Read what the team answered, with another reader than plassess's own."""
    text = (assessment / "responses" / "team.yaml").read_text(encoding="utf-8")
    answers: dict[str, Any] = plain(text)["answers"]
    return answers


def record_in(assessment: Path) -> dict[str, Any]:
    """Read the record, with another reader than plassess's own."""
    record: dict[str, Any] = plain((assessment / "assessment.yaml").read_text(encoding="utf-8"))
    return record


def files_below(folder: Path) -> dict[str, str]:
    """Map each file below a folder to the digest of its bytes; locks do not count."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(".lock")
    }


@cache
def guide() -> dict[str, Any]:
    """Read the guide as it ships."""
    loaded: dict[str, Any] = plain(GUIDE.read_text(encoding="utf-8"))
    return loaded


def question_ids() -> list[str]:
    """Name the guide's questions in order."""
    return [question["id"] for question in guide()["questions"]]


def complete_answers() -> dict[str, Any]:
    """Make answers to every question of the guide, as data; two first steps, one of them committed."""
    answers: dict[str, Any] = {one: {"state": "answered", "text": f"Answer to {one}."} for one in question_ids()}
    answers[question_ids()[0]]["first_steps"] = [
        {"what": "Rewrite the vision", "who": "Rosa Ortiz", "by": "2030-10-15", "committed": True},
        {"what": "Ask the coaches", "who": "Mei Tan"},
    ]
    return {"format": "plassess/responses/2", "respondent": "team", "answers": answers}


def a_folder_until_the_end() -> Path:
    """Make a folder that is there until the tests end."""
    folder = Path(tempfile.mkdtemp(prefix="plassess-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@cache
def _made_once(*typed: str | None) -> Path:
    """Open an assessment with the real program, once for all tests that begin with the same one."""
    folder = a_folder_until_the_end()
    if typed == (None,):
        answers = folder / "answers.yaml"
        answers.write_text(yaml.safe_dump(complete_answers(), sort_keys=False), encoding="utf-8")
        done = run(folder, *START, "--answers", "answers.yaml", "--no-input", "--team", "Teaching & Learning")
    else:
        done = run(folder, *START, typed=lines("", "", "", "", *(line or "" for line in typed)))
    assert done.code == 0, done.err
    return folder / "assessments"


def a_whole_assessment(folder: Path) -> Path:
    """Put an assessment in which everything is answered below a folder, and return its own."""
    shutil.copytree(_made_once(None), folder / "assessments")
    return opened(folder)


def an_open_assessment(folder: Path, *typed: str) -> Path:
    """Put an assessment with all questions on today's list below a folder; the input ended after ``typed``."""
    shutil.copytree(_made_once(*typed), folder / "assessments")
    return opened(folder)


def needs(tool: str) -> str:
    """Return the tool's path; without it the test is skipped, and in CI it fails."""
    found = shutil.which(tool)
    if found is None:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(f"{tool} is not on this machine")
    return str(found)
