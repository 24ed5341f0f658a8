"""Content changes, and check gives advice for what was right before it, and errors for what never was."""

from pathlib import Path

import pytest

from tests.editions import Edit, change, edited, found, levels, remove, shipped, written
from tests.moved import CAPACITY, DUTY, EQUITY, IMPACT, VISION

from .migrations import NEW, OLD, a_district
from .program import Outcome, run


def check(folder: Path, content: str) -> Outcome:
    return run(folder, "check", "assessments", "--content", content)


def _without_a_map(content: dict) -> None:
    del content["innovation_maps/central-office.yaml"]


def _without_a_row(content: dict) -> None:
    row = found(content, CAPACITY)
    content["innovation_maps/central-office.yaml"]["outcomes"].remove(row)


CHANGES: dict[str, Edit] = {
    "a question is gone": remove(EQUITY),
    "a responsibility is gone": remove(DUTY),
    "a level is gone": levels(IMPACT, 1, 2, 3),
    "an aim is gone": levels(CAPACITY, 1, 3, 4),
    "a row is gone": _without_a_row,
    "a question is renamed": change(VISION, id="central-office/actions"),
}


@pytest.mark.slow
@pytest.mark.parametrize("edit", CHANGES.values(), ids=CHANGES)
def test_what_was_right_is_no_error_once_the_content_changed(tmp_path: Path, edit: Edit) -> None:
    a_district(tmp_path)
    written(edited(edit), tmp_path / "b")

    done = check(tmp_path, "b")

    assert done.code == 0, done.said
    assert "PLA404" in done.out
    assert "plassess content migrate" in done.said
    assert not {"PLA205", "PLA301", "PLA402"} & set(done.out.split())


def test_all_of_it_at_once_is_advice_and_gone_after_the_migration(tmp_path: Path) -> None:
    a_district(tmp_path)

    before = check(tmp_path, NEW)
    run(tmp_path, "content", "migrate", "--from", OLD, "--content", NEW, "--rescale", "clamp", "--yes")
    after = check(tmp_path, NEW)

    assert (before.code, after.code) == (0, 0)
    assert before.out.count("PLA404") > 3
    assert "PLA404" not in after.out


@pytest.mark.parametrize(
    ("good", "bad", "rule"),
    [
        ("level: 4 ", "level: 9 ", "PLA205"),
        (EQUITY, f"{EQUITY}-of-nobody", "PLA402"),
        (DUTY, f"{DUTY}-of-nobody", "PLA402"),
        ("    level: 4 ", "    level: 4\n    place: 2 ", "PLA205"),
    ],
    ids=["a level that never was", "a slip in an id", "a slip in a mark", "a field of another kind"],
)
@pytest.mark.parametrize("content", [OLD, "b"])
def test_what_never_was_right_is_an_error_before_and_after(
    tmp_path: Path, good: str, bad: str, rule: str, content: str
) -> None:
    team = a_district(tmp_path) / "responses" / "team.yaml"
    text = team.read_text(encoding="utf-8")
    assert good in text
    team.write_text(text.replace(good, bad), encoding="utf-8")
    written(edited(change(VISION, title="Vision")), tmp_path / "b")

    done = check(tmp_path, content)

    assert done.code == 1, done.said
    assert rule in done.out


def test_a_part_that_is_gone_is_no_error_either(tmp_path: Path) -> None:
    a_district(tmp_path)
    gone = shipped()
    gone["standards.yaml"]["edition"] = "2026"
    _without_a_map(gone)
    written(gone, tmp_path / "b")

    assert check(tmp_path, "b").code == 0
