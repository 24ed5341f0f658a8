"""A migration stopped anywhere, or out of room: the next run finishes it or undoes it, and nobody reads half of it."""

import re
import shutil
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from msgspec import Struct

from plassess.assessment.migration.answer import Rescaling, Strategy
from plassess.files.assessments.journal import JOURNAL, is_unfinished
from plassess.files.assessments.migration import carry_out, plan_migration, settle_migration
from plassess.files.assessments.store import AssessmentFolder
from plassess.files.content.library import load_library
from plassess.files.disk.lock import locked
from plassess.problems.errors import FileError
from tests.speed import first_quickly

from .migrations import CLAMPED, NEW, OLD, a_district, a_moved_district
from .program import files_below, needs, run
from .test_full_disk import at_most, fill, small_disk

__all__ = ["small_disk"]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="strace is for Linux, and so is mounting a disk")

MIGRATE = ("content", "migrate", *CLAMPED, "--yes")
CHANGES_THE_DISK = "/^(write|fsync|rename|unlink|mkdir|chmod|fchmod|rmdir)(at)?2?$"


class Call(Struct, frozen=True):
    """A call, by its name and how many of that name came before."""

    name: str
    count: int


def of_the_assessment(assessment: Path) -> dict[str, str]:
    """Digest the files that anybody reads."""
    return {name: digest for name, digest in files_below(assessment).items() if not Path(name).name.startswith(".")}


def calls_of(folder: Path, *command: str) -> list[Call]:
    """List the calls of a whole run that change something on disk, or say something."""
    trace = folder / "trace"
    strace = [needs("strace"), "-f", "--seccomp-bpf", "-o", str(trace), "-e", f"trace={CHANGES_THE_DISK}"]
    done = run(folder, *command, before=strace)
    assert done.code == 0, done.err
    names = re.findall(r"^\d+ +(\w+)\(", trace.read_text(encoding="utf-8", errors="replace"), re.MULTILINE)
    trace.unlink()
    return [Call(name, names[:at].count(name)) for at, name in enumerate(names)]


def killed_at(folder: Path, call: Call, *command: str) -> None:
    """Run, and kill the program as it enters the call."""
    inject = f"inject={call.name}:signal=KILL:when={call.count + 1}"
    done = run(folder, *command, before=[needs("strace"), "-f", "--seccomp-bpf", "-o", "/dev/null", "-e", inject])
    assert done.code in {-9, 137}, (call, done.code, done.err)


def go_on(folder: Path, assessment: Path) -> bool:
    """Do what the next run does; True where the stopped one was finished."""
    kept = AssessmentFolder(assessment)
    finished = settle_migration(kept)
    old, new = (load_library(folder / one, parts=None) for one in (OLD, NEW))
    carry_out(plan_migration(kept, old, new, Rescaling(Strategy.CLAMP), date.today()))  # noqa: DTZ011
    return finished


def stopped(folder: Path, call: Call, expected: dict[str, str]) -> str:
    """Kill a migration at one call and go on; say what was wrong, or nothing."""
    assessment = a_district(folder)
    before = of_the_assessment(assessment)
    killed_at(folder, call, *MIGRATE)
    found, unfinished = of_the_assessment(assessment), is_unfinished(assessment)
    if not unfinished and found not in (before, expected):
        return f"{call}: half of it could be read"
    if unfinished:
        with pytest.raises(FileError, match="content migrate"):
            AssessmentFolder(assessment).assessment()
    finished = go_on(folder, assessment)
    if of_the_assessment(assessment) != expected:
        return f"{call}: the next run did not end it"
    if finished != unfinished:
        return f"{call}: it was finished={finished}, and unfinished={unfinished}"
    copies = [copy for copy in (assessment.parent / ".before-migration").iterdir() if not copy.name.startswith(".")]
    if [of_the_assessment(copy) for copy in copies] != [before]:
        return f"{call}: the copy is not what there was"
    left = [path.name for path in assessment.rglob("*") if path.name.endswith((".tmp", ".migrating", JOURNAL))]
    return f"{call}: it left {left}" if left else ""


@pytest.mark.slow
def test_wherever_it_is_killed_the_next_run_finishes_or_undoes_it(tmp_path: Path) -> None:
    expected = of_the_assessment(a_moved_district(tmp_path / "moved"))
    (tmp_path / "whole").mkdir()
    a_district(tmp_path / "whole")
    calls = calls_of(tmp_path / "whole", *MIGRATE)
    folders = [tmp_path / str(number) for number in range(len(calls))]
    for folder in folders:
        folder.mkdir()

    with ThreadPoolExecutor(2) as pool:
        wrong = list(pool.map(lambda folder, call: stopped(folder, call, expected), folders, calls))

    assert len(calls) > 40, "it is killed at every call, and there are many"
    assert [one for one in wrong if one] == []


def in_the_middle(folder: Path) -> Path:
    """An assessment whose migration was killed right behind its journal."""
    (folder / "whole").mkdir(parents=True)
    a_district(folder / "whole")
    calls = calls_of(folder / "whole", *MIGRATE)
    shutil.rmtree(folder / "whole")
    assessment = a_district(folder)
    forgotten = max(at for at, call in enumerate(calls) if call.name.startswith("unlink"))
    renamed = [at for at, call in enumerate(calls[:forgotten]) if call.name.startswith("rename")]
    killed_at(folder, calls[renamed[-1]], *MIGRATE)  # of the files, one is new and the other is not
    assert is_unfinished(assessment)
    return assessment


@pytest.mark.slow
def test_what_finishes_it_may_be_killed_as_well(tmp_path: Path) -> None:
    expected = of_the_assessment(a_moved_district(tmp_path / "moved"))
    assessment = in_the_middle(tmp_path / "stopped")
    calls = calls_of(shutil.copytree(tmp_path / "stopped", tmp_path / "whole"), *MIGRATE)

    for number, call in enumerate(calls):
        folder = shutil.copytree(tmp_path / "stopped", tmp_path / str(number))
        killed_at(folder, call, *MIGRATE)
        again = folder / assessment.relative_to(tmp_path / "stopped")
        go_on(folder, again)

        assert (call, of_the_assessment(again)) == (call, expected)


@pytest.fixture(scope="module")
def half_done(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A district whose one migration was stopped in the middle."""
    folder = tmp_path_factory.mktemp("half")
    in_the_middle(folder)
    return folder


@pytest.mark.parametrize(
    "command",
    [
        ("status",),
        ("report",),
        ("resume", "--plain"),
        ("done", "1"),
        ("check", "assessments"),
        ("gate", "--owners"),
        ("content", "migrate", *CLAMPED, "--dry-run"),
    ],
    ids=" ".join,
)
def test_every_other_command_says_what_to_do_and_reads_nothing(
    half_done: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    folder = shutil.copytree(half_done, tmp_path / "district")
    before = files_below(folder)

    refused = run(folder, *command, *(("--content", NEW) if "content" not in command else ()))

    assert refused.code == 3, refused.out
    assert "middle of a migration" in refused.said
    assert "plassess content migrate" in refused.said
    assert files_below(folder) == before


def test_the_next_run_says_that_it_finished_it(half_done: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(half_done, tmp_path / "district")

    done = run(folder, *MIGRATE)

    assert done.code == 0, done.err
    assert "had been stopped. It is finished now" in done.said
    assert run(folder, "status", "--content", NEW).code == 0


def test_a_file_that_somebody_changed_meanwhile_is_not_written_over(half_done: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(half_done, tmp_path / "district")
    (assessment,) = (one for one in (folder / "assessments").iterdir() if not one.name.startswith("."))
    team = assessment / "responses" / "team.yaml"
    team.write_text(team.read_text(encoding="utf-8") + "# Mei was here\n", encoding="utf-8")
    before = files_below(folder)

    refused = run(folder, *MIGRATE)

    assert refused.code == 3
    assert "was changed while" in refused.said
    assert files_below(folder) == before


def test_a_journal_that_names_files_elsewhere_is_not_followed(half_done: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(half_done, tmp_path / "district")
    (assessment,) = (one for one in (folder / "assessments").iterdir() if not one.name.startswith("."))
    journal = assessment / JOURNAL
    journal.write_text(
        journal.read_text(encoding="utf-8").replace("responses/team", "../../../team"), encoding="utf-8"
    )

    refused = run(folder, *MIGRATE)

    assert refused.code == 3
    assert "outside its folder" in refused.said


@pytest.mark.parametrize("size", first_quickly(900, 0, 20, 300, 1500, 3000))
def test_where_files_may_not_grow_nothing_is_changed(tmp_path: Path, size: int) -> None:
    assessment = a_district(tmp_path)
    before = files_below(assessment)

    refused = run(tmp_path, *MIGRATE, preexec_fn=at_most(size))

    assert refused.code == 3, refused.out
    assert "Traceback" not in refused.err
    assert files_below(assessment) == before
    assert not list(tmp_path.rglob("*.tmp"))
    assert run(tmp_path, *MIGRATE).code == 0


@pytest.mark.slow
def test_on_a_full_disk_it_is_moved_or_it_is_not(tmp_path: Path, small_disk: Path) -> None:
    a_district(tmp_path)
    ends = set()
    for pages in range(0, 24, 2):
        assessments = small_disk / "assessments"
        shutil.copytree(tmp_path / "assessments", assessments)
        filler = fill(small_disk)
        with filler.open("r+b") as file:
            file.truncate(filler.stat().st_size - pages * 4096)
        (assessment,) = assessments.iterdir()
        before = of_the_assessment(assessment)

        done = run(tmp_path, "content", "migrate", str(assessments), *CLAMPED, "--yes")

        ends.add(done.code)
        assert done.code in {0, 3}, done.err
        assert "Traceback" not in done.err
        assert (of_the_assessment(assessment) == before) == (done.code == 3), (pages, done.err)
        filler.unlink()
        assert run(tmp_path, "content", "migrate", str(assessments), *CLAMPED, "--yes").code == 0
        assert of_the_assessment(assessment) != before
        shutil.rmtree(assessments)
    assert ends == {0, 3}


def test_two_at_once_are_not_possible(tmp_path: Path) -> None:
    assessment = a_district(tmp_path)
    before = files_below(assessment)

    with locked(assessment / "responses" / "team.yaml"):
        refused = run(tmp_path, *MIGRATE)

    assert refused.code == 3
    assert "being written by" in refused.said
    assert files_below(assessment) == before
