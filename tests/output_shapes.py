"""The schemas of what --json prints, as strict as plassess of today is."""

from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from plassess.views.outputs.output_schemas import output_schema


def closed(schema: Any) -> Any:
    """Refuse every key that a schema does not name: ours are open to what a later plassess adds."""
    if isinstance(schema, list):
        return [closed(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: closed(value) for key, value in schema.items()}
    return made | {"additionalProperties": False} if isinstance(schema.get("properties"), dict) else made


@cache
def validator_of(name: str) -> Draft202012Validator:
    return Draft202012Validator(closed(output_schema(name)), format_checker=FormatChecker())
