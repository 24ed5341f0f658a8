"""Writes docs/keys.md, the reference of every key of every file, from the models: ``python docs/keys.py``."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plassess.files.models.kinds import MODELS
from plassess.files.models.schemas import schema_about, schema_text
from plassess.files.models.validation import formats
from plassess.rendering.markdown import escape_in_one_line as escape

PAGE = Path(__file__).with_suffix(".md")

OPENING = """\
<!-- Written by docs/keys.py from the models. Change their descriptions there, and run it. -->

# Every key of every file

A key in **bold** has to be there. `plassess content schema` writes the same as JSON Schema, so that editors complete
these keys and explain them. How to write content from the start: [your own content](content.md).
"""


def page() -> str:
    """Return the whole page."""
    parts = [OPENING]
    for kind in MODELS:
        schema = json.loads(schema_text(kind))
        parts += [
            f"## {kind}\n",
            f"`format: {formats(MODELS[kind])[0]}`. {escape(schema_about(kind))}\n",
            *_tables(schema),
        ]
    return "\n".join(parts)


def _tables(schema: dict[str, Any]) -> Iterator[str]:
    yield _table(schema)
    for name, part in schema.get("$defs", {}).items():
        if part.get("properties"):
            yield f"### {name}\n"
            yield f"{escape(part.get('description', ''))}\n"
            yield _table(part)


def _table(part: dict[str, Any]) -> str:
    rows = [_row(key, said, required=key in part.get("required", [])) for key, said in part["properties"].items()]
    return "\n".join(["| key | value | what it is for |", "| :-- | :-- | :-- |", *rows, ""])


def _row(key: str, said: dict[str, Any], *, required: bool) -> str:
    shown = f"**`{key}`**" if required else f"`{key}`"
    return f"| {shown} | {_value(said)} | {escape(said.get('description', ''))} |"


def _value(said: dict[str, Any]) -> str:
    """Say in a few words what stands there."""
    if "$ref" in said:
        return f"a map, see {said['$ref'].rpartition('/')[2]}"
    if "const" in said or "enum" in said:
        return " or ".join(f"`{one}`" for one in said.get("enum", [said.get("const")]) if one is not None)
    for key in ("anyOf", "oneOf", "allOf"):
        if key in said and "type" not in said:
            each = [_value(one) for one in said[key] if one.get("type") != "null" and (one.keys() - {"description"})]
            return " or ".join(dict.fromkeys(each)) or "text"
    return _typed(said)


def _typed(said: dict[str, Any]) -> str:
    types = said.get("type", "text")
    named = [one for one in (types if isinstance(types, list) else [types]) if one != "null"]
    if "array" in named:
        return f"list of: {_value(said.get('items', {}))}"
    if "object" in named:
        return f"map to: {_value(said.get('additionalProperties') or {})}"
    if said.get("format") == "date":
        return "day, as 2026-10-03"
    words = {
        "string": "text",
        "integer": "whole number",
        "number": "number",
        "boolean": "true or false",
        "text": "text",
    }
    return " or ".join(words[one] for one in named)


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
