"""Marks on disk: closed until they are opened all at once, and then counted once for good."""

from datetime import date
from pathlib import Path

import pytest
from tests.examples import example_assessment, example_library

from plassess.assessment.alone.decisions import Decision, NotDecided
from plassess.assessment.alone.marks import Mark
from plassess.assessment.alone.roster import Person
from plassess.assessment.alone.rows import rows_marked_alone
from plassess.assessment.prompts import Prompt
from plassess.files.alone.decisions_file import add_decisions, decisions_file, decisions_in
from plassess.files.alone.marks_folder import MarksFolder
from plassess.files.assessments.store import AssessmentFolder, create_assessment
from plassess.problems.errors import FileError, UsageError

DAY = date(2026, 10, 20)
PEOPLE = ("k7", "m2", "p9", "r3", "w8", "x4")


def _opened(tmp_path: Path, keep: str = "counts-only") -> tuple[MarksFolder, tuple[Prompt, ...]]:
    roster = {code: Person() for code in PEOPLE} | {"dana": Person(name="Dana Reyes", leads=True)}
    told = {"using": ("map",), "standards": ("tp.evidence",), "alone": ("map",), "roster": roster}
    record = example_assessment().model_copy(update={**told, "individual_marks": keep})
    folder = create_assessment(tmp_path, lambda name: record.model_copy(update={"id": name}), "2026-10-20-team")
    return MarksFolder(folder), rows_marked_alone(folder.assessment(), {}, example_library())


def _send(marks: MarksFolder, rows: tuple[Prompt, ...], codes: tuple[str, ...]) -> None:
    for at, code in enumerate(codes):
        given = {row.id: Mark(level=1 + at % 3, saw=f"seen by {code}", aloud=at % 2 == 0) for row in rows[1:]}
        marks.save_sheet(code, {rows[0].id: Mark(state="cannot-tell"), **given})


def test_what_is_counted_is_who_sent_by_then(tmp_path: Path) -> None:
    marks, rows = _opened(tmp_path)
    _send(marks, rows, PEOPLE[:5])
    marks.save("x4", rows[0].id, Mark(level=2))  # begun, and not sent
    opened = marks.open(rows, DAY)
    assert opened.sent == 5
    assert [counts.cannot_tell for counts in opened.told(rows).values()][:2] == [5, 0]
    assert sorted(opened.rows[rows[1].id].aloud) == ["seen by k7", "seen by p9", "seen by w8"]
    record = marks.folder.assessment()
    assert record.opened_marks
    assert record.opened_marks.sent == tuple(sorted(PEOPLE[:5]))


@pytest.mark.parametrize(("keep", "sent", "left"), [("counts-only", 5, 0), ("keep", 5, 5), ("keep", 4, 0)])
def test_single_marks_stay_only_where_that_was_said_and_nobody_can_guess(
    tmp_path: Path, keep: str, sent: int, left: int
) -> None:
    marks, rows = _opened(tmp_path, keep)
    _send(marks, rows, PEOPLE[:sent])
    marks.open(rows, DAY)
    assert len(marks.codes) == left


def test_an_opening_is_never_made_anew(tmp_path: Path) -> None:
    marks, rows = _opened(tmp_path, "keep")
    _send(marks, rows, PEOPLE[:5])
    first = marks.open(rows, DAY)
    marks.file_of("k7").unlink()
    assert marks.open(rows, date(2026, 11, 2)) == first
    with pytest.raises(FileError, match="open"):
        marks.save_sheet("x4", {rows[0].id: Mark(level=1)})
    assert marks.folder.assessment().opened_marks == marks.folder.assessment().opened_marks


@pytest.mark.parametrize("keep", ["counts-only", "keep"])
def test_who_brings_the_closed_record_back_opens_nothing_with_one_more_sheet(tmp_path: Path, keep: str) -> None:
    marks, rows = _opened(tmp_path, keep)
    _send(marks, rows, PEOPLE[:5])
    closed = marks.folder.record_file.read_bytes()
    marks.open(rows, DAY)
    counts = (marks.path / "opened.yaml").read_bytes()

    marks.folder.record_file.write_bytes(closed)  # as git checkout does
    _send(marks, rows, PEOPLE[5:])

    with pytest.raises(FileError, match="another opening"):
        marks.open(rows, DAY)
    assert (marks.path / "opened.yaml").read_bytes() == counts
    assert marks.codes == (*(sorted(PEOPLE[:5]) if keep == "keep" else ()), "x4")


def test_an_opening_that_broke_off_behind_its_counts_is_ended(tmp_path: Path) -> None:
    marks, rows = _opened(tmp_path, "keep")
    _send(marks, rows, PEOPLE[:5])
    closed = marks.folder.record_file.read_bytes()
    first = marks.open(rows, DAY)

    marks.folder.record_file.write_bytes(closed)

    assert marks.open(rows, DAY).is_as(first)


def test_nothing_is_opened_of_nobody_or_of_what_cannot_be_read(tmp_path: Path) -> None:
    marks, rows = _opened(tmp_path)
    with pytest.raises(UsageError, match="Nobody"):
        marks.open(rows, DAY)
    _send(marks, rows, PEOPLE[:5])
    marks.file_of("k7").write_text("format: plassess/marks/1\nperson: k7\nmarks:\n  a/b: {level: 99}\n  c/d: {}\n")
    with pytest.raises(FileError) as refused:
        marks.open(rows, DAY)
    assert "k7.yaml: 2 faults" in str(refused.value)
    assert "99" not in str(refused.value)
    assert marks.folder.assessment().opened_marks is None


def test_marks_lie_where_nobody_else_reads_and_git_takes_none(tmp_path: Path) -> None:
    marks, rows = _opened(tmp_path)
    _send(marks, rows, PEOPLE[:1])
    assert marks.path.stat().st_mode & 0o077 == 0
    assert "\n*\n" in (marks.path / ".gitignore").read_text(encoding="utf-8")


def _decided(folder: AssessmentFolder, *decisions: Decision) -> dict[str, Decision]:
    return add_decisions(folder, decisions).standing


def test_decisions_only_grow_and_the_last_one_for_a_row_stands(tmp_path: Path) -> None:
    folder = _opened(tmp_path)[0].folder
    one = Decision(
        row="central-office/a", day=DAY, level=2, rounds=({"1": 1, "2": 8},), because="Two plans: so and so"
    )
    _decided(folder, one)
    text = decisions_file(folder).read_text(encoding="utf-8")
    decisions_file(folder).write_text(text + "# a word of the keeper\n", encoding="utf-8")
    other = Decision(row="central-office/b", day=DAY, not_decided=NotDecided(who="Lee"))
    assert _decided(folder, other) == {one.row: one, other.row: other}
    again = one.model_copy(update={"level": 3})
    assert _decided(folder, again)[one.row] == again
    taken_back = Decision(row=one.row, day=DAY, withdrawn=True)
    assert _decided(folder, taken_back)[one.row] == one
    whole = decisions_file(folder).read_text(encoding="utf-8")
    assert whole.startswith(text)
    assert "# a word of the keeper" in whole
    assert len(decisions_in(folder).decisions) == 4


def test_counts_with_a_fault_are_refused_and_not_shown(tmp_path: Path) -> None:
    marks, rows = _opened(tmp_path)
    _send(marks, rows, PEOPLE[:5])
    marks.open(rows, DAY)
    (marks.path / "opened.yaml").write_text(
        "format: plassess/opened-marks/1\nsent: 5\nrows: {a: {counts: {1: -5}}}\n"
    )

    with pytest.raises(FileError, match="backup") as refused:
        marks.opened()

    assert "-5" not in str(refused.value).replace(str(tmp_path), "")


def test_a_sheet_takes_the_place_of_none_that_came_meanwhile(tmp_path: Path) -> None:
    marks, rows = _opened(tmp_path)
    _send(marks, rows, ("k7",))
    was = marks.of("k7")
    marks.save("k7", rows[0].id, Mark(level=2))

    with pytest.raises(FileError, match="K7 was changed just now"):
        marks.save_sheet("k7", {}, None, was)

    assert marks.of("k7").marks[rows[0].id].level == 2


def test_a_mark_that_is_changed_loses_the_moment_of_its_form(tmp_path: Path) -> None:
    marks, rows = _opened(tmp_path)
    marks.save_sheet("k7", {rows[0].id: Mark(level=1)}, "2026-10-19T09:00")
    assert marks.of("k7").sent_at == "2026-10-19T09:00"

    assert marks.save("k7", rows[0].id, Mark(level=2)).sent_at is None
