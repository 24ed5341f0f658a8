"""What a check says of marks: how many faults, and to their owner alone which; nothing of what stands there."""

from pathlib import Path

import pytest

from plassess.assessment.alone.decisions import Decision
from plassess.checks.check import check
from plassess.checks.findings import Report
from plassess.checks.reporters import FORMATS, render
from plassess.files.alone.marks_folder import MarksFolder
from plassess.problems.errors import UsageError
from tests.marked_alone import DAY, PEOPLE, SECRET, decide, laid_out, open_all, rows_of, send, spread

FAULTY = f"format: plassess/marks/1\nperson: k7\nmarks:\n  a/b: {{level: 99, saw: {SECRET}}}\n  c/d: {{}}\n"
BROKEN = f"format: plassess/marks/1\nperson: k7\nmarks: [{SECRET}\n"


@pytest.fixture
def marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MarksFolder:
    monkeypatch.chdir(tmp_path)
    made = laid_out(Path("assessments"))
    send(made, spread(made, PEOPLE[:7]))
    return made


def told(report: Report) -> str:
    return "\n".join(render(report, one) for one in FORMATS.each)


def test_a_valid_mark_is_not_told_of_at_all(marks: MarksFolder) -> None:
    report = check([Path()])

    assert not [one for one in report.files if "marks/" in one]
    assert SECRET not in told(report)


@pytest.mark.parametrize(("text", "count"), [(FAULTY, "2 faults"), (BROKEN, "1 fault")])
def test_faults_are_counted_and_shown_to_their_owner_alone(marks: MarksFolder, text: str, count: str) -> None:
    marks.file_of("k7").write_text(text, encoding="utf-8")

    others, named, own = check([Path()]), check([marks.file_of("k7")]), check([Path()], shown_to="k7")

    [closed] = [one for one in others.problems if one.rule.code == "PLA416"]
    assert (closed.line, closed.path, closed.excerpt) == (0, "", "")
    assert f"{count}. Only K7 is shown which:  plassess check --as K7" in str(closed)
    assert SECRET not in told(others) + told(named)
    assert "PLA416" in told(named)
    assert all(one.line and one.excerpt for one in own.problems)
    assert {one.file for one in own.problems} == {str(marks.file_of("k7"))}


def test_a_row_or_a_level_that_is_not_there_is_a_fault(marks: MarksFolder) -> None:
    row = rows_of(marks.folder)[0].id
    text = f"format: plassess/marks/1\nperson: k7\nmarks:\n  {row}: {{level: 9}}\n  central-office/no: {{level: 1}}\n"
    marks.file_of("k7").write_text(text, encoding="utf-8")

    own = check([Path()], shown_to="k7")

    assert [(one.rule.code, one.line) for one in own.problems] == [("PLA205", 4), ("PLA402", 5)]


def test_nobody_is_shown_the_marks_of_a_code_that_is_none(marks: MarksFolder) -> None:
    for code in ("k9", "opened", "../team", ""):
        with pytest.raises(UsageError):
            check([Path()], shown_to=code)


@pytest.mark.parametrize("text", [FAULTY, BROKEN])
@pytest.mark.parametrize(
    "place",
    [
        "k7.yaml",
        "responses/k7.yaml",
        "marks/k7 (1).yaml",
        "marks/k7.json",
        "marks/K7.yaml",
        "../k7.yaml",
        "old/k7.yaml",
    ],
)
def test_marks_in_a_wrong_place_or_name_are_told_and_nothing_of_them(
    marks: MarksFolder, place: str, text: str
) -> None:
    path = marks.folder.path / place
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")

    everything, named = check([Path()]), check([path])

    for report in (everything, named):
        assert {one.rule.code for one in report.problems if path.name in one.file} & {"PLA303", "PLA411"}
        assert SECRET not in told(report)
        assert "level: 99" not in told(report)


def test_a_second_version_is_told_alike_whether_it_says_the_same_or_not(marks: MarksFolder) -> None:
    copy = marks.path / "k7 (1).yaml"
    copy.write_bytes(marks.file_of("k7").read_bytes())
    same = told(check([Path()]))
    copy.write_bytes(marks.file_of("m2").read_bytes())

    assert told(check([Path()])) == same


def test_faults_of_the_counts_show_none_of_them(marks: MarksFolder) -> None:
    open_all(marks)
    (marks.path / "opened.yaml").write_text(
        "format: plassess/opened-marks/1\nsent: 7\nrows: {a: {counts: {1: 6}, x: 1}}\n"
    )

    report = check([Path()])

    assert "opened.yaml: PLA416" in told(report)
    assert "counts:" not in told(report)


def test_a_decision_is_held_against_its_row_and_the_teams_answer(marks: MarksFolder) -> None:
    first, second = (row.id for row in rows_of(marks.folder)[:2])
    open_all(marks)
    decide(marks.folder, Decision(row=first, day=DAY, level=2, because="so"))
    decide(marks.folder, Decision(row=second, day=DAY, level=2))
    assert not {"PLA402", "PLA205", "PLA419"} & {one.rule.code for one in check([Path()]).problems}

    answer = marks.folder.responses().answers[first]
    marks.folder.save_answer(first, answer, answer.model_copy(update={"level": 3}))
    decide(marks.folder, Decision(row=second, day=DAY, level=9))

    found = {one.rule.code: one.path for one in check([Path()]).problems if one.file.endswith("decisions.yaml")}
    assert found["PLA419"].startswith("decisions[0]")
    assert found["PLA205"].startswith("decisions[2]")
