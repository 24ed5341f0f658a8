"""A framework whose titles are sentences: whole where they head something, short in every list and chart."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml

from plassess.content.values import LONGEST_TITLE, shortened
from tests.frameworks.shapes import SHAPES, Data, Shape, instrument
from tests.program.program import answers_in, opened, run
from tests.program.terminal import Terminal

LONG = "{}: the practice is written down, known to all who need it, and looked at again at least once in each year"
GROUP = {"id": "hours/all", "title": "Our hours", "about": "Where the time goes."}


def share(name: str, **more: str) -> Data:
    """A share of time whose title is a sentence."""
    return {
        "id": f"hours/{name}",
        "group": GROUP["id"],
        "kind": "share",
        "title": LONG.format(name.capitalize()),
        "ask": f"How much time does {name} take?",
        "why": f"Time for {name} is taken from something.",
        "standards": [],
        "looks_like": [f"A calendar with {name}."],
        "too_little": f"Too little {name} is soon too late.",
        "too_much": f"Too much {name} is all there is.",
        **more,
    }


def district(folder: Path) -> Shape:
    """The lens with long titles, one of them with a name for lists; and shares of time."""
    lens = SHAPES["lens"]()
    for item in lens.items:
        item["title"] = LONG.format(item["title"])
    lens.items[1]["short"] = "Costs, by owner"
    hours = instrument("hours", "Hours", 10, [GROUP], [share("visits"), share("travel", short="On the road")])
    hours["about"] = "Say what takes your time."
    files = {**lens.files, "instruments/hours.yaml": hours}
    shape = Shape(lens.role, ("lens", "hours"), files)
    shape.write(folder / "content")
    return shape


def started(folder: Path) -> Path:
    """An assessment with two answers, of a choice and of a share."""
    shape = district(folder)
    answers = {
        "lens/cost-1": {"state": "answered", "chosen": ["name"]},
        "hours/visits": {"state": "answered", "today": 10, "wished": 30},
    }
    answers |= {one["id"]: {"state": "next-time"} for one in shape.items if one["id"] not in answers}
    del answers["lens/cost-5"], answers["lens/safety-5"], answers["lens/speed-5"]
    data = {"format": "plassess/responses/2", "respondent": "team", "answers": answers}
    (folder / "answers.yaml").write_text(yaml.safe_dump(data), encoding="utf-8")
    parts = ("--role", "owners", "--using", "lens,hours", "--content", "content")
    done = run(folder, "start", *parts, "--answers", "answers.yaml", "--no-input")
    assert done.code == 0, done.err
    return opened(folder)


def test_a_long_title_and_a_short_one_are_clean_and_a_longer_one_is_told(tmp_path: Path) -> None:
    district(tmp_path)

    clean = run(tmp_path, "check", "content", "--strict")
    file = tmp_path / "content" / "instruments" / "hours.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("On the road", "On the road, and" * 4), encoding="utf-8")
    told = run(tmp_path, "check", "content")

    assert len(LONG.format("Visits")) <= LONGEST_TITLE
    assert (clean.code, clean.out.count("PLA")) == (0, 0)
    assert "items › hours/travel › short: has 64 characters; at most 44 fit." in told.said


def test_lists_have_short_titles_that_fit_60_columns(tmp_path: Path) -> None:
    started(tmp_path)

    status = run(tmp_path, "status", "--content", "content", env={"COLUMNS": "60"})
    gate = run(tmp_path, "gate", "--answered", "100%", "--content", "content")

    assert "Costs, by owner" in status.out
    assert shortened(LONG.format("Cost 3")) in status.out
    assert max(map(len, status.out.splitlines()[1:-1])) <= 60
    assert LONG.format("Cost 3") not in status.said + gate.said
    assert "On the road" in gate.said


def test_reports_head_an_answer_with_its_whole_title_and_charts_and_lists_with_the_short_one(tmp_path: Path) -> None:
    assessment = started(tmp_path)

    reported = run(tmp_path, "report", "--to", "md,html,docx", "--content", "content")

    assert reported.code == 0, reported.err
    with ZipFile(assessment / "report.docx") as word:
        docx = re.sub("<[^>]+>", " ", word.read("word/document.xml").decode())
    for text in (docx, *((assessment / f"report.{to}").read_text(encoding="utf-8") for to in ("md", "html"))):
        read = " ".join(text.replace("\\", "").split())
        assert LONG.format("Cost 1") in read
        assert LONG.format("Cost 3") not in read
        assert "Costs, by owner" in read
        assert shortened(LONG.format("Visits")) in read


@pytest.mark.parametrize("columns", [60, 80])
def test_a_meeting_reads_the_whole_question_and_reviews_by_the_title(tmp_path: Path, columns: int) -> None:
    district(tmp_path)
    parts = ("--role", "owners", "--using", "hours", "--content", "content")

    with Terminal(tmp_path, ("start", *parts, "--team", "T", "--people", "A"), rows=50, columns=columns) as terminal:
        shown = terminal.at_a_prompt()
        assert LONG.format("Visits") in " ".join(shown.split())
        terminal.leave("/quit\r")

    assert answers_in(opened(tmp_path)) == {}
