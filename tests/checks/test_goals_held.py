"""What a goal names has to be there, or a check tells its place."""

from pathlib import Path

from tests.program.cycles_begun import FALL, ROW, on, rated_at
from tests.program.program import run

GOAL = ("--seen", "Teams bring work", "--row", ROW, "--standards", "rc.practices", "--serves", "1", "--no-input")
NAMES_NOTHING = {
    f"row: {ROW}": ("row: central-office/tp.evidence.nosuch", "PLA402 goals › g1 › row: there is no row"),
    "level: 3": ("level: 9", "PLA205 goals › g1 › level: "),
    "to: 2": ("to: 10", "PLA205 goals › g1 › to: "),
    "rc.practices": ("rc.practises", "PLA301 goals › g1 › standards[0]: there is no standard rc.practises."),
    "served_by: [1]": ("served_by: [1, 44]", "PLA402 goals › g1 › served_by[1]: there is no first step 44."),
}


def test_what_a_goal_names_and_is_not_there_is_told_at_its_place(tmp_path: Path) -> None:
    file = rated_at(tmp_path, 3) / "plan.yaml"
    assert on("2026-10-01", tmp_path, "plan", "goal", FALL, *GOAL).code == 0
    text = file.read_text("utf-8")
    assert run(tmp_path, "check", FALL).code == 0

    for said, (wrong, told) in NAMES_NOTHING.items():
        assert said in text, text
        file.write_text(text.replace(said, wrong), "utf-8")
        checked = run(tmp_path, "check", FALL)

        assert checked.code == 1
        assert told in checked.said


def test_of_a_goal_that_was_moved_to_other_content_nothing_is_told(tmp_path: Path) -> None:
    folder = rated_at(tmp_path, 3)
    assert on("2026-10-01", tmp_path, "plan", "goal", FALL, *GOAL).code == 0
    plan, record = folder / "plan.yaml", folder / "assessment.yaml"
    plan.write_text(plan.read_text("utf-8").replace(ROW, "central-office/gone"), "utf-8")
    moved = 'migrated: [{day: 2027-08-20, content: {edition: "2022", digest: "sha256:0"}}]\n'
    record.write_text(record.read_text("utf-8") + moved, "utf-8")

    assert run(tmp_path, "check", FALL).code == 0
