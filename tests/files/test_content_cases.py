"""Every way a content file or an answers file can be wrong, with the exact message its author reads."""

import os
import shutil
from pathlib import Path

import pytest

from plassess import __version__
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.files.models.validation import validated
from plassess.files.yaml import parser
from plassess.files.yaml.source import read_source
from plassess.problems.errors import PlassessError

CASES = Path(__file__).parents[1] / "cases" / "content"
VALID = CASES.parent / "valid_content"
EXPECTED = "expected.txt"
RECORDS = {"responses": Responses, "assessment": Assessment}


def message_of(case: Path) -> str:
    """Read one case in the current folder the way a command would, and return what its user is told."""
    record = next((path for path in sorted(case.iterdir()) if path.stem in RECORDS), None)
    try:
        if record is not None:
            shutil.copy(record, record.name)
            validated(read_source(Path(record.name)), RECORDS[record.stem])
        else:
            shutil.copytree(VALID, "content")
            shutil.copytree(case, "content", dirs_exist_ok=True, symlinks=True)
            load_library(Path("content"), parts=ALL_PARTS)
    except PlassessError as error:
        return f"{error}\n".replace(__version__, "VERSION")
    return "nothing is wrong\n"


@pytest.fixture(params=["libyaml", "pure"])
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure":
        monkeypatch.setattr(parser, "Parser", parser.PurePython)


@pytest.mark.usefixtures("_parser")
@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_a_bad_file_is_explained_the_same_by_either_parser(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    told = message_of(case)

    if os.environ.get("PLASSESS_UPDATE_GOLDEN"):
        (case / EXPECTED).write_text(told, encoding="utf-8")
    assert told == (case / EXPECTED).read_text(encoding="utf-8")


def test_the_valid_folder_that_cases_start_from_is_valid() -> None:
    library = load_library(VALID, parts=ALL_PARTS)

    assert [guide.role for guide in library.guides] == ["central-office"]
