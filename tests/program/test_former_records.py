"""Whole self-assessments of the former format: read as they were, and of today's format from the next save on."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from .program import run

RECORDS = Path(__file__).parents[1] / "records"
NAMES = sorted(path.name for path in RECORDS.iterdir())
pytestmark = pytest.mark.parametrize("name", NAMES)


def laid_out(folder: Path, name: str) -> Path:
    """Copy a record into a folder; return where it is."""
    shutil.copytree(RECORDS / name, folder / "assessments" / "2026-11-28-central-office")
    return folder / "assessments" / "2026-11-28-central-office"


def committed(folder: Path) -> list[dict[str, Any]]:
    status = run(folder, "status", "--json")
    assert status.code == 0, status.err
    found: list[dict[str, Any]] = json.loads(status.out)["committed_steps"]
    return found


def said(folder: Path) -> dict[str, Any]:
    """Return all that the reading commands say, and the plan."""
    commands = (("status",), ("status", "--json"), ("gate", "--owners", "--dates"))
    told: dict[str, Any] = {" ".join(one): (run(folder, *one).code, run(folder, *one).out) for one in commands}
    found = json.loads(run(folder, "check", "assessments", "--json").out)["findings"]
    told["check"] = [(one["code"], one["path"], one["message"]) for one in found]
    assert run(folder, "report").code == 0
    for report in folder.glob("assessments/*/report.*"):
        told[report.name] = report.read_text(encoding="utf-8")
    return told


def without_ids(answers: Any) -> Any:
    """Return plain data without the ids of steps."""
    if isinstance(answers, list):
        return [without_ids(one) for one in answers]
    if isinstance(answers, dict):
        is_step = "what" in answers
        return {key: without_ids(value) for key, value in answers.items() if not (is_step and key == "id")}
    return answers


def test_it_is_read_with_the_numbers_it_had(tmp_path: Path, name: str) -> None:
    assessment = laid_out(tmp_path, name)
    before = json.loads((assessment / "committed.json").read_text(encoding="utf-8"))

    assert [(one["number"], one["what"], one["done"]) for one in before] == [
        (one["id"], one["what"], one["done"]) for one in committed(tmp_path)
    ]


def test_reading_it_changes_nothing(tmp_path: Path, name: str) -> None:
    assessment = laid_out(tmp_path, name)

    said(tmp_path)

    for file in ("assessment.yaml", "responses/team.yaml"):
        assert (assessment / file).read_bytes() == (RECORDS / name / file).read_bytes()


@pytest.mark.slow
def test_a_save_makes_it_of_today_s_format_and_changes_nothing_else(tmp_path: Path, name: str) -> None:
    assessment = laid_out(tmp_path, name)
    before = said(tmp_path)
    first = next(one["id"] for one in committed(tmp_path) if one["done"] is None)

    assert run(tmp_path, "done", str(first)).code == 0
    assert run(tmp_path, "done", str(first), "--undo").code == 0

    record = yaml.safe_load((assessment / "assessment.yaml").read_text(encoding="utf-8"))
    team = yaml.safe_load((assessment / "responses" / "team.yaml").read_text(encoding="utf-8"))
    old = yaml.safe_load((RECORDS / name / "responses" / "team.yaml").read_text(encoding="utf-8"))
    assert (record["format"], team["format"]) == ("plassess/assessment/2", "plassess/responses/2")
    for key in ("answers", "retired"):
        assert without_ids(team.get(key)) == without_ids(old.get(key))
    steps = [
        step
        for answer in [
            *team["answers"].values(),
            *(one.get("answer", {}) for one in team.get("retired", {}).values()),
        ]
        for step in answer.get("first_steps", [])
    ]
    assert sorted(step["id"] for step in steps) == list(range(1, len(steps) + 1))
    assert record["last_step"] == len(steps)
    now = said(tmp_path)
    assert f'"uid": "{record["uid"]}"' in now["status --json"][1]
    now["status --json"] = (0, now["status --json"][1].replace(f'"{record["uid"]}"', "null"))
    assert now == before


def test_its_comments_stay(tmp_path: Path, name: str) -> None:
    assessment = laid_out(tmp_path, name)
    assert run(tmp_path, "done", "1").code == 0

    for file in ("assessment.yaml", "responses/team.yaml"):
        old, new = ((one / file).read_text(encoding="utf-8") for one in (RECORDS / name, assessment))
        outside = [line for line in old.splitlines() if "#" in line and "# in October" not in line]
        assert [line for line in outside if line not in new.splitlines()] == []
