"""Several files replaced together: all of them, or none."""

from hashlib import sha256
from pathlib import Path

import pytest

from plassess.files.assessments.journal import (
    JOURNAL,
    is_unfinished,
    needs_settling,
    refuse_unfinished,
    replace_all,
    settle,
)
from plassess.problems.errors import FileError

OLD = {"assessment.yaml": "a: 1\n", "responses/team.yaml": "b: 1\n"}
NEW = {"assessment.yaml": "a: 2\n", "responses/team.yaml": "b: 2\n"}
DIGESTS = {name: sha256(text.encode()).hexdigest() for name, text in OLD.items()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the old files."""
    (tmp_path / "responses").mkdir()
    for name, text in OLD.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def texts(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}


def test_all_are_new_and_nothing_is_left(folder: Path) -> None:
    replace_all(folder, NEW, DIGESTS)

    assert texts(folder) == NEW
    assert not needs_settling(folder)


def test_where_one_was_changed_meanwhile_none_is_replaced(folder: Path) -> None:
    (folder / "responses/team.yaml").write_text("b: 7\n", encoding="utf-8")

    with pytest.raises(FileError, match="changed just now"):
        replace_all(folder, NEW, DIGESTS)

    assert texts(folder) == OLD | {"responses/team.yaml": "b: 7\n"}


def test_where_one_cannot_be_written_none_is_replaced(folder: Path) -> None:
    with pytest.raises(FileError):
        replace_all(folder, NEW | {"nowhere/else.yaml": "c: 1\n"}, DIGESTS | {"nowhere/else.yaml": ""})

    assert texts(folder) == OLD


def test_what_was_written_before_any_journal_is_undone(folder: Path) -> None:
    (folder / "responses/.team.yaml.migrating").write_text("b: 2\n", encoding="utf-8")
    (folder / "..migration.x1y2.tmp").write_text("{", encoding="utf-8")
    (folder / "..assessment.yaml.migrating.x1y2.tmp").write_text("a", encoding="utf-8")

    assert needs_settling(folder)
    assert settle(folder) is False

    assert texts(folder) == OLD


def test_nothing_of_the_users_own_is_taken_for_what_was_left(folder: Path) -> None:
    mine = ("notes.migrating", "responses/team.yaml.migrating.tmp", ".migration-notes.md", "..tmp", ".hidden.tmp")
    for name in mine:
        (folder / name).write_text("mine\n", encoding="utf-8")

    settle(folder)

    assert set(texts(folder)) == {*OLD, *mine}


def test_a_journal_that_cannot_be_read_stops_everything(folder: Path) -> None:
    (folder / JOURNAL).write_text("{", encoding="utf-8")

    assert is_unfinished(folder)
    with pytest.raises(FileError, match="content migrate"):
        refuse_unfinished(folder)
    with pytest.raises(FileError, match="cannot be read"):
        settle(folder)
    assert texts(folder) == OLD | {JOURNAL: "{"}
