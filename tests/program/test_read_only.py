"""Files and folders that may only be read: said in words, blamed on nobody, and nothing changes."""

import os
import stat
import sys
from pathlib import Path

import pytest

from tests.speed import first_quickly

from .program import START, Outcome, a_whole_assessment, files_below, lines, run, without_roots_rights

pytestmark = [
    pytest.mark.versions,
    pytest.mark.skipif(sys.platform != "linux", reason="takes root's rights away with Linux's setpriv"),
]

TEAM = "responses/team.yaml"


def run_without_rights(folder: Path, *arguments: str, typed: str = "") -> Outcome:
    """Run plassess as somebody whom file modes hold back."""
    return run(folder, *arguments, typed=typed, before=without_roots_rights())


CHANGES = [
    (("done", "1"), "", TEAM),
    (("resume", "--plain"), lines("1", "", "More of it.", "", "", ""), TEAM),
]


@pytest.mark.parametrize("mode", first_quickly(0o444, 0o400, 0o4444))
@pytest.mark.parametrize(("command", "typed", "file"), CHANGES)
def test_a_file_that_can_only_be_read_stays_and_is_named(
    tmp_path: Path, command: tuple[str, ...], typed: str, file: str, mode: int
) -> None:
    assessment = a_whole_assessment(tmp_path)
    (assessment / file).chmod(mode)
    before = _without_drafts(tmp_path)

    refused = run_without_rights(tmp_path, *command, typed=typed)

    assert refused.code == 3, refused.said
    assert f"{file} can only be read" in refused.said
    assert "allow writing to it" in refused.said
    assert _without_drafts(tmp_path) == before
    assert stat.S_IMODE((assessment / file).stat().st_mode) == mode


@pytest.mark.parametrize(("command", "typed", "file"), CHANGES)
def test_a_folder_that_can_only_be_read_is_blamed_on_nobody(
    tmp_path: Path, command: tuple[str, ...], typed: str, file: str
) -> None:
    assessment = a_whole_assessment(tmp_path)
    (assessment / file).parent.chmod(0o555)
    before = files_below(tmp_path)

    refused = run_without_rights(tmp_path, *command, typed=typed)

    (assessment / file).parent.chmod(0o755)
    assert refused.code == 3, refused.said
    assert f"{file} could not be written: plassess may not write there" in refused.said
    assert "another program" not in refused.said
    assert files_below(tmp_path) == before


def test_a_lock_that_may_not_be_opened_is_named_and_blamed_on_nobody(tmp_path: Path) -> None:
    assessment = a_whole_assessment(tmp_path)
    lock = assessment / "responses" / ".team.yaml.lock"
    lock.touch()
    lock.chmod(0o000)
    before = files_below(tmp_path)

    refused = run_without_rights(tmp_path, "done", "1")

    assert refused.code == 3
    assert ".team.yaml.lock may not be opened" in refused.said
    assert "Where nobody has team.yaml open, delete it." in refused.said
    assert files_below(tmp_path) == before


@pytest.mark.parametrize("command", [("report",), ("report", "--to", "docx"), ("content", "new", "district"), START])
def test_no_command_that_writes_makes_a_mistake_where_everything_can_only_be_read(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    a_whole_assessment(tmp_path)
    folders = [Path(place) for place, _, _ in os.walk(tmp_path)]
    for folder in folders:
        for file in folder.iterdir():
            if file.is_file():
                file.chmod(0o444)
        folder.chmod(0o555)
    before = files_below(tmp_path)

    refused = run_without_rights(tmp_path, *command, typed=lines("", "", "", ""))

    for folder in folders:
        folder.chmod(0o755)
    assert refused.code == 3, refused.said
    assert "may not write there" in refused.said
    assert files_below(tmp_path) == before


def test_a_report_that_can_only_be_read_is_not_replaced(tmp_path: Path) -> None:
    a_whole_assessment(tmp_path)
    page = tmp_path / "signed" / "report.html"
    page.parent.mkdir()
    page.write_text("As it was signed.")
    page.chmod(0o444)

    refused = run_without_rights(tmp_path, "report", "--out", "signed")

    assert refused.code == 3, refused.said
    assert "report.html can only be read" in refused.said
    assert page.read_text() == "As it was signed."


@pytest.mark.slow
@pytest.mark.parametrize("closed", ["assessments", "assessments/*", "assessments/*/responses"])
@pytest.mark.parametrize(
    "command",
    [("status",), ("gate", "--answered", "90%"), ("report",), ("done", "1"), ("check",), ("check", "assessments")],
)
def test_what_may_not_be_read_is_never_called_absent_nor_fine(
    tmp_path: Path, command: tuple[str, ...], closed: str
) -> None:
    a_whole_assessment(tmp_path)
    (folder,) = tmp_path.glob(closed)
    folder.chmod(0o000)

    refused = run_without_rights(tmp_path, *command)

    folder.chmod(0o755)
    assert refused.code in (1, 3), refused.said
    assert "PLA001 you are not allowed to read this f" in refused.said
    assert "write" not in refused.said


def _without_drafts(folder: Path) -> dict[str, str]:
    """All files but drafts, which tell where a meeting was left."""
    return {name: digest for name, digest in files_below(folder).items() if not name.endswith(".draft.yaml")}
