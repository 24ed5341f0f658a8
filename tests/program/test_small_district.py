"""The layer for a small district, by its name: taken up once, remembered, and built on."""

import json
from pathlib import Path

from .program import run

BEGUN = ("start", "--role", "central-office", "--using", "map", "--standards", "cs.resources", "--no-input")
ROW = "central-office/cs.resources.allocation"
OURS = "The director adds up what the district spends on learning"


def begun(folder: Path, *more: str) -> None:
    waiting = "".join(
        f"  central-office/cs.resources.{one}: {{state: next-time}}\n" for one in ("priority", "monitoring")
    )
    (folder / "answers.yaml").write_text(
        f"format: plassess/responses/2\nrespondent: team\nanswers:\n  {ROW}: {{state: answered, level: 3}}\n{waiting}",
        "utf-8",
    )
    done = run(folder, *BEGUN, "--answers", "answers.yaml", *more)
    assert done.code == 0, done.err


def test_a_record_remembers_it_so_that_no_other_command_is_told(tmp_path: Path) -> None:
    begun(tmp_path, "--content", "small-district")

    told = json.loads(run(tmp_path, "report", "--json", "--out", "-").out)
    report = run(tmp_path, "report", "--to", "md", "--out", "-")
    checked = run(tmp_path, "check", "assessments", "--strict")
    gated = run(tmp_path, "gate", "--level", f"{ROW}=3")
    resumed = run(tmp_path, "resume", "--plain")

    assert told["content_now"] == "same"
    assert OURS in " ".join(report.out.split())
    assert (checked.code, gated.code) == (0, 0), checked.said + gated.said
    assert "has changed" not in resumed.said
    assert "A principal asks on a page that says what for" in resumed.said


def test_start_names_it_to_whom_it_may_concern(tmp_path: Path) -> None:
    shipped = run(tmp_path, "start", "--role", "central-office", "--plain")
    taken_up = run(tmp_path, "start", "--role", "central-office", "--plain", "--content", "small-district")
    of_a_coach = run(tmp_path, "start", "--role", "coach", "--plain")

    assert "start with --content small-district" in shipped.said
    assert "start with --content small-district" not in taken_up.said
    assert "small-district" not in of_a_coach.said


def test_a_districts_own_layer_builds_on_it(tmp_path: Path) -> None:
    own = tmp_path / "content"
    own.mkdir()
    (own / "content.yaml").write_text(
        "format: plassess/content/1\nid: millpond\ntitle: Ours\nextends: small-district\n", encoding="utf-8"
    )

    shown = run(tmp_path, "show", ROW)
    listed = json.loads(run(tmp_path, "content", "list", "--json").out)

    assert OURS in shown.said
    assert listed["content"][0]["extends"] == ["small-district", "plassess"]


def test_a_folder_of_that_name_is_taken_before_it(tmp_path: Path) -> None:
    (tmp_path / "small-district").mkdir()

    done = run(tmp_path, "show", ROW, "--content", "small-district")

    assert done.code != 0
    assert "small-district holds no standards.yaml" in done.said


def test_a_migration_stays_with_it_or_leads_to_it_or_back(tmp_path: Path) -> None:
    begun(tmp_path)
    [folder] = (tmp_path / "assessments").iterdir()
    record = folder / "assessment.yaml"
    migrate = ("content", "migrate", "assessments", "--yes", "--from")

    there = run(tmp_path, *migrate, "plassess", "--content", "small-district")
    taken_up = record.read_text(encoding="utf-8")
    again = run(tmp_path, *migrate, "small-district")
    kept = record.read_text(encoding="utf-8")
    back = run(tmp_path, *migrate, "small-district", "--content", "plassess")

    assert (there.code, again.code, back.code) == (0, 0, 0), there.said + again.said + back.said
    assert "  id: small-district\n" in taken_up
    assert kept == taken_up
    assert "\n  id: plassess\n" in record.read_text(encoding="utf-8")
