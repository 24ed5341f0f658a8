"""Foreign frameworks in a second edition: something new, gone, renamed and moved, and a scale that changed."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from msgspec import Struct
from msgspec.structs import replace

from tests.frameworks.shapes import SHAPES, Data, Shape, write_answers
from tests.program.program import answers_in, files_below, opened, record_in, run
from tests.speed import some_quickly

pytestmark = pytest.mark.slow

OLD, NEW = "content-2024", "content-2027"
CHANGED = [name for name in SHAPES if name != "long-lists"]
"""Shapes with prompts enough that hang on no other; that one's own tests change it."""
TO_NEW = ("content", "migrate", "--from", OLD, "--content", NEW)


class Edition(Struct, frozen=True):
    """A second edition, with the ids of what changed in it; ``scaled`` has lost the answer it had."""

    shape: Shape
    gone: str
    renamed: str
    moved: str
    scaled: str


def items_of(shape: Shape) -> list[Data]:
    """The list that all of it stands in, to be changed."""
    for path, data in shape.files.items():
        if path.startswith("instruments/"):
            return data["items"]
    raise AssertionError("each of them has an instrument")


def second_edition(first: Shape, answers: Data) -> Edition:
    """Change one thing of each kind, none of which another prompt hangs on."""
    shape = replace(first, files=deepcopy(dict(first.files)))
    shape.files["standards.yaml"]["edition"] = "2027"
    items = items_of(shape)
    named = {item["when"]["id"] for item in items if "when" in item}
    free = [item for item in items if item["id"] in answers and item["id"] not in named and "when" not in item]
    if len(free) >= 4:
        gone, renamed, moved, scaled = free[:4]
        items.remove(gone)
        items.append(items.pop(items.index(moved)))
    else:  # a small one: its other prompts are rows of a map
        renamed, scaled = items
        rows = shape.files["innovation_maps/ward.yaml"]["outcomes"]
        gone, moved = rows.pop(0), rows[0]
        rows.append(rows.pop(0))
    items.append({**deepcopy(scaled), "id": f"{scaled['id']}-new"})
    renamed |= {"id": f"{renamed['id']}-now", "was": [renamed["id"]]}
    _rescale(scaled, answers[scaled["id"]])
    was = renamed["was"][0]
    return Edition(shape, gone["id"], was, moved["id"], scaled["id"])


def _rescale(item: Data, answer: Data) -> None:
    """Take the level or the option away that was chosen."""
    for key, name, held in (("options", "id", answer.get("chosen")), ("levels", "level", [answer.get("level")])):
        if key in item:
            item[key] = [one for one in item[key] if one[name] not in held]


def moved_on(folder: Path, name: str, *options: str) -> tuple[Path, Edition, Data]:
    """Answer the first edition, and move to the second."""
    first = SHAPES[name]()
    first.write(folder / OLD)
    answers = write_answers(first, folder / "answers.yaml")["answers"]
    edition = second_edition(first, answers)
    edition.shape.write(folder / NEW)
    start = ("start", "--role", first.role, "--using", ",".join(first.using), "--content", OLD)
    assert run(folder, *start, "--answers", "answers.yaml", "--no-input").code == 0
    assessment = opened(folder)
    done = run(folder, *TO_NEW, *options, "--yes")
    assert done.code == 0, done.err
    return assessment, edition, answers


def retired_in(assessment: Path) -> dict[str, Any]:
    text = (assessment / "responses" / "team.yaml").read_text(encoding="utf-8")
    retired: dict[str, Any] = yaml.safe_load(text).get("retired", {})
    return retired


@pytest.mark.parametrize("name", some_quickly(CHANGED, every=2))
def test_both_editions_are_clean(name: str, tmp_path: Path) -> None:
    first = SHAPES[name]()
    answers = write_answers(first, tmp_path / "answers.yaml")["answers"]
    second_edition(first, answers).shape.write(tmp_path / NEW)

    checked = run(tmp_path, "check", NEW)

    assert checked.code == 0, checked.out


@pytest.mark.parametrize("strategy", ["clamp", "ask"])
@pytest.mark.parametrize("name", some_quickly(CHANGED, every=2))
def test_every_answer_is_kept_or_set_aside(name: str, strategy: str, tmp_path: Path) -> None:
    assessment, edition, before = moved_on(tmp_path, name, "--rescale", strategy)

    after, retired = answers_in(assessment), retired_in(assessment)
    now = {edition.renamed: next(iter(set(after) - set(before)))}
    assert list(retired) == [edition.gone]
    assert retired[edition.gone]["answer"] == before[edition.gone]
    assert set(after) == {now.get(one, one) for one in before if one != edition.gone}
    for one, answer in before.items():
        if one not in {edition.gone, edition.scaled}:
            assert after[now.get(one, one)] == answer
    assert after[edition.scaled]["look_again"]


@pytest.mark.parametrize("name", some_quickly(CHANGED, every=2))
def test_a_scale_that_changed_is_never_guessed_at(name: str, tmp_path: Path) -> None:
    first = SHAPES[name]()
    first.write(tmp_path / OLD)
    answers = write_answers(first, tmp_path / "answers.yaml")["answers"]
    edition = second_edition(first, answers)
    edition.shape.write(tmp_path / NEW)
    start = ("start", "--role", first.role, "--using", ",".join(first.using), "--content", OLD)
    run(tmp_path, *start, "--answers", "answers.yaml", "--no-input")
    before = files_below(tmp_path)

    refused = run(tmp_path, *TO_NEW, "--yes")

    assert refused.code == 2
    assert edition.scaled in refused.err
    assert files_below(tmp_path) == before


@pytest.mark.parametrize("name", some_quickly(CHANGED, every=2))
def test_a_second_run_changes_nothing_and_all_commands_go_on(name: str, tmp_path: Path) -> None:
    assessment, edition, _ = moved_on(tmp_path, name, "--rescale", "clamp")
    before = files_below(assessment)

    again = run(tmp_path, *TO_NEW, "--yes")
    checked = run(tmp_path, "check", "assessments", "--content", NEW)
    status = run(tmp_path, "status", "--content", NEW)
    report = run(tmp_path, "report", "--content", NEW, "--to", "md", "--out", "-")

    assert "Nothing to do" in again.out
    assert files_below(assessment) == before
    assert checked.code == 0, checked.out
    assert "PLA406" in checked.out
    assert "to look at again 1" in status.said
    assert report.code == 0
    assert "## To be looked at again" in report.out
    assert edition.shape.role in record_in(assessment)["role"]


@pytest.mark.parametrize("name", some_quickly(CHANGED, every=2))
def test_resume_asks_the_one_prompt_whose_scale_changed(name: str, tmp_path: Path) -> None:
    _, edition, _ = moved_on(tmp_path, name, "--rescale", "ask")

    resumed = run(tmp_path, "resume", "--content", NEW, "--plain")

    item = next(one for one in edition.shape.items if one["id"] == edition.scaled)
    assert "Question 1 of 1 today" in resumed.err
    assert item.get("ask", item.get("outcome")) in resumed.said


@pytest.mark.parametrize("name", some_quickly(CHANGED, every=2))
def test_there_and_back_gives_every_answer_back(name: str, tmp_path: Path) -> None:
    assessment, edition, before = moved_on(tmp_path, name, "--rescale", "clamp")

    back = run(tmp_path, "content", "migrate", "--from", NEW, "--content", OLD, "--rescale", "clamp", "--yes")

    assert back.code == 0, back.err
    after = answers_in(assessment)
    assert set(after) == set(before)
    assert retired_in(assessment) == {}
    assert after[edition.gone].pop("look_again")
    for one, answer in before.items():
        if one != edition.scaled:
            assert after[one] == answer
