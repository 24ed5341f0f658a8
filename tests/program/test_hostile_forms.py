"""Files that nobody should have sent back: each gets its reason, and nothing that is in changes by a byte."""

import re
from pathlib import Path

import pytest

from plassess.files.alone.marks_folder import MarksFolder
from tests.forms_back import SENT, answers, form_of, lines
from tests.hostile_forms import TABLE
from tests.marked_alone import laid_out

from .program import files_below, run


@pytest.fixture(scope="module")
def marks(tmp_path_factory: pytest.TempPathFactory) -> MarksFolder:
    """A team of whom K7 and M2 are in."""
    made = laid_out(tmp_path_factory.mktemp("team") / "assessments")
    form, folder = form_of(made), made.folder.path.parents[1]
    came = lines(*(answers(form, code, ["1"] * len(form.questions), SENT) for code in ("k7", "m2")))
    (folder / "in.txt").write_bytes(came)
    assert run(folder, "collect", "in.txt").code == 0
    return made


def test_the_table_holds_more_than_sixty() -> None:
    assert len(TABLE) > 60


@pytest.mark.parametrize("what", TABLE)
def test_a_hostile_file_gets_its_reason_and_changes_nothing(marks: MarksFolder, tmp_path: Path, what: str) -> None:
    name, make, reason = TABLE[what]
    make(tmp_path, form_of(marks))
    before = files_below(marks.folder.path)

    told = run(tmp_path, "collect", name, str(marks.folder.path))

    assert told.code == 3, told
    assert reason in told.said
    assert "not taken:" in told.said
    assert "Traceback" not in told.said
    assert files_below(marks.folder.path) == before
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", told.out + told.err)
    assert "@schools" not in told.out
