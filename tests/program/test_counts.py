"""What is answered and what is open, as the commands print it: the same words and numbers for one folder."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from .program import ROLE, a_whole_assessment, lines, question_ids, run

COUNTS = re.compile(r"answered \d+ of \d+(?: · [a-z ]+ \d+)*")
ROW = f"{ROLE}/tp.evidence.plan"
Given = dict[str, Any]


def some_of_everything(given: Given, record: Given) -> None:
    """Unknown, for next time, not applicable, empty, and to be looked at again."""
    ids = question_ids()
    given[ids[1]] = {"state": "unknown"}
    given[ids[2]] = {"state": "next-time"}
    given[ids[3]] = {"state": "not-applicable", "because": "no budget of our own"}
    given[ids[4]] = {"state": "answered"}
    given[ids[5]]["look_again"] = "The question was worded otherwise."


def unknown_alone(given: Given, record: Given) -> None:
    """Unknown is dealt with and not answered."""
    given[question_ids()[1]] = {"state": "unknown"}


def a_row_about_a_standard_that_is_not_looked_at(given: Given, record: Given) -> None:
    """A row with an answer is asked, whatever standards were chosen."""
    record |= {"using": ["guide", "map"], "standards": ["cs.resources"]}
    given[ROW] = {"state": "answered", "level": 2}


def a_rated_row_with_a_note_alone(given: Given, record: Given) -> None:
    """A note is no rating."""
    record |= {"using": ["map", "guide"], "standards": ["tp.evidence"]}
    given[ROW] = {"state": "answered", "note": "We saw it."}


@pytest.mark.parametrize(
    ("change", "counts"),
    [
        (
            some_of_everything,
            "answered 3 of 7 · unknown 1 · to look at again 1 · left for next time 1 · not answered 1"
            " · does not apply 1",
        ),
        (unknown_alone, "answered 7 of 8 · unknown 1"),
        (a_row_about_a_standard_that_is_not_looked_at, "answered 9 of 12 · not answered 3"),
        (a_rated_row_with_a_note_alone, "answered 8 of 11 · not answered 3"),
    ],
)
def test_every_command_tells_the_same_counts(
    tmp_path: Path, change: Callable[[Given, Given], None], counts: str
) -> None:
    assessment = a_whole_assessment(tmp_path)
    _change(assessment, change)

    status = run(tmp_path, "status")
    gate = json.loads(run(tmp_path, "gate", "--answered", "100%", "--json").out)
    resumed = run(tmp_path, "resume", typed=lines("/quit", "/quit"))
    data = json.loads(run(tmp_path, "status", "--json").out)["prompts"]

    (measured,) = gate["assessments"][0]["gates"]
    told = [" ".join(text.split()) for text in (status.out, measured["measured"], resumed.err)]
    assert [COUNTS.findall(text)[0] for text in told] == [counts] * 3
    assert counts.startswith(f"answered {data['answered']} of {data['taken_on']}")
    assert (measured["count"], measured["among"]) == (data["answered"], data["taken_on"])
    assert len(json.loads(run(tmp_path, "status", "--json").out)["open"]) == data["open"]


def test_the_report_tells_the_counts_of_status(tmp_path: Path) -> None:
    _change(a_whole_assessment(tmp_path), some_of_everything)

    status, report = run(tmp_path, "status"), run(tmp_path, "report", "--to", "md", "--out", "-")

    assert COUNTS.findall(" ".join(report.out.split())) == COUNTS.findall(" ".join(status.out.split()))


def test_an_answer_to_what_is_gone_is_named_and_counted_by_nobody(tmp_path: Path) -> None:
    def gone(given: Given, record: Given) -> None:
        given[f"{ROLE}/asked-no-more"] = {"state": "answered", "text": "So."}

    _change(a_whole_assessment(tmp_path), gone)

    status, gate = run(tmp_path, "status"), run(tmp_path, "gate", "--answered", "100%")

    assert "answered 8 of 8" in status.out
    assert f"Not in the content: {ROLE}/asked-no-more." in status.said
    assert "answered 8 of 8" in gate.said


def _change(assessment: Path, change: Callable[[Given, Given], None]) -> None:
    files = assessment / "responses" / "team.yaml", assessment / "assessment.yaml"
    answers, record = (yaml.safe_load(file.read_text(encoding="utf-8")) for file in files)
    change(answers["answers"], record)
    for file, data in zip(files, (answers, record), strict=True):
        file.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), encoding="utf-8")
