"""What is wrong is raised with its places; nothing is printed, nothing is written, and nothing stale is told."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import plassess
from plassess.problems.errors import ProblemsError
from tests.program.program import DATA, files_below

from .page import JANUARY, MAY, laid_out

ANSWERS = "responses/team.yaml"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Iterator[Path]:
    """The folder of the page; whatever a test does, nothing is printed."""
    monkeypatch.chdir(laid_out(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    yield tmp_path
    assert capfd.readouterr() == ("", "")


def break_(folder: str) -> None:
    answers = Path(folder, ANSWERS)
    answers.write_text(answers.read_text(encoding="utf-8").replace("state: answered", "state: anwsered", 2), "utf-8")


def append(file: Path, text: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")


FAULTS: dict[str, Callable[[], object]] = {
    "answers that are no YAML": lambda: Path(MAY, ANSWERS).write_text("answers: [", encoding="utf-8"),
    "bytes that are no text": lambda: Path(MAY, ANSWERS).write_bytes(b"\xff\xfe\x00"),
    "a bomb of nested lists": lambda: Path(MAY, ANSWERS).write_text("[" * 30_000, encoding="utf-8"),
    "a record with an unknown key": lambda: append(Path(MAY, "assessment.yaml"), "colour: red\n"),
    "a folder where a file is": lambda: (Path(MAY, ANSWERS).unlink(), Path(MAY, ANSWERS).mkdir()),
    "a link": lambda: (shutil.rmtree(Path(MAY, "responses")), Path(MAY, "responses").symlink_to("/etc")),
    "settings that are not valid": lambda: Path("plassess.yaml").write_text("format: plassess/settings/1\nx: 1\n"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_broken_is_a_plassess_error_with_its_place(fault: str, here: Path) -> None:
    FAULTS[fault]()

    for read in (plassess.open_assessment, plassess.summary, lambda one: plassess.compare([one, JANUARY])):
        with pytest.raises(plassess.PlassessError) as raised:
            read(MAY)
        first = raised.value.problems[0]
        assert first.file.startswith((MAY, "plassess.yaml"))
        assert first.message
        assert first.place in str(raised.value)
        assert "Nothing was changed" not in str(raised.value)


def test_one_error_holds_the_problems_of_all(here: Path) -> None:
    break_(JANUARY)
    break_(MAY)

    for read in (plassess.open_assessments, plassess.summary):
        with pytest.raises(plassess.PlassessError) as raised:
            read("assessments")
        places = {(one.file, one.line > 0, one.column > 0) for one in raised.value.problems}
        assert places == {(f"{folder}/{ANSWERS}", True, True) for folder in (JANUARY, MAY)}
        assert all(one.place in str(raised.value) for one in raised.value.problems)


def test_what_is_left_out_is_told(here: Path) -> None:
    break_(MAY)

    found = plassess.open_assessments("assessments", leave_out=True)

    assert [one.id for one in found] == [Path(JANUARY).name]
    (why,) = found.left_out
    assert isinstance(why, ProblemsError)
    assert f"{MAY}/{ANSWERS}:" in str(why)
    assert found[:0].left_out == found.left_out


WRONG: dict[str, Callable[[], object]] = {
    "There is no folder": lambda: plassess.open_assessment("nowhere"),
    "is not a self-assessment": lambda: plassess.open_assessment("."),
    "There is no folder elsewhere": lambda: plassess.open_assessments("elsewhere"),
    "two self-assessments": lambda: plassess.compare([MAY]),
    "named twice": lambda: plassess.compare([MAY, MAY]),
    "There is no table": lambda: plassess.open_assessment(MAY).table("row"),
    "holds no texts": lambda: plassess.open_assessment(MAY).table("rows", texts=True),
    "No team is meant": lambda: plassess.summary("assessments", role="coach"),
    "by takes level or network": lambda: plassess.summary("assessments", by="school"),  # type: ignore[arg-type]
    "There is no standard": lambda: plassess.summary("assessments", standards=["tp.nosuch"]),
    "no such content folder": lambda: plassess.load_content("nowhere"),
}


@pytest.mark.parametrize("said", WRONG)
def test_what_cannot_be_asked_for_is_a_plassess_error(said: str, here: Path) -> None:
    with pytest.raises(plassess.PlassessError, match=said):
        WRONG[said]()


def test_reading_writes_nothing_anywhere(here: Path) -> None:
    before = files_below(here)

    every = plassess.open_assessments("assessments")
    for one in every:
        assert one.plan.id == one.board_plan.id == one.status.id
        assert len(one.figures) > len(one.decisions) == 0
    every.table("counts")
    plassess.compare(every)
    plassess.summary(*every)
    plassess.load_content()

    assert files_below(here) == before
    assert plassess.summary(*every, remember=True) == plassess.summary(*every)
    assert [name for name in files_below(here) if name not in before and "/summary/" in name]


def test_a_notebook_reads_what_was_changed_since(here: Path) -> None:
    shutil.copytree(DATA, "content")
    old = plassess.open_assessment(MAY)
    assert (old.figures[0]["title"], old.rows[0]["level"]) == ("Evidence", 2)

    for file, before, now in (
        (Path("content/standards.yaml"), "title: Evidence", "title: Retitled"),
        (Path(MAY, ANSWERS), "level: 2", "level: 1"),
    ):
        text = file.read_text(encoding="utf-8")
        assert before in text
        file.write_text(text.replace(before, now), encoding="utf-8")

    assert "Retitled" in plassess.table_of(plassess.load_content(), "standards").column("title")
    assert (old.figures[0]["title"], old.rows[0]["level"]) == ("Evidence", 2)
    new = plassess.open_assessment(MAY)
    assert (new.figures[0]["title"], new.rows[0]["level"], new.rows[0]["distance"]) == ("Retitled", 1, 0)


def test_what_a_command_says_beside_its_output_is_in_notes(here: Path) -> None:
    Path(JANUARY, "responses", "team (Rosa's conflicted copy 2026-11-27).yaml").write_text("x: 1\n", encoding="utf-8")
    record, gone = Path(MAY, "assessment.yaml"), "central-office/tp.evidence.gone"
    record.write_text(
        record.read_text(encoding="utf-8").replace("asked:", f"asked:\n  {gone}: What is gone?"), "utf-8"
    )
    append(Path(MAY, ANSWERS), f"  {gone}:\n    state: unknown\n")

    for _ in range(2):
        (stray,) = plassess.open_assessment(JANUARY).notes
        assert "conflicted copy" in stray
        (lacking,) = plassess.open_assessment(MAY).notes
        assert "1 of" in lacking
        assert [one.notes for one in plassess.open_assessments("assessments")] == [(stray,), (lacking,)]
    plassess.compare([JANUARY, MAY])
