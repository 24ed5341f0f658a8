"""Killed between the record and the answers: no id is given twice, and those that were printed stay."""

import shutil
import sys
from pathlib import Path

import pytest
import yaml

from plassess.assessment.responses import FirstStep
from plassess.files.assessments.store import AssessmentFolder

from .program import lines, needs, run
from .test_former_records import RECORDS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="strace is for Linux")

PROMPT = "central-office/continuous-improvement"
RESUME = ("resume", "--plain")
TYPED = lines("75", "", "What we do.", "", "A new step", "", "/quit")


def ids_in(assessment: Path) -> dict[int, str]:
    """Return each step's words by its id, as the file has it; empty where it is of the former format still."""
    answers = yaml.safe_load((assessment / "responses" / "team.yaml").read_text(encoding="utf-8"))["answers"]
    steps = [step for answer in answers.values() for step in answer.get("first_steps", []) if "id" in step]
    assert len({step["id"] for step in steps}) == len(steps)
    return {step["id"]: step["what"] for step in steps}


def last_step_in(assessment: Path) -> int:
    record = yaml.safe_load((assessment / "assessment.yaml").read_text(encoding="utf-8"))
    return int(record.get("last_step", 0))


@pytest.mark.slow
@pytest.mark.parametrize("rename", range(1, 6))
def test_wherever_it_is_killed_the_next_step_gets_an_id_that_nobody_had(tmp_path: Path, rename: int) -> None:
    assessment = tmp_path / "assessments" / "2026-11-28-central-office"
    shutil.copytree(RECORDS / "guide", assessment)
    inject = f"inject=rename:signal=KILL:when={rename}"
    before = [needs("strace"), "-f", "-o", "/dev/null", "-e", inject]

    killed = run(tmp_path, *RESUME, typed=TYPED, before=before)
    stood, last = ids_in(assessment), last_step_in(assessment)
    folder = AssessmentFolder(assessment)
    base = folder.responses().answers[PROMPT]
    [*_, new] = folder.save_answer(
        PROMPT, base, base.model_copy(update={"first_steps": (*base.first_steps, FirstStep(what="One more"))})
    ).first_steps

    now = ids_in(assessment)
    assert killed.code in {-9, 137}
    assert {id_: now[id_] for id_ in stood} == stood
    assert (new.id or 0) > max(last, *stood, 0)
    assert last_step_in(assessment) == new.id
    assert [now[id_] for id_ in range(1, 7)] == [
        "Rewrite the vision",
        "Shadow two coaches",
        "Bring two schools’ student work",
        "Rewrite the vision",
        "Take the old statement down",
        "Write one line beside each priority",
    ]
