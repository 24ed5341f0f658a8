"""The files of a report: the same on every day, private, and JSON as its schema has it."""

import json
import re
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from plassess.views.outputs.output_schemas import output_schema
from tests.program.program import a_whole_assessment, environment, run

FILES = ("report.md", "report.html", "report.docx", "report.xlsx", "report.json", "plan.ics", "mail.txt")
TO = "md,html,docx,xlsx,json,ics,mail"


@pytest.mark.slow
def test_the_same_record_gives_the_same_files_on_every_day_and_in_every_folder(tmp_path: Path) -> None:
    here, elsewhere = tmp_path / "here", tmp_path / "elsewhere"
    where = str(a_whole_assessment(here).relative_to(here))
    shutil.copytree(here, elsewhere)

    first = run(here, "report", where, "--to", TO)
    again = run(here, "report", where, "--to", TO)
    later = environment(tmp_path, PLASSESS_TODAY="2035-01-15")
    run(elsewhere, "report", str(elsewhere / where), "--to", TO, env=later)

    assert (first.code, again.code) == (0, 0), first.said
    assert first.out.split() == again.out.split() == [f"{where}/{name}" for name in FILES]
    for name in FILES:
        file = here / where / name
        assert file.read_bytes() == (elsewhere / where / name).read_bytes(), name
        assert file.stat().st_mode & 0o077 == 0, name
        assert str(tmp_path).encode() not in file.read_bytes()
    assert run(here, "check", "assessments").code == 0


def test_json_is_what_is_printed_but_for_the_folder_and_the_day(tmp_path: Path) -> None:
    where = str(a_whole_assessment(tmp_path).relative_to(tmp_path))

    run(tmp_path, "report", where, "--to", "json")
    printed = json.loads(run(tmp_path, "report", where, "--json", "--out", "-").out)
    piped = run(tmp_path, "report", where, "--to", "json", "--out", "-").out

    file = (tmp_path / where / "report.json").read_text(encoding="ascii")
    written = json.loads(file)
    assert piped == file
    assert list(Draft202012Validator(output_schema("plan")).iter_errors(written)) == []
    assert written["format"] == "plassess/plan/1"
    assert (written["folder"], printed["folder"]) == (None, where)
    assert {step["overdue"] for step in written["steps"]} == {None}
    without = [
        {**one, "folder": None, "steps": [{**it, "overdue": None} for it in one["steps"]]} for one in (printed,)
    ]
    assert [written] == without


def test_a_step_without_a_day_is_told_to_be_in_no_calendar(tmp_path: Path) -> None:
    folder = a_whole_assessment(tmp_path)
    where = str(folder.relative_to(tmp_path))
    with (folder / "assessment.yaml").open("a", encoding="utf-8") as record:
        record.write("check_in: 2027-01-28\n")
    run(tmp_path, "report", where, "--to", "ics")
    before = (folder / "plan.ics").read_bytes()
    answers = folder / "responses" / "team.yaml"
    text, count = re.subn(
        r"\n +by: \S+(?=(?:\n +\S+: .*)*?\n +committed: true)", "", answers.read_text("utf-8"), count=1
    )
    answers.write_text(text, encoding="utf-8")

    told = run(tmp_path, "report", where, "--to", "ics")

    assert count == 1
    assert "1 committed step has no day and is not in the calendar: " in told.said
    assert (folder / "plan.ics").read_bytes().count(b"-step-") == before.count(b"-step-") - 1
