"""What a check calls an error of a self-assessment, no other command takes for answered or counts as nothing."""

import json
import shutil
from functools import cache
from pathlib import Path

import pytest
import yaml

from .program import ROLE, a_folder_until_the_end, a_whole_assessment, complete_answers, files_below, opened, run

NAMES_NOTHING = {
    "role: centrall-office": 'role: there is no role "centrall-office" in the content. Did you mean central-office?',
    "using: [giude]": 'using: there is no part "giude" in the content. Did you mean guide?',
    "using: [guide, my-own]": 'using: there is no part "my-own" in the content.',
    "scope: [tier-one]": 'scope: there is no tag "tier-one" in the content.',
    "standards: [tp.evidense]": 'standards: there is no standard "tp.evidense" in the content. Did you mean tp.evidence?',
}
"""By a line of a record: what names nothing there."""
COMMANDS = {
    "check": (),
    "status": (),
    "gate": ("--owners",),
    "export": ("rows",),
    "report": (),
    "resume": (),
    "done": ("1",),
}


def with_line(record: Path, line: str) -> None:
    data = yaml.safe_load(record.read_text("utf-8")) | yaml.safe_load(line)
    record.write_text(yaml.safe_dump(data | {"opened": str(data["opened"])}, sort_keys=False), encoding="utf-8")


@pytest.mark.parametrize("line", NAMES_NOTHING)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_record_that_refers_to_nothing_is_refused_by_every_command(tmp_path: Path, command: str, line: str) -> None:
    with_line(a_whole_assessment(tmp_path) / "assessment.yaml", line)
    before = files_below(tmp_path)

    told = run(tmp_path, *command.split(), *COMMANDS[command])

    assert told.code in {1, 2, 3}
    what, _, message = NAMES_NOTHING[line].partition(": ")
    assert what in told.said
    assert message in told.said
    assert files_below(tmp_path) == before


ROW = f"{ROLE}/tp.evidence.plan"


@cache
def _with_answers_off_their_scale() -> Path:
    folder = a_folder_until_the_end()
    answers = complete_answers()
    rows = ("capacity", "plan", "impact")
    answers["answers"] |= {f"{ROLE}/tp.evidence.{row}": {"state": "answered", "level": 1} for row in rows}
    (folder / "answers.yaml").write_text(yaml.safe_dump(answers), "utf-8")
    flags = ("--role", ROLE, "--using", "guide,map", "--standards", "tp.evidence")
    done = run(folder, "start", *flags, "--answers", "answers.yaml", "--no-input")
    assert done.code == 0, done.err
    team = opened(folder) / "responses/team.yaml"
    data = yaml.safe_load(team.read_text("utf-8"))
    data["answers"][ROW] |= {"level": 9, "evidence": ["The plan"]}
    team.write_text(yaml.safe_dump(data, sort_keys=False), "utf-8")
    return folder / "assessments"


@pytest.fixture
def off_scale(tmp_path: Path) -> Path:
    shutil.copytree(_with_answers_off_their_scale(), tmp_path / "assessments")
    return tmp_path


def test_a_level_that_its_row_does_not_have_counts_as_answered_nowhere(off_scale: Path) -> None:
    checked = run(off_scale, "check")
    status = json.loads(run(off_scale, "status", "--json").out)
    rows = {one["prompt"]: one for one in json.loads(run(off_scale, "export", "rows", "--json").out)["rows"]}
    gate = run(off_scale, "gate", "--answered", "100%")

    assert f"{ROW} has no level 9." in checked.said
    assert status["prompts"]["answered"] == status["prompts"]["all"] - 1
    assert ROW in status["open"]
    assert rows[ROW]["state"] == "not-answered"
    assert gate.code == 1


@pytest.mark.parametrize("asked", [("--level", f"{ROW}=3"), ("--evidence-for", ROW)])
def test_no_gate_on_it_holds(off_scale: Path, asked: tuple[str, ...]) -> None:
    assert run(off_scale, "gate", *asked).code == 1


def test_a_meeting_refuses_it_with_its_place(off_scale: Path) -> None:
    told = run(off_scale, "resume")

    assert (told.code, told.out) == (3, "")
    assert f"level: {ROW} has no level 9. It has 1, 2, 3." in told.said


@pytest.mark.parametrize("named", ["nosuch", "assessments", "."])
def test_a_list_of_content_ends_as_commands_do_that_use_it(tmp_path: Path, named: str) -> None:
    a_whole_assessment(tmp_path)

    listed = run(tmp_path, "content", "list", "--content", named)
    used = run(tmp_path, "status", "--content", named)

    assert listed.code == used.code == 3
    assert run(tmp_path, "content", "list").code == 0
