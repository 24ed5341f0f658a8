"""What narrows the prompts: conditions on an earlier answer, and tags that a scope is made of."""

import re
from collections.abc import Callable, Iterator
from typing import Annotated, Any, Self, TypeGuard

from pydantic import (
    ConfigDict,
    Field,
    JsonValue,
    PlainSerializer,
    PlainValidator,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from plassess.content.scale import HIGHEST_LEVEL
from plassess.content.values import NAME, Id, PathId, Published

ANSWERED, UNKNOWN, NOT_APPLICABLE, NOT_BEGUN = "answered", "unknown", "not-applicable", "not-begun"
STATES = (ANSWERED, UNKNOWN, NOT_APPLICABLE, NOT_BEGUN)
"""What a condition calls the states of an answer; no option goes by these words."""

MOST_OPTIONS = 100
"""How many options a prompt can have, and so how many answers a condition can name."""
_WORD = re.compile(NAME)

Wanted = str | int
"""An option's id or a state as text; a level's published number or a place as a number."""


def _wanted(value: object) -> tuple[Wanted, ...]:
    """Take one value or a list of them."""
    values = value if isinstance(value, list | tuple) else [value]
    if not 1 <= len(values) <= MOST_OPTIONS or not all(map(can_be_wanted, values)):
        raise PydanticCustomError(
            "not_an_answer",
            "is no answer; an option’s id, a level, a place, or one of {states} is needed, or a list of them",
            {"states": ", ".join(STATES)},
        )
    return tuple(values)


def _listed(wanted: tuple[Wanted, ...]) -> list[Any]:
    """Make a list. Of ``list`` itself, written in C, pydantic would parse the signature each time."""
    return list(wanted)


def can_be_wanted(value: object) -> TypeGuard[Wanted]:
    """Tell whether an answer could ever be so: a short id, or the number of a level or a place."""
    if isinstance(value, str):
        return bool(_WORD.fullmatch(value))
    return type(value) is int and 0 <= value <= HIGHEST_LEVEL


_TEXT = {"type": "string", "pattern": f"^{NAME}$"}
WANTED_AS_SCHEMA = {"anyOf": [_TEXT, {"type": "integer", "minimum": 0, "maximum": HIGHEST_LEVEL}]}
_LIST = {"type": "array", "items": WANTED_AS_SCHEMA, "minItems": 1, "maxItems": MOST_OPTIONS}
_ONE_FORM: dict[str, JsonValue] = {
    "oneOf": [{"required": ["id", "is"]}, {"required": ["all"]}, {"required": ["any"]}]
}
_AS_SCHEMA = {"anyOf": [*WANTED_AS_SCHEMA["anyOf"], _LIST]}


class When(Published):
    """What a prompt hangs on: one earlier answer (id and is), or a list of conditions, all or any of them."""

    model_config = ConfigDict(json_schema_extra=_ONE_FORM)

    id: PathId = ""
    """The id of a prompt that is asked before this one: above it in the same file, or in another file."""
    any_of: Annotated[
        tuple[Wanted, ...],
        PlainValidator(_wanted),
        PlainSerializer(_listed, when_used="json"),
        WithJsonSchema(_AS_SCHEMA),
        Field(alias="is"),
    ] = ()
    """What its answer has to be, or a list of which any will do: the id of an option, a level's number, a place, or
    how it stands: answered, unknown, not-applicable, not-begun."""
    each: Annotated[tuple["When", ...], Field(alias="all", min_length=1, max_length=MOST_OPTIONS)] = ()
    """Conditions that all have to be met; each has id and is, or any. In place of id and is."""
    either: Annotated[tuple["When", ...], Field(alias="any", min_length=1, max_length=MOST_OPTIONS)] = ()
    """Conditions of which one has to be met; each has id and is, or all. In place of id and is."""

    @model_validator(mode="after")
    def _has_one_form(self) -> Self:
        forms = (bool(self.id or self.any_of), bool(self.each), bool(self.either))
        if sum(forms) != 1 or (forms[0] and not (self.id and self.any_of)):
            raise PydanticCustomError("no_condition", "is no condition; id and is are needed, or a list: all, or any")
        if any(below.parts for part in self.parts for below in part.parts):
            raise PydanticCustomError("deep_condition", "is nested too deep; all and any hold one more list at most")
        return self

    @property
    def parts(self) -> tuple["When", ...]:
        """The conditions it is made of; none for one earlier answer."""
        return self.each or self.either

    def holds(self, one: Callable[["When"], bool]) -> bool:
        """Tell whether it holds, where ``one`` tells it of a condition on one earlier answer."""
        if self.each:
            return all(part.holds(one) for part in self.each)
        return any(part.holds(one) for part in self.either) if self.either else one(self)

    def single(self) -> Iterator[tuple[tuple[str | int, ...], "When"]]:
        """List its conditions on one earlier answer, each with the way to it below this one."""
        if not self.parts:
            yield (), self
        for at, part in enumerate(self.parts):
            for below, one in part.single():
                yield ("all" if self.each else "any", at, *below), one

    def said(self, one: Callable[["When"], str]) -> str:
        """Put it in words, where ``one`` does so with a condition on one earlier answer."""
        if not self.parts:
            return one(self)
        said = [f"({part.said(one)})" if part.parts else part.said(one) for part in self.parts]
        return ("; and " if self.each else "; or ").join(said)


class Narrowed(Published):
    """What every prompt has that may be left out of what a team is asked."""

    when: When | None = None
    """Asked only where an earlier answer is so. Left out: always asked."""
    tags: tuple[Id, ...] = ()
    """Words such as tier-1 that a team can narrow its self-assessment to."""
