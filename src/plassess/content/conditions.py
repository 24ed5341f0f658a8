"""What narrows the prompts: conditions on an earlier answer, and tags that a scope is made of."""

import re
from typing import Annotated, TypeGuard

from pydantic import Field, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from plassess.content.values import PART, Id, PathId, Published

ANSWERED, UNKNOWN, NOT_APPLICABLE, NOT_BEGUN = "answered", "unknown", "not-applicable", "not-begun"
STATES = (ANSWERED, UNKNOWN, NOT_APPLICABLE, NOT_BEGUN)
"""What a condition calls the states of an answer; no option goes by these words."""

MOST_WANTED = 20
_HIGHEST = 9
_WORD = re.compile(PART)

Wanted = str | int
"""An option's id or a state as text; a level's published number or a place as a number."""


def _wanted(value: object) -> tuple[Wanted, ...]:
    """Take one value or a list of them."""
    values = value if isinstance(value, list | tuple) else [value]
    if not 1 <= len(values) <= MOST_WANTED or not all(map(can_be_wanted, values)):
        raise PydanticCustomError(
            "not_an_answer",
            "is no answer; an option’s id, a level, a place, or one of {states} is needed, or a list of them",
            {"states": ", ".join(STATES)},
        )
    return tuple(values)


def can_be_wanted(value: object) -> TypeGuard[Wanted]:
    """Tell whether an answer could ever be so: a short id, or the number of a level or a place."""
    if isinstance(value, str):
        return bool(_WORD.fullmatch(value))
    return type(value) is int and 0 <= value <= _HIGHEST


_TEXT = {"type": "string", "pattern": f"^{PART}$"}
WANTED_AS_SCHEMA = {"anyOf": [_TEXT, {"type": "integer", "minimum": 0, "maximum": _HIGHEST}]}
_LIST = {"type": "array", "items": WANTED_AS_SCHEMA, "minItems": 1, "maxItems": MOST_WANTED}
_AS_SCHEMA = {"anyOf": [*WANTED_AS_SCHEMA["anyOf"], _LIST]}


class When(Published):
    """The earlier answer that a prompt hangs on."""

    id: PathId
    """The id of a prompt that stands before this one in the same file."""
    any_of: Annotated[
        tuple[Wanted, ...],
        PlainValidator(_wanted),
        PlainSerializer(list, when_used="json"),
        WithJsonSchema(_AS_SCHEMA),
        Field(alias="is"),
    ]
    """What its answer has to be, or a list of which any will do: the id of an option, a level's number, a place, or
    how it stands: answered, unknown, not-applicable, not-begun."""


class Narrowed(Published):
    """What every prompt has that may be left out of what a team is asked."""

    when: When | None = None
    """Asked only where an earlier answer is so. Left out: always asked."""
    tags: tuple[Id, ...] = ()
    """Words such as tier-1 that a team can narrow its self-assessment to."""
