"""Forms of staff, families and students are counted by school, each once, and shown where ten or more answered."""

import json
import stat
from pathlib import Path

import pytest

from plassess.assessment.forms.answer_lines import answer_lines
from plassess.assessment.forms.asked_form import AskedForm
from plassess.assessment.forms.column_titles import aloud_title, row_title, school_title
from plassess.assessment.forms.form_answers import FormAnswer, FormAnswers
from plassess.files.yaml.source import read_source
from tests.forms_back import FAMILY, WORDS, as_csv, by_school, content_form_of
from tests.marked_alone import laid_out

from .program import files_below, run

SECRET = "zqxjk"
IN_SPANISH, STAFF = content_form_of("family-form", "es"), content_form_of("staff-form")


@pytest.fixture
def team(tmp_path: Path) -> Path:
    return laid_out(tmp_path / "assessments").folder.path


def a_text(form: AskedForm, school: str | None, sheet: str, value: str = "yes") -> str:
    given = {one.id: FormAnswer(asked=one.asked, chosen=(value,)) for one in form.questions if one.choices}
    return answer_lines(
        FormAnswers(format="plassess/form-answers/1", form=form.of, school=school, sheet=sheet, answers=given)
    )


def exported(folder: Path) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads(run(folder, "export", "forms", "--json").out)["rows"]
    return rows


def test_a_table_and_texts_in_two_languages_are_counted_together(team: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(by_school(FAMILY, ["Lincoln HS"] * 9))
    (tmp_path / "b.txt").write_text(a_text(IN_SPANISH, " lincoln  hs ", "a1", "no"), encoding="utf-8")

    told = run(tmp_path, "collect", "a.csv", "b.txt")

    assert told.code == 0
    assert "family-form: 9 forms counted" in told.said
    assert "Family form: 10 answers from 1 school" in run(tmp_path, "status").said
    first = [(one["school"], one["option"], one["n"], one["sent"]) for one in exported(tmp_path)][:2]
    assert first == [("Lincoln HS", "yes", 9, 10), ("Lincoln HS", "no", 1, 10)]


def test_a_second_run_adds_none_and_equal_rows_count_as_often_as_they_stand(team: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(by_school(FAMILY, ["Adams"] * 4))
    run(tmp_path, "collect", "a.csv")
    before = files_below(team)

    again = run(tmp_path, "collect", "a.csv")
    unchanged = files_below(team) == before
    (tmp_path / "a.csv").write_bytes(by_school(FAMILY, ["Adams"] * 6))
    more = run(tmp_path, "collect", "a.csv")

    assert (again.code, unchanged) == (0, True)
    assert "family-form: 0 forms counted; 4 counted before" in again.said
    assert "family-form: 2 forms counted; 4 counted before" in more.said


def test_no_persons_answers_are_kept_and_the_counts_are_private(team: Path, tmp_path: Path) -> None:
    head = ["Timestamp", "Email", school_title(STAFF, WORDS), *map(row_title, STAFF.questions)]
    last = STAFF.questions[-1]
    rows = [["2026/10/19 9:00:00 AM EST", "rosa@schools.example", "Adams", *([""] * (len(STAFF.questions) - 1))]] * 2
    told = [[*rows[0], f"{SECRET} untold", ""], [*rows[1], "More time together", WORDS.may_be_read]]
    (tmp_path / "a.csv").write_bytes(as_csv([[*head, aloud_title(last, WORDS)], *told]))

    run(tmp_path, "collect", "a.csv")

    file = team / "forms" / "staff-form.yaml"
    text = file.read_text(encoding="utf-8")
    assert read_source(file).data["aloud"] == {last.id: ["More time together"]}
    assert "schools.example" not in text
    assert SECRET not in text
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert (team / "forms" / ".gitignore").read_text().endswith("*\n")
    assert (
        "More time"
        not in run(tmp_path, "export", "forms").out + run(tmp_path, "report", "--to", "md", "--out", "-").out
    )


def test_fewer_than_ten_are_no_figure_anywhere(team: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(by_school(FAMILY, ["Adams"] * 7))
    run(tmp_path, "collect", "a.csv")

    status, report = run(tmp_path, "status"), run(tmp_path, "report", "--to", "md", "--out", "-")

    assert "Family form: fewer than 10 answers so far" in status.said
    assert "Family form: fewer than 10 answers so far" in report.said
    assert json.loads(run(tmp_path, "status", "--json").out)["forms"][0]["sent"] is None
    assert exported(tmp_path) == []


def test_the_board_is_told_of_no_form(team: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(by_school(FAMILY, ["Adams"] * 12))
    run(tmp_path, "collect", "a.csv")

    assert "12 answers from 1 school" in run(tmp_path, "report", "--to", "md", "--out", "-").said
    assert "12 answers" not in run(tmp_path, "report", "--to", "md", "--out", "-", "--audience", "board").said


def test_a_table_that_lost_its_signs_needs_no_more_than_the_words(team: Path, tmp_path: Path) -> None:
    head = ["Timestamp", "School", *(one.ask for one in FAMILY.questions)]
    rows = [["2026/10/19 9:00:00 AM EST", "Adams", *(one.choices[1].text for one in FAMILY.questions)]]
    (tmp_path / "a.csv").write_bytes(as_csv([head, *rows]))

    by_itself = run(tmp_path, "collect", "a.csv")
    other = run(tmp_path, "collect", "a.csv", "--form", "staff-form")
    none = run(tmp_path, "collect", "a.csv", "--form", "famly-form")

    assert by_itself.code == 0
    assert "family-form: 1 form counted" in by_itself.said
    assert (other.code, none.code) == (3, 2)
    assert "family-form" in none.said


def test_a_check_counts_faults_of_counts_and_shows_none(team: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(by_school(FAMILY, ["Adams"] * 2))
    run(tmp_path, "collect", "a.csv")
    fine = run(tmp_path, "check")
    file = team / "forms" / "family-form.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("sent: 2", f"sent: {SECRET}"), encoding="utf-8")

    told, status, again = run(tmp_path, "check"), run(tmp_path, "status"), run(tmp_path, "collect", "a.csv")

    assert (fine.code, told.code, status.code, again.code) == (0, 1, 3, 3)
    assert "family-form.yaml: PLA416 1 fault." in told.said
    assert SECRET not in told.said + status.said + again.said


def test_counts_of_another_edition_are_not_added_to(team: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(by_school(FAMILY, ["Adams"] * 2))
    run(tmp_path, "collect", "a.csv")
    file = team / "forms" / "family-form.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("2022", "1999"), encoding="utf-8")
    before = files_below(team)
    (tmp_path / "b.txt").write_text(a_text(STAFF, "Adams", "a1", "partly"), encoding="utf-8")

    alone, beside = run(tmp_path, "collect", "a.csv"), run(tmp_path, "collect", "a.csv", "b.txt")

    assert (alone.code, beside.code) == (3, 3)
    assert "counts edition 1999, and these are of 2022" in alone.said
    assert "not taken:" in beside.out
    assert {one: digest for one, digest in files_below(team).items() if one in before} == before


def test_one_zipped_table_is_read_as_google_packs_it(team: Path, tmp_path: Path) -> None:
    import zipfile

    with zipfile.ZipFile(tmp_path / "Family form.csv.zip", "w") as packed:
        packed.writestr("Family form.csv", by_school(FAMILY, ["Adams"] * 3))

    assert "family-form: 3 forms counted" in run(tmp_path, "collect", "Family form.csv.zip").said
