"""JSON Schema (2020-12) for each kind of file, so that an editor completes its keys and tells its faults."""

import json
import re
from collections.abc import Iterable
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from plassess.assessment.responses import Answer, State
from plassess.content.instrument import AnswerSet, Choice, ScaleItem
from plassess.content.kit.kit import SIDE_FILES
from plassess.content.scale import HIGHEST_LEVEL, Rated
from plassess.content.values import NAME, PART
from plassess.files.models.docstrings import described
from plassess.files.models.editor_comment import schema_file
from plassess.files.models.kinds import MODELS

_LABELS = range(HIGHEST_LEVEL + 1)
"""The numbers that a level can have."""
_NAMES = ("format", "id", "kind")
"""The keys that come first in every file."""
_ID = "An id is of {} a-z, digits, dots, hyphens and underscores, "

LAYER = ".layer"
"""How the name of a schema ends that is for files laid over others."""
_IN_LAYERS = ("standards", "action-guide", "innovation-map", "instrument", *SIDE_FILES)
SCHEMAS = (*MODELS, *(kind + LAYER for kind in _IN_LAYERS))
"""The names of the schemas there are: a kind, or a kind as a layer."""
FOR_LAYERS = tuple(name for name in SCHEMAS if name + LAYER not in SCHEMAS)
"""The schemas of a repo whose content is laid over other content."""

_OF_A_LAYER: dict[str, Any] = {
    "remove": {
        "description": "The ids of what is taken away from the content below.",
        "type": "array",
        "items": {"type": "string"},
    },
    "lang": {"description": "For a translation: its language, such as es.", "type": "string"},
}


def schema_files(names: Iterable[str] = SCHEMAS) -> dict[str, str]:
    """Return schemas as JSON, by the names of their files."""
    return {schema_file(name): schema_text(name) for name in names}


def schema_text(name: str) -> str:
    """Return a schema as JSON; the same name gives the same bytes."""
    generator = _Layer if name.endswith(LAYER) else _Schema
    made = MODELS[name.removesuffix(LAYER)].model_json_schema(by_alias=True, schema_generator=generator)
    made["description"] = schema_about(name)
    first = {"$schema": GenerateJsonSchema.schema_dialect, "title": made["title"], "description": made["description"]}
    return json.dumps({**first, **made}, indent=2, ensure_ascii=False) + "\n"


def schema_about(name: str) -> str:
    """Say in a sentence what a schema is for."""
    if name.endswith(LAYER):
        kind = name.removesuffix(LAYER).replace("-", " ").capitalize()
        return f"{kind} laid over other content, such as a translation: what it leaves out stays as it is."
    return described(MODELS[name]).about


def _has(key: str, value: object) -> dict[str, Any]:
    return {"type": "object", "properties": {key: {"const": value}}, "required": [key]}


def _must(key: str, **be: object) -> dict[str, Any]:
    """Say what a key must be like, and have editors not offer it a second time for that."""
    return {"properties": {key: {**be, "doNotSuggest": True}}}


def _level_rules(label: int) -> Iterable[dict[str, Any]]:
    """Say that a number names one level at most, and that no move leads from or to it where it names none."""
    level, moved = _has("level", label), {"anyOf": [_has("from", label), _has("to", label)]}
    twice = f"Two levels have the number {label}. Give each its own."
    stray = f"A move leads from or to level {label}, and there is no such level here."
    yield _must("levels", contains=level, minContains=0, maxContains=1, errorMessage=twice)
    yield {
        "if": {"properties": {"moves": {"type": "array", "contains": moved}}, "required": ["moves"]},
        "then": _must("levels", contains=level, errorMessage=stray),
    }


def _there(*keys: str) -> dict[str, Any]:
    return {"properties": {key: {"not": {"type": "null"}, "doNotSuggest": True} for key in keys}, "required": [*keys]}


_GIVEN_BY_A_SET: dict[type, tuple[str, ...]] = {Choice: ("options",), ScaleItem: ("direction", "levels")}
"""The keys that an item may leave out where it names a set that holds them."""

_BETWEEN_KEYS: dict[type, list[dict[str, Any]]] = {
    Answer: [
        {
            "if": _has("state", State.NOT_APPLICABLE),
            "then": {**_must("because", type="string"), "required": ["because"]},
        },
        {"if": _has("state", State.NOT_BEGUN), "then": _must("level", type="null")},
    ],
    Rated: [rule for label in _LABELS for rule in _level_rules(label)],
    AnswerSet: [
        {"oneOf": [_there("options"), _there("levels", "direction")]},
        *(rule for label in _LABELS for rule in _level_rules(label)),
    ],
    **{item: [{"oneOf": [_there("answers"), _there(*keys)]}] for item, keys in _GIVEN_BY_A_SET.items()},
}
"""What the validators of these models and their heirs ask of several keys together."""


class _Schema(GenerateJsonSchema):
    """Pydantic's own schema with our descriptions, and as strict and as lenient as the files are read.

    ``enumDescriptions``, ``patternErrorMessage``, ``errorMessage`` and ``doNotSuggest`` are words that editors know
    and other tools pass over.
    """

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        model = schema["cls"]
        said, properties = described(model), made["properties"]
        for name, field in model.model_fields.items():
            if name in said.attributes:
                properties[field.alias or name]["description"] = said.attributes[name]
        made["properties"] = {key: properties[key] for key in sorted(properties, key=lambda key: key not in _NAMES)}
        if rules := [rule for one in model.__mro__ for rule in _BETWEEN_KEYS.get(one, [])]:
            made["allOf"] = rules
        left_out = _GIVEN_BY_A_SET.get(model, ())
        made["required"] = [key for key in made.get("required", []) if key not in left_out]
        return {**made, "title": _title(model), "description": said.about}

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        said = described(schema["cls"])
        each = [said.attributes.get(member.name, "") for member in schema["members"]]
        made = super().enum_schema(schema)
        return {**made, "title": _title(schema["cls"]), "description": said.about, "enumDescriptions": each}

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ANN401, ARG002 - pydantic's own
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave the defaults out: an editor would write them into the file."""
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        inner = self.generate_inner(schema["schema"])
        if "type" not in inner or "const" in inner or "enum" in inner:
            return super().nullable_schema(schema)
        return {**inner, "type": [inner["type"], "null"]}

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        """Take year-month-day and nothing else, as ``assessment.values`` does."""
        return {
            **super().date_schema(schema),
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "patternErrorMessage": "Write a day as 2026-10-03.",
        }

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Spaces and line breaks around a text do not count, so its length is said by a pattern."""
        made = super().str_schema(schema)
        if "pattern" in made:
            in_two = f"{PART}/{NAME}" in made["pattern"]
            example = "in two parts: central-office/vision." if in_two else "such as rc.practices."
            letters = "letters" if NAME in made["pattern"] else "small letters"
            return {**made, "patternErrorMessage": _ID.format(letters) + example}
        if not schema.get("strip_whitespace") or not made.pop("minLength", 0):
            return made
        most = made.pop("maxLength", None)
        pattern = rf"^\s*\S([\s\S]{{0,{most - 2}}}\S)?\s*$" if most else r"\S"
        return {
            **made,
            "pattern": pattern,
            "patternErrorMessage": f"Write 1 to {most} characters." if most else "Write some text.",
        }

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Say what keys must be like in a way that editors also complete the values by."""
        names = {**self.generate_inner(schema["keys_schema"]), "title": "id"}
        values = self.generate_inner(schema["values_schema"])
        least = {"minProperties": schema["min_length"]} if schema.get("min_length") else {}
        return {"type": "object", "propertyNames": names, "additionalProperties": values, **least}

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Leave out ``discriminator``, a word of OpenAPI."""
        return {"oneOf": super().tagged_union_schema(schema)["oneOf"]}


class _Layer(_Schema):
    """The same for a file that is laid over another: what it leaves out stays, so little has to be there.

    Lists of what has ids are merged by id, and an item without its ``kind`` may be of any.
    """

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        is_file = "format" in made["properties"]
        made["properties"] |= _OF_A_LAYER if is_file else {}
        rules = [rule for rule in made.pop("allOf", []) if "oneOf" not in rule]
        made |= {"allOf": rules} if rules else {}
        needed = ("format",) if is_file else ("id", "standard")
        return {**made, "required": [key for key in made.get("required", []) if key in needed]}

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        return {key: value for key, value in super().tuple_schema(schema).items() if key != "minItems"}

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        return {"anyOf": super().tagged_union_schema(schema)["oneOf"]}


def _title(cls: type) -> str:
    """Write a class's name as words: ``Desired outcome``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", cls.__name__).capitalize()
