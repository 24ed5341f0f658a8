"""Writes docs/outputs.md, what every ``--json`` prints, from their shapes: ``python docs/outputs.py``."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from plassess.exchange.table import NUMBERS, TEXTS
from plassess.exchange.tables import TABLES
from plassess.rendering.markdown import escape_in_one_line as escape
from plassess.views.outputs.output_schemas import OUTPUTS, output_schema

TYPES = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true or false",
    date: "day",
    int | str: "whole number or text",
    TEXTS: "list of: text",
    NUMBERS: "list of: whole number",
}
"""What a column holds, in the words that the keys of an output have."""

PAGE = Path(__file__).with_suffix(".md")

OPENING = """\
<!-- Written by docs/outputs.py from src/plassess/views/outputs. Change the shapes there, and run it. -->

# What `--json` prints

Every command but `resume` and `completion` has `--json`. It prints one object on stdout and nothing else; what is
wrong is told on stderr, and the exit code is the one without it. Where nothing can be told, stdout is empty.
`plassess content schema --outputs` lists the JSON Schemas (2020-12) of all outputs, `plassess content schema
--outputs status` prints one, and `--out DIR` writes them.

- **`format`** stands first: `plassess/status/1` is an output called status in version 1. A later plassess may add
  keys to it; where one changes or goes, the version is counted up.
- **Every key is always there.** What is missing is `null` and never 0; a list with nothing in it is empty. Days are
  year-month-day.
- **What stands for one of several is a word** that does not change, such as `not-begun`. Sentences, such as
  `measured`, are for people and may change.
- **How a prompt stands** is told by one word everywhere: `answered`, `not-begun` (rated rows alone), `unknown`,
  `not-applicable`, or one of the open ones: `next-time`, `not-answered`, `look-again`.
- **Levels are labels.** Beside a level stand `levels`, the ideal one first, and `direction`: whether the lowest or
  the highest number is ideal. `distance` counts the steps to ideal: compare that.
- **People.** Of persons there is no more than the owners of first steps: no names of those in the room, no count of
  who marked what, no single person's need.
- It is ASCII: all else is written as `\\\\u00e9`. The same files give the same bytes, in the same order.
- In GitHub Actions and Azure Pipelines what is printed or piped is taken for the log, and made harmless: JSON says
  the same there in other bytes, and in CSV and text a space breaks what would command the build. `--out FILE`,
  `--output` and `> FILE` are exact.

"""

TABLES_OPENING = """\
## Tables for spreadsheets and data frames: `plassess export`

`plassess export TABLE DIR` writes one table of one self-assessment, or of all that lie below a folder; without a
folder, of all in `assessments` here. `--to` says how, else what `--out FILE` ends with; by itself it prints CSV.
Every row begins with the uid of its self-assessment, and but for counts with its folder; `prompt` and `step` join the
tables to each other.
In a notebook, `import plassess` gives the same tables: [plassess in a notebook](library.md).

- **CSV** is UTF-8, in a file with a byte order mark, without which Excel does not read it as UTF-8; a pipe gets none.
  It has commas, quotes and line ends (CRLF) as RFC 4180 has them, and one header row. What is missing is an empty
  cell; of several ids or levels, spaces stand between. A text that a spreadsheet would take for a formula begins with
  an apostrophe.
- **JSON** is [plassess/table/1](#plassesstable1): the same columns, with lists, numbers and `null`.
- **Parquet** is for the table of counts alone, which needs DuckDB: `pip install "plassess[scale]"`. Its columns have
  types, what is missing is NULL, `levels` is a text with spaces, and the file's own metadata says
  `format: plassess/counts/1`, `made_by`, and under `columns`, as JSON, the type of each column and what it holds. A
  later plassess may add columns; where one changes or goes, the version is counted up, and another one is refused.
  `--out counts.parquet` is one file. `--out counts` is a folder with a file for each edition and district,
  `edition=2022/district=Riverside%20USD/part-0.parquet`, as other engines lay them out: ASCII but letters, digits,
  `.`, `_` and `-` is percent-encoded, and `__HIVE_DEFAULT_PARTITION__` stands for no district. What the folders say
  stands in no file of it. The folder is written whole, and replaces an earlier export alone.
- **One that cannot be read** is told on stderr with its place and left out; the exit code is 3 then. Where none
  can be read, nothing is printed, and a file that stands there stays.
- **No row is about a person.** The tables hold what a team decided together. Other respondents' files, counts of who
  marked what, single people's needs and the names of those in the room are in none; a step names its owner, as the
  plan does. Reflections and notes are for the team, so they are left out but with `--texts`.

"""


def page() -> str:
    """Return the whole page."""
    return OPENING.replace("\\\\", "\\") + TABLES_OPENING + _tables() + "\n".join(map(_section, OUTPUTS))


def _tables() -> str:
    parts = []
    for table in TABLES:
        rows = [f"| `{one.name}` | {TYPES[one.holds]} | {escape(one.about)} |" for one in table.columns]
        title = f"### The table of {table.name}: {table.about}"
        head = [title, "", "| column | type | what it holds |", "| :-- | :-- | :-- |"]
        parts.append("\n".join([*head, *rows, "", ""]))
    return "".join(parts)


def _section(name: str) -> str:
    schema = output_schema(name)
    return "\n".join([f"## {schema['properties']['format']['enum'][0]}\n", *_parts(schema)])


def _parts(schema: dict[str, Any]) -> Iterator[str]:
    yield f"{escape(schema['description'])}\n"
    yield _table(schema["properties"], schema)
    for part in (one for one in schema.get("$defs", {}).values() if "properties" in one):
        yield f"### {_words(part['title'])}\n"
        yield f"{escape(part['description'])}\n"
        yield _table(part["properties"], schema)


def _table(properties: dict[str, Any], schema: dict[str, Any]) -> str:
    each = properties.items()
    rows = [f"| `{key}` | {_value(said, schema)} | {escape(said['description'])} |" for key, said in each]
    return "\n".join(["| key | value | what it is |", "| :-- | :-- | :-- |", *rows, ""])


def _value(said: dict[str, Any], schema: dict[str, Any]) -> str:
    """Say in a few words what stands there."""
    if "anyOf" in said:
        return " or ".join(_value(one, schema) for one in said["anyOf"])
    if "$ref" in said:
        part = schema["$defs"][said["$ref"].rpartition("/")[2]]
        return _value(part, schema) if "enum" in part else f"object: {_words(part['title'])}"
    if "enum" in said:
        return " or ".join(f"`{one}`" for one in said["enum"])
    if "type" not in said:
        return "anything"
    if said["type"] == "array":
        return f"list of: {_value(said.get('items', {'type': 'object'}), schema)}"
    words = {"string": "text", "integer": "whole number", "boolean": "true or false", "null": "`null`"}
    return "day" if said.get("format") == "date" else words.get(said["type"], said["type"])


def _words(title: str) -> str:
    """Write a shape's name as words: ``Prompt counts``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", title.removesuffix("Output")).capitalize()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
