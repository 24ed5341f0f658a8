"""What commands tell of a team that marks alone: before the opening a count, then what it decided."""

import json
from pathlib import Path

import pytest

from plassess.assessment.alone.decisions import Decision, NotDecided
from plassess.files.alone.marks_folder import MarksFolder
from tests.marked_alone import DAY, PEOPLE, decide, laid_out, open_all, rows_of, send, spread

from .program import run


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


def test_a_team_that_rates_together_is_told_of_no_marks(tmp_path: Path) -> None:
    shown = run(tmp_path, "example", "--out", "shown").out.split()[0]

    assert "Marks" not in run(tmp_path, "status", shown).out
    assert json.loads(run(tmp_path, "status", shown, "--json").out).get("marks") is None
