"""An open prompt, from content to a meeting, a file, a report, an export and a check."""

import csv
import io
from functools import cache
from pathlib import Path
from shutil import copytree

import pytest
import yaml

from tests.open_prompts import SAID, said_answers, talk

from .program import a_folder_until_the_end, answers_in, lines, opened, run

ROLE = "central-office"
START = ("start", "--role", ROLE, "--using", "talk", "--content", "content")
VALID = Path(__file__).parents[1] / "cases/valid_content"


@cache
def _made_once() -> Path:
    folder = a_folder_until_the_end()
    copytree(VALID, folder / "content")
    written = talk().model_dump(mode="json", by_alias=True, exclude_defaults=True)
    (folder / "content/instruments/talk.yaml").write_text(yaml.safe_dump(written, sort_keys=False), "utf-8")
    return folder


@pytest.fixture
def district(tmp_path: Path) -> Path:
    copytree(_made_once(), tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_words_are_asked_for_kept_and_told_everywhere(district: Path) -> None:
    met = run(
        district, *START, "--team", "Ours", "--people", "Rosa", "--plain",
        typed=lines("?", "We heard little.", "It was late.", "", "Ask again / Rosa", "", "/unknown", "/quit"),
    )  # fmt: skip
    answers = answers_in(opened(district))
    report = run(district, "report", "--to", "md", "--out", "-", "--content", "content")
    rows = list(csv.DictReader(io.StringIO(run(district, "export", "answers", "--content", "content").out[1:])))

    assert met.code == 0, met.err
    assert "Why: What nobody puts into words is gone by Monday." in met.said
    assert "the notes of the meeting" in met.said
    assert answers["talk/heard"]["text"].strip() == "We heard little.\nIt was late."
    assert [step["what"] for step in answers["talk/heard"]["first_steps"]] == ["Ask again"]
    assert answers["talk/missed"]["state"] == "unknown"
    assert "## In our words" in report.out
    assert "We heard little. It was late." in " ".join(report.out.replace("\\", " ").split())
    assert [(row["kind"], row["state"]) for row in rows[:3]] == [
        ("words", "answered"), ("words", "unknown"), ("words", "not-answered"),
    ]  # fmt: skip


def test_it_is_on_paper_in_the_blank_file_and_on_the_screen(district: Path) -> None:
    paper = run(district, "worksheet", "--role", ROLE, "--using", "talk", "--content", "content", "--out", "-")
    blank = run(district, *START, "--blank")
    shown = run(district, "show", "talk/heard", "--content", "content")
    checked = run(district, "check", "content")

    assert paper.out.count("Our answer") == 4
    assert "# Why: What nobody puts into words is gone by Monday.\n  talk/heard" not in blank.out
    assert "  talk/heard:\n    state: answered\n    text: |\n" in blank.out
    assert "below `text: |`" in blank.out
    assert "A team answers in its own words." in shown.said
    assert checked.code == 0, checked.said


def test_a_file_answers_it_and_one_with_no_word_in_it_stays_open(district: Path) -> None:
    given = {id_: one.model_dump(mode="json", exclude_defaults=True) for id_, one in said_answers().items()}
    given["talk/later"] = {"state": "answered", "text": ""}
    data = {"format": "plassess/responses/2", "respondent": "team", "answers": given}
    (district / "answers.yaml").write_text(yaml.safe_dump(data), "utf-8")

    refused = run(district, *START, "--answers", "answers.yaml", "--no-input")
    given["talk/later"]["text"] = SAID
    (district / "answers.yaml").write_text(yaml.safe_dump(data), "utf-8")
    done = run(district, *START, "--answers", "answers.yaml", "--no-input")
    status = run(district, "status", "--content", "content")

    assert refused.code == 1
    assert "talk/later has no answer" in refused.said
    assert done.code == 0, done.err
    assert "answered 2 of 3 · unknown 1" in status.said
