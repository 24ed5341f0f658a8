"""One variable sets the day that every command takes for today's; what is no day is refused."""

import json
import re
from pathlib import Path

import pytest

from .program import START, environment, run
from .test_done import a_district, steps_of

SOURCES = Path(__file__).parents[2] / "src" / "plassess"
OF_THE_CLOCK = re.compile(r"date\.today\(|datetime\.now\(|datetime\.today\(|time\.localtime\(")


def test_the_day_is_the_variables_wherever_one_is_taken(tmp_path: Path) -> None:
    then = environment(tmp_path, PLASSESS_TODAY="2031-02-03")
    assessment = a_district(tmp_path)

    done = run(tmp_path, "done", "1", env=then)
    status = json.loads(run(tmp_path, "status", "--json", env=then).out)
    begun = run(tmp_path, *START, "--answers", "answers.yaml", "--again", "--no-input", env=then)

    assert done.code == 0
    assert str(steps_of(assessment)[1]["done"]) == "2031-02-03"
    assert [step["id"] for step in status["committed_steps"] if step["overdue"]] == [2, 4]
    assert Path(begun.out.strip()).name.startswith("2031-02-03")


@pytest.mark.parametrize("told", ["tomorrow", "2031-02-30", "20310203", " 2031-02-03", "2031-2-3"])
def test_what_is_no_day_is_refused(tmp_path: Path, told: str) -> None:
    a_district(tmp_path)

    outcome = run(tmp_path, "status", env=environment(tmp_path, PLASSESS_TODAY=told))

    assert outcome.code == 2
    assert "PLASSESS_TODAY is" in outcome.err
    assert "is no day" in outcome.err


def test_the_clock_is_read_in_one_place() -> None:
    reading = [path.name for path in SOURCES.rglob("*.py") if OF_THE_CLOCK.search(path.read_text(encoding="utf-8"))]

    assert reading == ["clock.py"]
