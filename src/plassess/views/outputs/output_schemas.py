"""JSON Schema (2020-12) for each output, made from its shape; and the list of all outputs there are."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct, inspect
from msgspec.json import schema_components

from plassess.checks.reporters.as_json import CheckOutput
from plassess.checks.reporters.statistics import StatisticsOutput
from plassess.exchange.table_formats import TableOutput
from plassess.files.models.docstrings import described
from plassess.views.district.call_list_output import CallListOutput
from plassess.views.outputs import (
    of_assessments,
    of_changes,
    of_collected,
    of_content,
    of_cycles,
    of_district,
    of_gates,
    of_goals,
    of_marks,
    of_plans,
    of_settings,
)

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_EACH: tuple[type[Struct], ...] = (
    of_assessments.StatusOutput,
    of_plans.PlanOutput,
    of_changes.ReportOutput,
    of_cycles.CompareOutput,
    of_district.SummaryOutput,
    CallListOutput,
    of_changes.StartOutput,
    of_changes.BlankOutput,
    of_changes.DoneOutput,
    of_changes.CheckInOutput,
    of_goals.PlanInputsOutput,
    of_goals.PlanListOutput,
    of_goals.PlanHelpOutput,
    TableOutput,
    of_content.ExampleOutput,
    of_content.ShowOutput,
    of_content.OriginsOutput,
    of_changes.WorksheetOutput,
    CheckOutput,
    StatisticsOutput,
    of_content.ExplainOutput,
    of_gates.GatesOutput,
    of_settings.ConfigOutput,
    of_content.ContentListOutput,
    of_content.DiffOutput,
    of_changes.MigrateOutput,
    of_content.AcceptOutput,
    of_content.NewOutput,
    of_content.SchemasOutput,
    of_marks.PeopleOutput,
    of_marks.FormOutput,
    of_marks.MarksTakenOutput,
    of_collected.CollectedOutput,
    of_marks.RevealOutput,
    of_marks.RevealFileOutput,
    of_marks.DecideOutput,
)
OUTPUTS: Mapping[str, type[Struct]] = {str(one.__struct_config__.tag).split("/")[1]: one for one in _EACH}
"""The shape of each output, by the word that stands in ``format: plassess/<word>/1``."""


def output_about(name: str) -> str:
    """Say in a sentence or two what an output is, and how one gets it."""
    return described(OUTPUTS[name]).about


def output_schema(name: str) -> dict[str, Any]:
    """Make the schema of an output. A later plassess may add keys, so it is open to more of them."""
    (whole,), parts = schema_components([OUTPUTS[name]], ref_template="#/$defs/{name}")
    classes = {one.__name__: one for one in _structs(inspect.type_info(OUTPUTS[name]))}
    for title, part in parts.items():
        said = described(classes[title]) if title in classes else None
        part["description"] = said.about if said else " ".join(part.get("description", "").split())
        for key, text in (said.attributes if said else {}).items():
            part["properties"][key] = {"description": text, **part["properties"][key]}
    top = parts.pop(whole["$ref"].rpartition("/")[2])
    top["properties"]["format"]["description"] = "What this is, and in which version of its format."
    return {"$schema": DIALECT, **top, **({"$defs": parts} if parts else {})}


def output_schema_text(name: str) -> str:
    """Return a schema as JSON; the same name gives the same bytes."""
    return json.dumps(output_schema(name), indent=2, ensure_ascii=False) + "\n"


def output_schema_file(name: str) -> str:
    """Name the file of an output's schema."""
    return f"{name}.output.schema.json"


def _structs(one: Any) -> Iterator[type]:  # noqa: ANN401 - msgspec's own, of which some have parts
    """Find every shape that a type holds."""
    if isinstance(one, inspect.StructType):
        yield one.cls
    parts = [field.type for field in getattr(one, "fields", ())]
    parts += [getattr(one, name) for name in ("item_type", "value_type") if hasattr(one, name)]
    for part in (*parts, *getattr(one, "types", ())):
        yield from _structs(part)
