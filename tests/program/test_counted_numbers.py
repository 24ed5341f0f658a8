"""A prompt for a number, from content to a meeting, a file, a report, an export and a check."""

import csv
import io
import json
from functools import cache
from pathlib import Path
from shutil import copytree

import pytest
import yaml

from tests.counted_numbers import counts

from .program import a_folder_until_the_end, answers_in, lines, opened, record_in, run

ROLE = "central-office"
START = ("start", "--role", ROLE, "--using", "counts", "--content", "content")


VALID = Path(__file__).parents[1] / "cases/valid_content"


@cache
def _made_once() -> Path:
    folder = a_folder_until_the_end()
    copytree(VALID, folder / "content")
    written = counts().model_dump(mode="json", by_alias=True, exclude_defaults=True)
    (folder / "content/instruments/counts.yaml").write_text(yaml.safe_dump(written, sort_keys=False), "utf-8")
    return folder


@pytest.fixture
def district(tmp_path: Path) -> Path:
    copytree(_made_once(), tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_a_number_is_asked_until_it_can_be_one_and_told_everywhere_with_its_unit(district: Path) -> None:
    met = run(
        district, *START, "--team", "Ours", "--people", "Rosa", "--plain",
        typed=lines("many", "200", "12,5", "12.50 hours", "", "1", "", "/unknown", "/quit"),
    )  # fmt: skip
    answers = answers_in(opened(district))
    report = run(district, "report", "--to", "md", "--out", "-", "--content", "content")
    rows = list(csv.DictReader(io.StringIO(run(district, "export", "answers", "--content", "content").out[1:])))

    assert met.code == 0, met.err
    assert met.said.count("Type a number from 0 to 160.") == 2
    assert "Write decimals with a point, such as 12.5." in met.said
    assert [answers.get(f"counts/{one}", {}).get("number") for one in ("hours", "people")] == [12.5, 1]
    assert "number: 1\n" in (opened(district) / "responses/team.yaml").read_text("utf-8")
    assert record_in(opened(district))["chosen"]["counts/hours"] == {"12.5": "12.5 hours a month"}
    assert "**12\\.5 hours a month**" in report.out
    assert "**1 person**" in report.out
    assert [(row["kind"], row["number"], row["unit"], row["state"]) for row in rows[:3]] == [
        ("number", "12.5", "hours a month", "answered"),
        ("number", "1", "people", "answered"),
        ("number", "", "dollars more or less", "unknown"),
    ]


def test_a_number_is_on_paper_in_the_blank_file_and_on_the_screen(district: Path) -> None:
    paper = run(district, "worksheet", "--role", ROLE, "--using", "counts", "--content", "content", "--out", "-")
    blank = run(district, *START, "--blank")
    shown = run(district, "show", "counts/hours", "--content", "content")
    checked = run(district, "check", "content")

    assert "Hours a month" in paper.out
    assert "# number: a number from 0 to 160\n" in blank.out
    assert "A team gives a number from 0 to 160: hours a month." in shown.said
    assert checked.code == 0, checked.said


def test_a_number_in_a_file_is_held_against_its_range_and_counted_by_gates(district: Path) -> None:
    given = {f"counts/{one}": {"state": "unknown"} for one in ("hours", "change", "distance")}
    given["counts/people"] = {"state": "answered", "number": 0}
    data = {"format": "plassess/responses/2", "respondent": "team", "answers": given}
    (district / "answers.yaml").write_text(yaml.safe_dump(data), "utf-8")
    done = run(district, *START, "--answers", "answers.yaml", "--no-input")
    gated = run(district, "gate", "--answered", "25%", "--unknown-at-most", "2", "--json", "--content", "content")
    team = opened(district) / "responses/team.yaml"
    team.write_text(team.read_text("utf-8").replace("number: 0", "number: 1.5"), "utf-8")
    checked = run(district, "check", "assessments", "--content", "content")

    assert done.code == 0, done.err
    assert [one["holds"] for one in json.loads(gated.out)["assessments"][0]["gates"]] == [True, False]
    assert "counts/people does not take 1.5. It takes a whole number, 0 or more." in checked.said


def test_a_range_from_more_to_less_is_a_fault_of_the_content(district: Path) -> None:
    file = district / "content/instruments/counts.yaml"
    file.write_text(file.read_text("utf-8").replace("most: 160", "most: -160"), "utf-8")

    checked = run(district, "check", "content")

    assert checked.code == 1
    assert "its least is more than its most" in checked.said
