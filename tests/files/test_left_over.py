"""What a program that was killed while it wrote leaves behind goes at the next save; what another is writing stays."""

import os
import time
from datetime import date
from pathlib import Path

import pytest
from tests.files.test_read_again import record

from plassess.assessment.responses import Answer, State
from plassess.files.assessments.store import AssessmentFolder, create_assessment
from plassess.files.disk.atomic_write import write_atomically

A_DAY = 24 * 3600


@pytest.fixture
def folder(tmp_path: Path) -> AssessmentFolder:
    folder = create_assessment(tmp_path, record, "x")
    folder.save_answer("a/b", None, Answer(state=State.ANSWERED, text="Ours."))
    return folder


def left(path: Path, name: str, seconds_ago: float) -> Path:
    at = path.with_name(name)
    at.write_text("answers: a part of them\n")
    os.utime(at, (time.time() - seconds_ago,) * 2)
    return at


def test_a_save_removes_what_a_killed_one_left_of_the_same_file(folder: AssessmentFolder) -> None:
    gone = [left(folder.responses_file, ".team.yaml.ab12cd_3.tmp", ago) for ago in (0, A_DAY)]
    gone.append(left(folder.record_file, ".assessment.yaml.ab12cd_3.tmp", 0))

    folder.save_answer("a/c", None, Answer(state=State.ANSWERED, text="Ours too."))
    folder.save_detail("check_in", None, date(2026, 10, 12))

    assert [path for path in gone if path.exists()] == []


def test_where_there_is_no_lock_only_what_is_old_goes(tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    old = left(report, ".report.html.ab12cd_3.tmp", A_DAY)
    being_written = left(report, ".report.html.ef45gh_6.tmp", 0)

    write_atomically(report, "<p>")

    assert (old.exists(), being_written.exists()) == (False, True)


@pytest.mark.parametrize(
    "name",
    [
        ".rosa.yaml.ab12cd_3.tmp",
        ".team.yaml.mine.tmp",
        ".team.yaml.as-it-was.ab12cd_3.tmp",
        "team.yaml.ab12cd_3.tmp",
        ".team.yaml.migrating",
    ],
)
def test_nothing_else_goes(folder: AssessmentFolder, name: str) -> None:
    stays = left(folder.responses_file, name, A_DAY)

    folder.save_answer("a/c", None, Answer(state=State.ANSWERED, text="Ours too."))

    assert stays.exists()


@pytest.mark.skipif(os.name != "posix", reason="links need rights there")
def test_a_link_of_that_name_is_not_touched(folder: AssessmentFolder, tmp_path: Path) -> None:
    link = folder.responses_file.with_name(".team.yaml.ab12cd_3.tmp")
    link.symlink_to(folder.record_file)

    folder.save_answer("a/c", None, Answer(state=State.ANSWERED, text="Ours too."))

    assert link.is_symlink()
    assert folder.record_file.exists()
