"""A run in a fork of a warm process is the run that a process of its own would have been."""

import os
from pathlib import Path

import pytest

from . import forked
from .program import START, Outcome, a_whole_assessment, environment, lines, run

ON_ITS_OWN = ("env",)  # a program before it has to be started by the system

pytestmark = pytest.mark.skipif(not forked.POSSIBLE, reason="nothing is forked here")


def both(folder: Path, *arguments: str, **more: str) -> tuple[Outcome, Outcome]:
    """Run a command in a fork and in a process of its own, each in a district of the same name."""
    outcomes = []
    for name, before in (("fork", ()), ("process", ON_ITS_OWN)):
        place = folder / name / "district"
        place.mkdir(parents=True)
        a_whole_assessment(place)
        outcomes.append(run(place, *arguments, before=before, **more))
    return outcomes[0], outcomes[1]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--help",), 0),
        (("show", "standards"), 0),
        (("show", "tp.evidence", "--json"), 0),
        (("status",), 0),
        (("report",), 0),
        (("done", "99"), 2),
        (("status", "--content", "/proc/nowhere"), 3),
    ],
)
def test_it_says_the_same_and_ends_the_same(tmp_path: Path, arguments: tuple[str, ...], code: int) -> None:
    in_a_fork, on_its_own = both(tmp_path, *arguments)

    assert in_a_fork == on_its_own
    assert in_a_fork.code == code


def test_it_reads_what_is_typed(tmp_path: Path) -> None:
    typed = lines("", "", "", "", "2x3", "", "Équipe", "", "/quit")

    in_a_fork, on_its_own = both(tmp_path, *START, "--team", "Another", typed=typed)

    assert in_a_fork == on_its_own
    assert "saved central-office/highest-need" in in_a_fork.err


def test_it_has_the_folder_and_the_environment_of_its_own_request(tmp_path: Path) -> None:
    told = run(tmp_path, "show", "roles", env=environment(tmp_path, PLASSESS_CONTENT="nowhere"))
    untold = run(tmp_path, "show", "roles", env=environment(tmp_path))
    written = run(tmp_path, "worksheet", "--role", "central-office")

    assert (told.code, untold.code) == (3, 0)
    assert "nowhere: there is no such content folder." in told.err
    assert (tmp_path / written.out.strip()).is_file()
    assert Path.cwd() != tmp_path
    assert "PLASSESS_CONTENT" not in os.environ
