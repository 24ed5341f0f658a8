"""What commands tell of a team that marks alone: before the opening a count, then what it decided."""

import json
from pathlib import Path

import pytest

from plassess.assessment.alone.decisions import Decision, NotDecided, View
from plassess.files.alone.marks_folder import MarksFolder
from tests.marked_alone import DAY, PEOPLE, decide, laid_out, open_all, rows_of, send, spread

from .program import run

MINE = View(text="I saw another thing")


@pytest.fixture
def marks(tmp_path: Path) -> MarksFolder:
    made = laid_out(tmp_path / "assessments")
    send(made, spread(made, PEOPLE[:7]))
    return made


def test_a_status_counts_who_sent_and_names_nobody(marks: MarksFolder, tmp_path: Path) -> None:
    text, told = run(tmp_path, "status"), json.loads(run(tmp_path, "status", "--json").out)

    assert "Marks: 7 of 11 sent; opened when the team meets" in text.said
    assert "not decided 3" in text.said
    assert "not answered" not in text.said
    assert (told["marks"]["people"], told["marks"]["sent"], told["marks"]["opened"]) == (11, 7, None)
    assert not [code for code in PEOPLE if f" {code.upper()} " in f" {text.said} "]


def test_a_status_says_what_is_decided_once_marks_are_open(marks: MarksFolder, tmp_path: Path) -> None:
    first, second, *_ = (row.id for row in rows_of(marks.folder))
    open_all(marks)
    decide(marks.folder, Decision(row=first, day=DAY, level=2))
    decide(marks.folder, Decision(row=second, day=DAY, not_decided=NotDecided(who="Lee")))

    text, told = run(tmp_path, "status"), json.loads(run(tmp_path, "status", "--json").out)

    assert "Marks: opened Oct 20 over 7 people; 1 of 3 rows decided" in text.said
    assert "answered 1 of 3 · not decided 2" in text.said
    assert (told["marks"]["decided"], told["marks"]["undecided"][0]) == (1, second)


def test_a_gate_says_that_rows_wait_for_a_decision(marks: MarksFolder, tmp_path: Path) -> None:
    decide(marks.folder, Decision(row=rows_of(marks.folder)[0].id, day=DAY, level=2))

    told = run(tmp_path, "gate", "--answered", "100%")

    assert "answered 1 of 3 · not decided 2" in told.said
    assert told.said.count("Not decided") == 2
    assert "ot answered" not in told.said


def test_a_team_that_rates_together_is_told_of_no_marks(tmp_path: Path) -> None:
    shown = run(tmp_path, "example", "--out", "shown").out.split()[0]

    assert "Marks" not in run(tmp_path, "status", shown).out
    assert json.loads(run(tmp_path, "status", shown, "--json").out).get("marks") is None


def test_an_export_holds_decisions_and_counts_only_from_ten_people_on(tmp_path: Path) -> None:
    for name, people in (("2026-10-20-nine", 9), ("2026-10-20-ten", 10)):
        marks = laid_out(tmp_path / "assessments", name=name)
        send(marks, spread(marks, PEOPLE[:people]))
        open_all(marks)
        first, second, _ = (row.id for row in rows_of(marks.folder))
        decide(marks.folder, Decision(row=first, day=DAY, level=2, because="Two plans", another_view=(MINE,)))
        decide(marks.folder, Decision(row=second, day=DAY, not_decided=NotDecided(who="Lee Wu", by=DAY)))

    decisions, counts = (json.loads(run(tmp_path, "export", one, "--json").out) for one in ("decisions", "counts"))

    told = [[row[name] for name in ("state", "level", "unanimous", "who")] for row in decisions["rows"]]
    one = [["answered", 2, False, None], ["not-decided", None, None, "Lee Wu"], ["not-decided", None, None, None]]
    assert told == one * 2
    marked = [row for row in counts["rows"] if not row["decided"]]
    assert {row["uid"] for row in marked} == {"t-ten"}
    assert {row["sent"] for row in marked} == {10}
    assert sum(row["n"] for row in marked) == 3 * 10
    assert {row["state"] for row in counts["rows"]} == {"whole", "level", "not-decided", "not-begun", "cannot-tell"}
    assert {row["sent"] for row in counts["rows"] if row["uid"] == "t-nine"} == {None}
    text = "".join(run(tmp_path, "export", one, "--texts").out for one in ("decisions", "answers"))
    assert "Two plans" in text
    assert "zqxjk" not in text + str(counts)
    assert MINE.text not in text
