"""Levels from 0 to 10 and sixty options: typed with two digits, hung on, gated, and in tables that fit their page."""

import re
from pathlib import Path

import yaml

from tests.frameworks.shapes import SHAPES
from tests.frameworks.test_frameworks import answered, district, starting
from tests.program.program import answers_in, opened, run
from tests.program.terminal import Terminal


def test_level_10_and_option_59_are_typed_and_what_hangs_on_level_10_is_asked(tmp_path: Path) -> None:
    shape = district(tmp_path, "long-lists")

    with Terminal(tmp_path, starting(shape, "--team", "T", "--people", "A"), rows=24, columns=60) as terminal:
        shown = terminal.at_a_prompt()
        assert " 9  A guest" in shown
        assert "11  We have not begun." in shown
        assert "10 for not begun" not in terminal.enter("12")
        terminal.enter("10")
        for line in ("", "", "11", "", "", "0", "", ""):
            shown = terminal.enter(line)
        below = shown[shown.rindex("None of these") :]
        assert "Which dishes did you cook" in below
        terminal.enter("1, 58-59")
        terminal.leave("/quit\r")

    answers = answers_in(opened(tmp_path))
    assert answers["rating/door"] == {"state": "answered", "level": 10}
    assert answers["rating/table"]["state"] == "not-begun"
    assert answers["rating/bed"]["level"] == 0
    assert answers["rating/dishes"]["chosen"] == ["dish-1", "dish-58", "dish-59"]


def test_a_profile_of_eleven_levels_keeps_seven_columns_and_counts_every_row(tmp_path: Path) -> None:
    shape = district(tmp_path, "long-lists")
    assessment = answered(tmp_path, shape)
    file = assessment / "responses" / "team.yaml"
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    for item, level in zip(shape.items, (0, 3, 10), strict=False):
        data["answers"][item["id"]] = {"state": "answered", "level": level}
    file.write_text(yaml.safe_dump(data), encoding="utf-8")

    reported = run(tmp_path, "report", "--to", "md,html,docx", "--content", "content")
    gate = run(tmp_path, "gate", "--level", "rating/bed=10", "--content", "content")

    text = (assessment / "report.md").read_text(encoding="utf-8")
    assert reported.code == 0, reported.err
    assert re.search(r"\| Ideal \| 1 away \|.*\| 5 away \| 6 away or more \| Not begun", text)
    assert re.search(r"to the bill \| 1 \| 0 \| 0 \| 0 \| 0 \| 0 \| 2 \| 0 ", text)
    assert gate.code == 0, gate.said


def test_a_level_beyond_10_and_the_hundred_and_first_option_are_told(tmp_path: Path) -> None:
    shape = SHAPES["long-lists"]()
    *rows, dishes = shape.files["instruments/rating.yaml"]["items"]
    rows[0]["levels"][10]["level"] = 11
    dishes["options"] = [{"id": f"dish-{at}", "text": f"Dish {at}"} for at in range(101)]
    shape.write(tmp_path / "content")

    checked = run(tmp_path, "check", "content")

    assert "items › rating/door › levels[10] › level: is 11" in checked.said
    assert "items › rating/dishes › options: has too many entries; at most 100 fit." in checked.said


def test_level_10_goes_where_it_is_put_by_hand(tmp_path: Path) -> None:
    shape = district(tmp_path, "long-lists")
    file = answered(tmp_path, shape) / "responses" / "team.yaml"
    answers = yaml.safe_load(file.read_text("utf-8"))
    answers["answers"]["rating/door"] = {"state": "answered", "level": 10}
    file.write_text(yaml.safe_dump(answers), "utf-8")
    (tmp_path / "content").rename(tmp_path / "old")
    later = SHAPES["long-lists"]()
    later.files["standards.yaml"]["edition"] = "2031"
    items = later.files["instruments/rating.yaml"]["items"]
    del items[0]["levels"][10]
    for level in items[0]["levels"]:
        level["text"] += " Or so."
    for item in items[1:3]:
        del item["when"]
    later.write(tmp_path / "content")
    pairs = ",".join(["10:9", *(f"{level}:{level}" for level in range(10))])

    migrate = (
        "content",
        "migrate",
        "--from",
        "old",
        "--content",
        "content",
        "--yes",
        "--map",
        f"rating/door={pairs}",
    )

    moved = run(tmp_path, *migrate)
    once = file.read_bytes()
    again = run(tmp_path, *migrate)

    assert (moved.code, again.code) == (0, 0), moved.said
    assert file.read_bytes() == once
    assert "Nothing to do" in again.out
    assert yaml.safe_load(file.read_text("utf-8"))["answers"]["rating/door"]["level"] == 9
