"""The lock beside a file: whatever mode the file has, and whatever the library for locks says."""

import os
import stat
from pathlib import Path

import filelock
import pytest

from plassess.files.disk.library_faults import library_faults
from plassess.files.disk.lock import locked
from plassess.problems.errors import FileError

pytestmark = [
    pytest.mark.versions,
    pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX"),
]


@pytest.mark.parametrize("mode", [0o600, 0o200, 0o640, 0o666, 0o777, 0o4644, 0o2640, 0o1600])
def test_a_file_of_any_mode_that_may_be_written_gets_a_lock_its_owner_can_use(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "team.yaml"
    file.touch()
    file.chmod(mode)

    with locked(file):
        lock_mode = stat.S_IMODE((tmp_path / ".team.yaml.lock").stat().st_mode)
        with pytest.raises(filelock.Timeout):
            filelock.FileLock(tmp_path / ".team.yaml.lock", timeout=0, is_singleton=False).acquire()

    assert lock_mode & 0o600 == 0o600
    assert lock_mode & ~0o600 & ~mode == 0


def test_a_file_that_is_not_there_yet_gets_a_lock_too(tmp_path: Path) -> None:
    with locked(tmp_path / "team.yaml"):
        assert (tmp_path / ".team.yaml.lock").exists()


@pytest.mark.parametrize("kind", [ValueError, TypeError, RuntimeError, RecursionError, filelock.Timeout, KeyError])
def test_what_a_library_raises_at_a_file_is_the_files_fault(kind: type[Exception]) -> None:
    with (
        pytest.raises(FileError, match=r"team\.yaml: .*mode"),
        library_faults(lambda words: FileError(f"team.yaml: {words}"), but=MemoryError),
    ):
        raise kind("mode \x1b[31m 0o444")


def test_what_we_have_words_for_already_passes() -> None:
    for ours in (FileError("held by mei"), PermissionError("no")):
        with pytest.raises(type(ours), match=str(ours)), library_faults(FileError):
            raise ours


def test_a_library_that_turns_a_file_down_is_told_with_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def next_major(*_: object, **__: object) -> None:
        raise ValueError("timeout must be a Duration")

    monkeypatch.setattr(filelock, "FileLock", next_major)

    with pytest.raises(
        FileError, match=r"team\.yaml has no lock: timeout must be a Duration\. Set plassess up again"
    ):
        locked(tmp_path / "team.yaml").__enter__()
