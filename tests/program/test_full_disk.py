"""A full disk: said clearly, nothing torn, and the answer goes on disk once there is room again."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.speed import first_quickly

from .program import START, a_whole_assessment, an_open_assessment, answers_in, files_below, lines, opened, run
from .terminal import Terminal

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits a running process, and mounts a disk")

LONG = "We could not say what any of it changed in a lesson. " * 60


def at_most(size: int) -> Callable[[], None]:
    """Limit the size of every file the program writes; only softly, so that it can be lifted from outside."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KiB."""
    if os.geteuid() != 0:
        pytest.skip("only root can mount a disk")
    where = tmp_path / "disk"
    where.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(where)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(f"this machine lets nobody mount: {mounted.stderr.decode().strip()}")
    yield where
    subprocess.run(["umount", "-l", str(where)], check=True)


def fill(disk: Path) -> Path:
    """Fill a disk to its last byte, with a file that can be taken away again."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 1024, 1):
            try:
                while file.write(b"x" * size):
                    pass
            except OSError:
                continue
    return filler


@pytest.mark.slow
@pytest.mark.parametrize("flags", [[], ["--plain"]], ids=["edited", "plain"])
def test_where_the_file_may_not_grow_giving_up_ends_with_3_and_the_old_file_is_intact(
    tmp_path: Path, flags: list[str]
) -> None:
    assessment = an_open_assessment(tmp_path, "", "Our need.", "", "", "", "/quit")
    before = files_below(assessment)

    with Terminal(tmp_path, ["resume", *flags], limits=at_most(2000)) as screen:
        screen.at_a_prompt()
        for start in range(0, len(LONG), 900):
            screen.enter(LONG[start : start + 900].strip())
        failed = screen.enter("")
        again = screen.enter("")
        code = screen.leave("/quit\r")
        shown = screen.shown

    words = " ".join(failed.split())
    assert "team.yaml could not be written: the file would be larger than allowed here" in words
    assert "NOT saved" in words
    assert "any of it changed in a lesson." in words
    assert "could not be written" in " ".join(again.split())
    assert code == 3
    assert "Traceback" not in shown
    assert files_below(assessment)["responses/team.yaml"] == before["responses/team.yaml"]
    assert not list(assessment.rglob("*.tmp"))


@pytest.mark.parametrize("flags", first_quickly([], ["--plain"]))
def test_once_there_is_room_enter_saves_what_could_not_be_saved(tmp_path: Path, flags: list[str]) -> None:
    assessment = an_open_assessment(tmp_path, "", "Our need.", "", "", "", "/quit")

    with Terminal(tmp_path, ["resume", *flags], limits=at_most(200)) as screen:
        screen.at_a_prompt()
        screen.enter("There is no room for this.")
        failed = screen.enter("")
        resource.prlimit(screen.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        saved = screen.enter("")
        code = screen.leave("/quit\r")

    assert "could not be written" in failed
    assert "saved" in saved
    assert code == 0
    assert answers_in(assessment)["central-office/vision-actions"]["text"] == "There is no room for this."


TYPED = {
    "a level": ([], "3", "level 3 “"),
    "evidence": (["3"], "A visit to two schools", "A visit to two schools"),
    "a note": (["3", ""], "We saw it twice.", "We saw it twice."),
}


@pytest.mark.parametrize("case", TYPED)
def test_what_is_not_saved_is_shown_and_asked_about_until_it_is(tmp_path: Path, case: str) -> None:
    before, typed, shown = TYPED[case]
    map_alone = ("start", "--role", "central-office", "--using", "map", "--standards", "tp.evidence")
    run(tmp_path, *map_alone, typed=lines("", "", "", *before, "/quit"))
    assessment = opened(tmp_path)
    size = (assessment / "responses" / "team.yaml").stat().st_size

    ended = run(tmp_path, "resume", typed=lines(typed, "try it, please"), preexec_fn=at_most(size))

    told = " ".join(ended.said.split())
    assert shown in told.partition("This is NOT saved yet:")[2]
    assert "Empty it and press Enter to try again" in told
    assert ended.code == 3


def test_the_end_of_the_input_is_giving_up(tmp_path: Path) -> None:
    assessment = an_open_assessment(tmp_path, "", "Our need.", "", "", "", "/quit")

    ended = run(tmp_path, "resume", typed=lines("A text.", ""), preexec_fn=at_most(200))

    assert ended.code == 3
    assert "could not be written" in ended.said
    assert "Traceback" not in ended.err
    assert "central-office/vision-actions" not in answers_in(assessment)


def test_an_answer_that_was_given_up_is_there_again_once_there_is_room(tmp_path: Path) -> None:
    assessment = an_open_assessment(tmp_path, "", "Our need.", "", "", "", "/quit")
    size = (assessment / "responses" / "team.yaml").stat().st_size
    run(tmp_path, "resume", typed=lines("A text that took an hour.", ""), preexec_fn=at_most(size - 10))

    resumed = run(tmp_path, "resume", typed=lines("", "/quit"))

    assert "A text that took an hour." in resumed.err
    assert answers_in(assessment)["central-office/vision-actions"]["text"] == "A text that took an hour."


@pytest.mark.parametrize(
    "command", [("report",), ("done", "1"), ("worksheet", "--role", "central-office")], ids=" ".join
)
def test_every_command_that_writes_ends_with_3_and_leaves_the_old_files(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    a_whole_assessment(tmp_path)
    run(tmp_path, "report")
    run(tmp_path, "worksheet", "--role", "central-office")
    before = files_below(tmp_path)

    refused = run(tmp_path, *command, preexec_fn=at_most(100))

    assert refused.code == 3, refused.err
    assert "could not be written" in refused.said
    assert "Traceback" not in refused.err
    assert files_below(tmp_path) == before


def test_start_on_a_disk_without_room_ends_with_3(small_disk: Path) -> None:
    fill(small_disk)

    refused = run(small_disk, *START, typed=lines("", "", "", ""))

    assert refused.code == 3, refused.err
    assert "the disk is full" in refused.said
    assert "Traceback" not in refused.err


def test_a_start_that_found_no_room_leaves_nothing_and_the_next_one_takes_its_name(tmp_path: Path) -> None:
    answers = tmp_path / "answers.yaml"
    answers.write_text((a_whole_assessment(tmp_path / "other") / "responses/team.yaml").read_text())
    command = (*START, "--answers", "answers.yaml", "--no-input")

    for most in (10, answers.stat().st_size + 200):  # no room for the answers; room for them and none for the record
        refused = run(tmp_path, *command, preexec_fn=at_most(most))
        assert refused.code == 3
        assert "could not be written" in refused.said
        assert not (tmp_path / "assessments").exists()
    begun = run(tmp_path, *command)

    assert begun.code == 0, begun.err
    assert not opened(tmp_path).name.endswith("-2")


def test_on_a_full_disk_the_answer_is_saved_once_the_user_has_made_room(small_disk: Path) -> None:
    assessment = an_open_assessment(small_disk, "", "Our need.", "", "", "", "/quit")
    filler = fill(small_disk)
    before = files_below(assessment)

    with Terminal(small_disk, ["resume"]) as screen:
        screen.at_a_prompt()
        screen.enter("There is no room for this.")
        failed = screen.enter("")
        while_full = files_below(assessment)
        filler.unlink()
        saved = screen.enter("")
        code = screen.leave("/quit\r")

    assert "the disk is full" in " ".join(failed.split())
    assert while_full["responses/team.yaml"] == before["responses/team.yaml"]
    assert "saved" in saved
    assert code == 0
    assert answers_in(opened(small_disk))["central-office/vision-actions"]["text"] == "There is no room for this."


@pytest.mark.parametrize(
    "command",
    [("status",), ("--version",), ("show", "standards"), ("report", "--to", "md", "--out", "-")],
    ids=" ".join,
)
def test_stdout_on_a_full_disk_is_a_refusal_and_no_bug(tmp_path: Path, command: tuple[str, ...]) -> None:
    a_whole_assessment(tmp_path)
    if not Path("/dev/full").exists():
        pytest.skip("this machine has no /dev/full")

    done = subprocess.run(
        [
            shutil.which("sh") or "sh",
            "-c",
            'exec "$@" >/dev/full',
            "sh",
            sys.executable,
            "-m",
            "plassess",
            *command,
        ],
        cwd=tmp_path,
        capture_output=True,
        check=False,
        text=True,
    )

    assert done.returncode == 3
    assert "Traceback" not in done.stderr
