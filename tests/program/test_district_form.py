"""The district's own form, as the program writes it for a team and for families."""

import json
from pathlib import Path

from docx import Document

from plassess.assessment.forms.column_titles import column_sign
from tests.marked_alone import laid_out, rows_of
from tests.program.program import run
from tests.reports.forms.at_google import made_by


def test_a_team_gets_a_script_that_makes_its_form_and_each_person_a_code_with_its_letter(tmp_path: Path) -> None:
    marks = laid_out(tmp_path)

    ran = run(tmp_path, "form", str(marks.folder.path), "--to", "google")

    assert (ran.code, ran.out.split()) == (0, ["2026-10-20-team-google.gs"])
    (form,) = made_by((tmp_path / "2026-10-20-team-google.gs").read_text(encoding="utf-8"))["forms"]
    rows = [item for item in form["items"] if (sign := column_sign(item["title"])) and sign.kind == "row"]
    assert [item["help"] for item in rows] == [row.ask for row in rows_of(marks.folder)]
    assert all(item["choices"][-2:] == ["Not started here", "Can’t tell from my job"] for item in rows)
    assert form["settings"]["description"].startswith("Mark the work of our central office, never a person")
    assert "could not run it at Google" in ran.err
    assert "K7-T" in ran.err


def test_microsoft_gets_two_files_and_neither_is_written_where_one_cannot_be(tmp_path: Path) -> None:
    asked = ("form", "--to", "microsoft", "--form", "family-form", "--lang", "es", "--school", "Lincoln", "--json")

    refused = run(tmp_path, *asked, "--out", "form.txt")
    assert (refused.code, list(tmp_path.iterdir())) == (2, [])

    told = json.loads(run(tmp_path, *asked).out)
    assert [file["path"] for file in told["files"]] == [
        "family-form-es-microsoft.docx",
        "family-form-es-microsoft.txt",
    ]
    titles = [
        one.text for one in Document(str(tmp_path / told["files"][0]["path"])).paragraphs if column_sign(one.text)
    ]
    assert titles[0].startswith("1. Escuela: Se puede dejar en blanco.")
    assert len(titles) == 1 + told["questions"]
    assert [
        line for line in (tmp_path / told["files"][1]["path"]).read_text("utf-8").splitlines() if column_sign(line)
    ] == [title.partition(". ")[2] for title in titles]
