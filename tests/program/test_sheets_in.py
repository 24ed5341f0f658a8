"""Sheets before the opening: whose are missing, which cannot be counted, and what stays of a line half typed."""

import json
import re
from pathlib import Path

import pytest

from plassess.assessment.alone.marks import Mark
from plassess.files.alone.marks_folder import MarksFolder
from tests.marked_alone import DAY, PEOPLE, SECRET, laid_out, rows_of, send, spread

from .program import Outcome, lines, run
from .terminal import Terminal

OF_ANOTHER = "format: plassess/marks/1\nperson: k7\nsent: true\nmarks: {principal/other.row: {level: 2}}\n"
NO_FILE_OF_OURS = f"format: plassess/marks/1\nmarks: [{SECRET}\n"


@pytest.fixture
def marks(tmp_path: Path) -> MarksFolder:
    made = laid_out(tmp_path / "assessments")
    send(made, spread(made, PEOPLE[1:8]))
    return made


def words_in(told: Outcome) -> set[str]:
    """Each word that was printed, in small letters, without what stands around it."""
    return set(re.findall(r"\w+", (told.out + told.said).casefold()))


def test_who_keys_in_is_told_who_is_not_in_yet_and_nothing_of_a_mark(marks: MarksFolder, tmp_path: Path) -> None:
    assert run(tmp_path, "people", "add", "Rosa Ortiz").code == 0
    told = run(tmp_path, "collect", "--paper", typed=lines(""))
    assert "7 of 12 are in. Not in yet: K7, C3, D9, E2, Rosa Ortiz." in told.said

    send(marks, {"m2": [3, 3, 3]})
    assert run(tmp_path, "collect", "--paper", typed=lines("")).said == told.said


def test_nobody_is_named_as_missing_where_others_look(marks: MarksFolder, tmp_path: Path) -> None:
    assert marks.codes
    for command in (("status",), ("status", "--json"), ("respond", "--as", "m2")):
        said = words_in(run(tmp_path, *command, typed=lines("")))
        assert said & set(PEOPLE) <= {"m2"}, command


@pytest.mark.parametrize(
    ("text", "said", "counts"),
    [
        (NO_FILE_OF_OURS, "1 sheet cannot be read as a file: not counted.", (7, 1, 0)),
        (OF_ANOTHER, "1 sheet holds no row of this self-assessment: of another one, or edition.", (8, 0, 1)),
    ],
)
def test_a_sheet_that_cannot_be_read_is_told_from_one_of_another_self_assessment(
    marks: MarksFolder, tmp_path: Path, text: str, said: str, counts: tuple[int, int, int]
) -> None:
    marks.file_of("k7").write_text(text, "utf-8")

    status, people = run(tmp_path, "status"), run(tmp_path, "people")
    told = json.loads(run(tmp_path, "status", "--json").out)["marks"]

    assert said in status.said
    assert "k7" not in words_in(status)
    assert (told["sent"], told["unread"], told["strange"]) == counts
    (line,) = [one for one in people.out.splitlines() if one.strip().startswith("K7")]
    assert ("cannot be read" if counts[1] else "holds no row") in line
    assert SECRET not in status.said + people.said


def test_a_line_half_typed_stays_where_nobody_reads_it(tmp_path: Path) -> None:
    marks = laid_out(tmp_path / "assessments", keep=True)
    with Terminal(tmp_path, ["respond", "--as", "K7"]) as screen:
        screen.at_a_prompt()
        screen.enter("3")
        screen.leave(f"{SECRET} I saw\x03")
        left = screen.shown

    (mark,) = marks.of("k7").marks.values()
    assert (mark.level, mark.saw, mark.aloud) == (3, f"{SECRET} I saw", False)
    assert "in row 1 is kept with them, and shown to nobody" in " ".join(left.split())
    back = run(tmp_path, "respond", "--as", "K7", typed=lines("/back", "/quit"))
    assert "row 1 of 3" in back.said
    assert SECRET not in back.said
    send(marks, spread(marks, PEOPLE[1:11]))
    marks.save("k7", None, None, sent=True)
    opened = marks.open(rows_of(marks.folder), DAY)
    assert SECRET not in str(opened)
    everywhere = [run(tmp_path, *one).said for one in (("status",), ("reveal",), ("report", "--out", "-", "--json"))]
    assert SECRET not in str(everywhere)


def test_a_mark_that_was_made_before_may_be_changed_and_is_not_shown(tmp_path: Path) -> None:
    marks = laid_out(tmp_path / "assessments")
    first, second, _ = (row.id for row in rows_of(marks.folder))
    marks.save("k7", first, Mark(level=1, saw=SECRET, aloud=True))
    marks.save("k7", second, Mark(level=3))

    said = run(tmp_path, "respond", "--as", "K7", typed=lines("/back", "/back", "2", "", "/quit")).said

    assert "a new mark takes its place, remark and all" in said
    assert "●" not in said
    assert SECRET not in said
    assert {id_: (one.level, one.saw) for id_, one in marks.of("k7").marks.items()} == {
        first: (2, None),
        second: (3, None),
    }


def test_a_sheet_half_keyed_after_the_opening_is_kept_nowhere(marks: MarksFolder, tmp_path: Path) -> None:
    marks.open(rows_of(marks.folder), DAY)
    with Terminal(tmp_path, ["collect", "--paper"]) as screen:
        screen.at_a_prompt()
        screen.leave(f"K7: 1 2 {SECRET}\x03")

    there = {path.name: path.read_text("utf-8") for path in marks.folder.path.rglob("*") if path.is_file()}
    assert [name for name, text in there.items() if SECRET in text] == []
    assert SECRET not in run(tmp_path, "collect", "--paper", typed=lines("")).said


def test_a_sheet_half_keyed_while_marks_were_opened_is_kept_nowhere(marks: MarksFolder, tmp_path: Path) -> None:
    with Terminal(tmp_path, ["collect", "--paper"]) as screen:
        screen.at_a_prompt()
        marks.open(rows_of(marks.folder), DAY)
        screen.leave(f"K7: 1 2 {SECRET}\x03")

    assert [path.name for path in marks.path.glob(".*.draft.yaml")] == []


def test_the_screen_is_wiped_where_marks_were_opened_meanwhile(marks: MarksFolder, tmp_path: Path) -> None:
    with Terminal(tmp_path, ["respond", "--as", "K7"]) as screen:
        screen.at_a_prompt()
        screen.enter("3")
        screen.enter(SECRET)
        marks.open(rows_of(marks.folder), DAY)
        screen.leave("y\r")
        after = bytes(screen.bytes_shown).rpartition(SECRET.encode())[2]

    assert b"\x1b[2J\x1b[3J" in after
    assert b"opened meanwhile" in after


def test_a_sheet_without_a_mark_is_said_and_not_counted(tmp_path: Path) -> None:
    marks = laid_out(tmp_path / "assessments")
    (tmp_path / "m2.yaml").write_text("format: plassess/marks/1\nperson: m2\nsent: true\nmarks: {}\n", "utf-8")

    paper = run(tmp_path, "collect", "--paper", typed=lines("K7: - - -", "A6: 2 2 2", "A6: - - -", ""))
    own = run(tmp_path, "respond", "--as", "c3", typed=lines("", "", "", "", ""))
    file = run(tmp_path, "respond", "--as", "m2", "--answers", "m2.yaml", "--no-input")

    assert "K7: no row is marked, so this sheet is no answer and is not counted." in paper.said
    assert "A6: no row is marked, so this sheet is no answer and is not counted. What was there stays." in paper.said
    assert "You marked no row, so there is no answer to count." in own.said
    assert file.code == 2
    assert "m2.yaml marks no row" in file.said
    assert len(marks.of("a6").marks) == 3
    assert "1 of 11 are in." in run(tmp_path, "collect", "--paper", typed=lines("")).said


def test_a_file_that_says_it_was_sent_without_a_mark_counts_nowhere(marks: MarksFolder, tmp_path: Path) -> None:
    marks.save_sheet("k7", {})

    assert "7 of 11 are in." in run(tmp_path, "collect", "--paper", typed=lines("")).said
    assert json.loads(run(tmp_path, "reveal", "--yes", "--json").out)["sent"] == 7
