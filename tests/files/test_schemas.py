"""The schemas by a validator that is not ours: they accept what plassess accepts, and see the faults they can see."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from fnmatch import fnmatch
from functools import cache, reduce
from operator import getitem
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from pydantic import ValidationError
from tests.examples import DATA, example_assessment, rated_assessment, rated_responses
from tests.speed import examples

from plassess.content.values import LONGEST_TITLE
from plassess.files.assessments.store import create_assessment
from plassess.files.models.kinds import MODELS, kind_of
from plassess.files.models.schemas import LAYER, SCHEMAS, schema_files, schema_text
from plassess.files.models.validation import formats, problems_in
from plassess.files.yaml.source import parse_source, read_source
from plassess.problems.errors import ProblemsError

pytestmark = pytest.mark.versions

CASES = Path(__file__).parents[1] / "cases"
VALID = sorted(path for below in ("valid_content", "valid_assessment") for path in (CASES / below).rglob("*.yaml"))
SHIPPED = sorted(DATA.rglob("*.yaml"))
SETTINGS = """\
format: plassess/settings/1
content: content
check: {strict: true, select: [PLA5], ignore: [PLA506]}
gates:
  answered: 90%
  unknown-at-most: 3
  owners: true
  overdue-at-most: 0
  evidence-for: [tp.evidence]
  level: {cs.resources: 3}
  no-regression-from: assessments/2025-09-14-central-office
"""

CANNOT_BE_SEEN = {
    "0*": "the file itself cannot be read",
    "1*": "it is no YAML that plassess reads, so there is nothing to hold against a schema",
    "2*": "an option's words, or its worth, do not fit those of the others in its item",
    "301-*": "a schema does not know which ids there are, in this file or another",
    "302-*": "a schema does not compare ids",
    "303-*": "a schema knows neither the file's name nor which id another must begin with",
    "3*": "a schema does not compare one part of a file with another",
    "4*": "a schema does not know what was asked",
    "5*": "a schema does not read what a text says",
}
"""Why a schema sees nothing in the cases that the shape of a file does not refuse."""


@cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads(schema_text(name)), format_checker=FormatChecker())


def faults(name: str, data: object) -> list[str]:
    return [f"{error.json_path}: {error.message}"[:200] for error in validator(name).iter_errors(data)]


def kind_by_place(path: Path) -> str:
    """The kind that belongs where a file lies, whatever it says of itself."""
    places = {"action_guides": "action-guide", "innovation_maps": "innovation-map", "instruments": "instrument"}
    return places.get(path.parent.name) or path.stem


def as_in_the_editor(text: str) -> object:
    """Read YAML by the core schema of YAML 1.2, as the YAML language server does."""
    return yaml.load(text, Loader=CoreLoader)


class CoreLoader(yaml.SafeLoader):
    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}


for tag, pattern, first in (
    ("null", r"(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_valid_and_knows_no_other_host(name: str) -> None:
    text = schema_text(name)
    schema = json.loads(text)

    Draft202012Validator.check_schema(schema)

    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    written, *read = formats(MODELS[name.removesuffix(LAYER)])
    said = schema["properties"]["format"]
    assert said.get("enum", [said.get("const")]) == [written, *read]
    assert re.findall(r"https?://\w[^\"]*", text) == [schema["$schema"]]


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_map_is_closed_and_every_key_says_what_it_is_for(name: str) -> None:
    schema = json.loads(schema_text(name))
    maps = [one for one in (schema, *schema.get("$defs", {}).values()) if "properties" in one]

    for one in maps:
        assert one["additionalProperties"] is False
        assert one["description"]
        for key, value in one["properties"].items():
            assert value.get("description", "").endswith("."), f"{one['title']}: {key}"
            assert "<" not in value["description"], "an editor would take it for HTML"


@pytest.mark.parametrize("path", [*SHIPPED, *VALID], ids=lambda path: str(path.relative_to(CASES.parents[1])))
def test_a_valid_file_is_accepted(path: Path) -> None:
    source = read_source(path)

    kind = kind_of(source)

    assert kind is not None
    assert faults(kind + LAYER if "lang" in path.parts and kind + LAYER in SCHEMAS else kind, source.data) == []


def test_settings_are_accepted() -> None:
    assert faults("settings", parse_source(SETTINGS.encode(), "plassess.yaml").data) == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_editor_reads_a_shipped_file_as_plassess_does(path: Path) -> None:
    assert as_in_the_editor(path.read_text(encoding="utf-8")) == read_source(path).data


def test_what_plassess_writes_is_accepted_and_read_alike(tmp_path: Path) -> None:
    folder = create_assessment(tmp_path, lambda name: rated_assessment(id=name), "2026-10-12-central-office")
    for prompt, answer in rated_responses().answers.items():
        folder.save_answer(prompt, None, answer)
    folder.save_detail("check_in", None, example_assessment().check_in)

    for kind, path in (("assessment", folder.record_file), ("responses", folder.responses_file)):
        source = read_source(path)
        assert faults(kind, source.data) == []
        assert as_in_the_editor(source.text) is not None
        assert faults(kind, as_in_the_editor(source.text)) == []


@pytest.mark.parametrize("case", sorted((CASES / "content").iterdir()), ids=lambda case: case.name)
def test_a_schema_sees_every_fault_in_the_shape_of_a_file(case: Path) -> None:
    seen, refused = False, False
    for path in sorted(case.rglob("*.*")):
        kind = kind_by_place(path)
        with suppress(ProblemsError):
            if path.is_file() and kind in MODELS:
                source = read_source(path)
                seen |= bool(faults(kind, source.data))
                refused |= bool(problems_in(source, MODELS[kind])[1])

    assert seen == refused
    assert seen or any(fnmatch(case.name, names) for names in CANNOT_BE_SEEN)


WRONG: tuple[object, ...] = (
    *(None, True, False, 0, 1, -1, 3, 9, 10, 44, 500, 1.5, 2022),
    *("", " ", "x", "x ", "rc.practices", "coach/vision", "A b", "é", "2026-10-03", "2026-02-30", "2026-1-3"),
    *("true", "own", "best-first", "answered", "not-applicable", "not-begun", "share", "90%", "101%", "x" * 44 + " "),
    *("x" * 45, [], {}, [None], ["x"], [1], {"x": 1}, {"coach/vision": 1}, [{}], ["x"] * 4),
)


@cache
def valid_data() -> tuple[tuple[str, object], ...]:
    sources = [*(read_source(path) for path in VALID), parse_source(SETTINGS.encode(), "plassess.yaml")]
    return tuple((str(kind_of(source)), source.data) for source in sources)


def places(data: object, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    below = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in below:
        yield (*path, key)
        yield from places(value, (*path, key))


@st.composite
def changed_files(draw: st.DrawFn) -> tuple[str, object]:
    """A valid file with one to three changes: a key gone, new or renamed, another value, an entry twice."""
    kind, data = draw(st.sampled_from(valid_data()))
    data = deepcopy(data)
    for _ in range(draw(st.integers(1, 3))):
        *above, last = draw(st.sampled_from(list(places(data))))
        change(reduce(getitem, above, data), last, draw)
        if not data:
            break
    return kind, data


def change(parent: Any, key: Any, draw: st.DrawFn) -> None:
    wrong = deepcopy(draw(st.sampled_from(WRONG)))
    match draw(st.sampled_from(["gone", "new", "renamed", "twice", "other"])):
        case "gone":
            del parent[key]
        case "new" if isinstance(parent, dict):
            parent[draw(st.sampled_from(["because", "level", "kind", "to", "color", "coach/a"]))] = wrong
        case "renamed" if isinstance(parent, dict):
            parent[draw(st.sampled_from(["titel", "coach/a", "A b"]))] = parent.pop(key)
        case "twice" if isinstance(parent, list):
            parent.append(deepcopy(parent[key]))
        case _:
            parent[key] = wrong


def agree(kind: str, data: object) -> bool:
    """Ask the loader and the schema; return what both say."""
    try:
        MODELS[kind].model_validate(data)
        refused = ""
    except ValidationError as error:
        refused = error.json(include_url=False, include_input=False)

    found = faults(kind, data)
    assert bool(found) == bool(refused), found or refused
    return not found


@settings(max_examples=examples(400))
@given(changed_files())
def test_a_schema_and_the_loader_agree(changed: tuple[str, object]) -> None:
    agree(*changed)


@pytest.mark.parametrize(
    ("answer", "accepted"),
    [
        ({"state": "not-applicable", "because": "the board does it"}, True),
        ({"state": "not-applicable"}, False),
        ({"state": "not-applicable", "because": None}, False),
        ({"state": "not-begun"}, True),
        ({"state": "not-begun", "level": None}, True),
        ({"state": "not-begun", "level": 3}, False),
        ({"state": "answered", "level": 3, "because": None}, True),
        ({"state": "answered", "level": None, "first_steps": [{"what": "Ask", "who": None, "by": None}]}, True),
        ({"state": "answered", "text": None}, False),
        ({"state": "answered", "first_steps": [{"what": None}]}, False),
        ({"state": "answered", "first_steps": [{"what": " ", "by": "2026-10-03"}]}, False),
        ({"state": "answered", "first_steps": [{"what": "Ask", "by": "2026-02-30"}]}, False),
        ({"state": "answered", "first_steps": [{"what": "Ask", "by": "20261003"}]}, False),
    ],
)
def test_they_agree_on_an_answer(answer: dict[str, object], accepted: bool) -> None:
    data = {"format": "plassess/responses/2", "respondent": "team", "answers": {"coach/a": answer}}

    assert agree("responses", data) is accepted


def test_a_title_that_is_folded_may_end_in_a_line_break() -> None:
    source = read_source(CASES / "valid_content" / "action_guides" / "central-office.yaml")
    longest, longer = deepcopy(source.data), deepcopy(source.data)
    longest["questions"][0]["title"] = "é" * LONGEST_TITLE + "\n"
    longer["questions"][0]["title"] = "é" * (LONGEST_TITLE + 1)

    assert faults("action-guide", longest) == []
    assert faults("action-guide", longer) != []


def ids_alone(data: Any) -> Any:
    """Leave of a file what says which thing is which, and nothing of what it is."""
    if isinstance(data, list):
        return [ids_alone(item) for item in data if isinstance(item, dict) and "id" in item]
    return {
        key: value if key in ("format", "id") else ids_alone(value)
        for key, value in data.items()
        if key in ("format", "id") or (isinstance(value, list) and any("id" in item for item in value))
    }


CONTENT = [path for path in VALID if "valid_content" in path.parts]


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_a_layer_may_leave_out_all_but_what_it_changes(path: Path) -> None:
    source = read_source(path)
    name = f"{kind_of(source)}{LAYER}"
    left = ids_alone({key: value for key, value in source.data.items() if key != "id"})

    assert faults(name, source.data) == []
    assert faults(name, left) == []
    assert faults(name, {**left, "lang": "es", "remove": ["coach/gone"]}) == []
    assert faults(name, {**left, "edition": 2022}) != []
    assert faults(name, {**left, "titel": "A"}) != []


def test_a_layer_may_change_one_option_of_many() -> None:
    item = {"id": "core-roles/practice", "options": [{"id": "partly", "text": "In some schools."}]}

    assert faults("instrument.layer", {"format": "plassess/instrument/1", "items": [item]}) == []
    assert faults("instrument.layer", {"format": "plassess/instrument/1", "items": [{"ask": "Which?"}]}) != []


LAYERS = [
    path
    for path in sorted((CASES / "check").rglob("*.yaml"))
    if any((above / "content.yaml").exists() for above in path.parents) and kind_by_place(path) + LAYER in SCHEMAS
]


@pytest.mark.parametrize("path", LAYERS, ids=lambda path: str(path.relative_to(CASES / "check")))
def test_a_layer_is_refused_for_its_shape_alone(path: Path) -> None:
    case = path.relative_to(CASES / "check").parts[0]

    found = faults(kind_by_place(path) + LAYER, read_source(path).data)

    assert bool(found) == case.startswith("2")


def test_the_files_are_named_after_their_kinds() -> None:
    assert list(schema_files(["standards", "responses"])) == ["standards.schema.json", "responses.schema.json"]
    assert list(schema_files()) == [f"{name}.schema.json" for name in SCHEMAS]


def test_an_editor_offers_first_what_names_a_thing() -> None:
    schema = json.loads(schema_text("instrument"))

    assert list(schema["properties"])[:2] == ["format", "id"]
    assert list(schema["$defs"]["ScaleItem"]["properties"])[:2] == ["id", "kind"]
