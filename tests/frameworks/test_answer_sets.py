"""Answers that many prompts share: written once, read as if each prompt had them, and told of where they stand."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from plassess.content.changes import changes_between
from plassess.content.things import things_in
from plassess.files.content.answer_sets import with_answers
from plassess.files.content.library import ALL_PARTS, load_library
from plassess.files.content.overlay import overlaid
from plassess.files.models.schemas import schema_text
from plassess.files.yaml.source import parse_source
from plassess.problems import rules
from tests.frameworks.shapes import SHAPES, Data, Shape
from tests.frameworks.test_frameworks import answered
from tests.program.program import answers_in, run
from tests.speed import first_quickly


def sharing(shape: Shape, path: str) -> Data:
    """Write an instrument's answers once, and have every item name them; also one set of levels."""
    data = copy.deepcopy(shape.files[path])
    sets: Data = {}
    for item in data["items"]:
        taken = {key: item.pop(key) for key in ("options", "direction", "levels") if key in item}
        name = next((known for known, other in sets.items() if other == taken), f"set-{len(sets) + 1}")
        sets[name] = taken
        item["answers"] = name
    return data | {"answer_sets": sets}


def shared(folder: Path, name: str = "practices") -> tuple[Shape, Path]:
    """A folder with a framework whose answers are shared, and its instrument's file."""
    shape = SHAPES[name]()
    (path,) = (one for one in shape.files if one.startswith("instruments/"))
    shape.write(folder / "content")
    write(folder / "content" / path, sharing(shape, path))
    return shape, folder / "content" / path


def write(file: Path, data: Data) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), encoding="utf-8")


@pytest.mark.parametrize("name", first_quickly("practices", "activities", "lens", "worst-first"))
def test_shared_answers_are_the_same_content_as_answers_written_out(name: str, tmp_path: Path) -> None:
    _, file = shared(tmp_path, name)
    SHAPES[name]().write(tmp_path / "written-out")

    short = load_library(tmp_path / "content", parts=ALL_PARTS)
    long = load_library(tmp_path / "written-out", parts=ALL_PARTS)
    checked = run(tmp_path, "check", "content", "--strict")

    assert "answer_sets" in file.read_text(encoding="utf-8")
    assert things_in(short) == things_in(long)
    assert changes_between(long, short) == ()
    assert checked.code == 0, checked.out


def test_a_script_answers_it_and_pages_and_paper_say_the_options(tmp_path: Path) -> None:
    shape, _ = shared(tmp_path)
    assessment = answered(tmp_path, shape)

    reported = run(tmp_path, "report", "--to", "md,html,docx", "--content", "content")
    blank = run(tmp_path, "start", "--role", "makers", "--using", "maturity", "--content", "content", "--blank")
    shown = run(tmp_path, "show", "maturity/plan-goals-a1", "--content", "content")

    assert reported.code == 0, reported.err
    assert len(answers_in(assessment)) == 90
    assert "Yes, half or more" in (assessment / "report.md").read_text(encoding="utf-8")
    assert "half: Yes, half or more" in blank.out
    assert "Yes, half or more" in shown.out


CHANGES: dict[str, tuple[Any, list[str]]] = {
    "unknown set": (
        lambda data: data["items"][4].update(answers="set-l"),
        [
            'items › maturity/plan-goals-b2 › answers: there is no "set-l" in answer_sets of this file. Did you mean set-1?'
        ],
    ),
    "no such answers in the set": (
        lambda data: data["answer_sets"].update({"set-1": {"direction": "best-first", "levels": LEVELS}}),
        ['"set-1" holds no options. A prompt of kind choice needs a set with options.'],
    ),
    "answers of its own beside the set": (
        lambda data: data["items"][0].update(options=[{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]),
        [
            'items › maturity/plan-goals-a1 › options: stands beside "answers: set-1", which gives it. Keep one of the two.'
        ],
    ),
    "two options of one id": (
        lambda data: data["answer_sets"]["set-1"]["options"][1].update(id="no"),
        ['answer_sets › set-1 › options[1] › id: "no" is another option of this item already'],
    ),
    "text that is none": (
        lambda data: data["answer_sets"]["set-1"]["options"][1].update(text=7),
        ["answer_sets › set-1 › options[1] › text: is a number here; text is needed."],
    ),
    "a worth that one of them lacks": (
        lambda data: data["answer_sets"]["set-1"]["options"][2].pop("worth"),
        ["answer_sets › set-1 › options[2]: has no worth, and others here have one."],
    ),
    "no set": (
        lambda data: data["answer_sets"].update({"set-1": {"direction": "best-first"}}),
        ["answer_sets › set-1: holds neither options, nor levels with their direction; or it holds both."],
    ),
    "neither in a set that nobody names": (
        lambda data: data["answer_sets"].update(more={"direction": "best-first"}),
        ["answer_sets › more: holds neither options, nor levels with their direction; or it holds both."],
    ),
    "two levels of one number": (
        lambda data: data["answer_sets"].update(
            more={"direction": "best-first", "levels": [*LEVELS, dict(LEVELS[0])]}
        ),
        ["answer_sets › more › levels[2] › level: 1 is the number of another level"],
    ),
}
LEVELS = [{"level": 1, "text": "Two people look at it."}, {"level": 2, "text": "Nobody looks at it."}]


@pytest.mark.slow
@pytest.mark.parametrize("name", CHANGES)
def test_a_fault_in_shared_answers_is_told_where_they_are_written(name: str, tmp_path: Path) -> None:
    _, file = shared(tmp_path)
    data = yaml.safe_load(file.read_text(encoding="utf-8"))
    change, told = CHANGES[name]
    change(data)
    write(file, data)

    checked = run(tmp_path, "check", "content")
    loaded = run(tmp_path, "show", "maturity", "--content", "content")

    assert (checked.code, loaded.code) == (1, 3)
    assert all(one in checked.said for one in told), checked.said
    places = [one.split(": ")[0] for one in checked.out.splitlines() if one.startswith("content/")]
    assert len(places) == len(set(places))
    assert told[0] in loaded.said


def test_a_translation_words_a_shared_answer_once(tmp_path: Path) -> None:
    shared(tmp_path)
    write(
        tmp_path / "content" / "lang" / "es" / "instruments" / "maturity.yaml",
        {
            "format": "plassess/instrument/1",
            "lang": "es",
            "answer_sets": {"set-1": {"options": [{"id": "no", "text": "Todavía no"}]}},
            "items": [{"id": "maturity/plan-goals-a1", "ask": "¿Lo hacen?"}],
        },
    )

    library = load_library(tmp_path / "content", parts=ALL_PARTS, lang="es")

    items = library.instruments[0].items
    assert {item.options[0].text for item in items if item.kind == "choice"} == {"Todavía no"}
    assert {item.options[0].worth for item in items if item.kind == "choice"} == {0}
    checked = run(tmp_path, "check", "content/lang/es/instruments/maturity.yaml")
    assert checked.out.count('is not translated: "Yes, a part"') == 1
    assert checked.out.count('is not translated: "No"') == 0


def test_a_layer_lays_answers_of_its_own_over_the_set_and_a_set_takes_the_place_of_answers_written_out(
    tmp_path: Path,
) -> None:
    _, file = shared(tmp_path / "base")
    base = yaml.safe_load(file.read_text(encoding="utf-8"))
    written = base["items"][2]
    written.pop("answers")
    written["options"] = [{"id": "a", "text": "One of us"}, {"id": "b", "text": "Two of us"}]
    over = {
        "answer_sets": {"two": {"options": [{"id": "yes", "text": "Seen"}, {"id": "no", "text": "Not seen"}]}},
        "items": [
            {"id": base["items"][0]["id"], "options": [{"id": "no", "text": "Never here"}]},
            {"id": base["items"][1]["id"], "answers": "two"},
            {"id": base["items"][2]["id"], "answers": "two"},
        ],
    }
    layers = [
        parse_source(yaml.safe_dump(data, sort_keys=False).encode(), f"{name}.yaml")
        for name, data in (("base", base), ("over", over))
    ]

    given, faults = with_answers(overlaid(*layers))
    items = given.data["items"]

    assert faults == []
    assert [one["text"] for one in items[0]["options"]] == [
        "Never here",
        "Yes, a part",
        "Yes, half or more",
        "Yes, all",
    ]
    assert items[0]["options"][0]["worth"] == 0
    assert [[one["id"] for one in item["options"]] for item in items[1:4]] == [
        ["yes", "no"],
        ["yes", "no"],
        ["no", "some", "half", "all"],
    ]
    assert given.problem(rules.NOT_ALLOWED, ("items", 1, "options", 0, "text"), "").file == "over.yaml"
    assert given.problem(rules.NOT_ALLOWED, ("items", 3, "options", 0, "text"), "").file == "base.yaml"


def test_a_schema_takes_answers_by_name_or_written_out_and_not_neither() -> None:
    validator = Draft202012Validator(json.loads(schema_text("instrument")))
    whole = SHAPES["practices"]().files["instruments/maturity.yaml"]
    short = sharing(SHAPES["practices"](), "instruments/maturity.yaml")
    neither = copy.deepcopy(short)
    del neither["items"][0]["answers"]
    both = copy.deepcopy(short)
    both["items"][0]["options"] = whole["items"][0]["options"]

    assert validator.is_valid(whole)
    assert validator.is_valid(short)
    assert not validator.is_valid(neither)
    assert not validator.is_valid(both)
