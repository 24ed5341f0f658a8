"""Gates: what must hold of an assessment before a district goes on, each asked for on its own."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Annotated, Any, Self

from msgspec import Struct
from pydantic import Field, PlainValidator, Strict, WithJsonSchema, create_model, field_validator, model_validator
from pydantic_core import PydanticCustomError, PydanticKnownError

from plassess.assessment.gates.gate import Gate, Takes, is_asked
from plassess.assessment.gates.registry import GATES
from plassess.assessment.gates.scope import OneOrSeveral, Scope
from plassess.assessment.values import Flag, Record
from plassess.content.scale import LevelNumber
from plassess.content.values import Number, Text

_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,6})?)\s*%?", re.ASCII)


def percent(value: object) -> Decimal | None:
    """Read ``90%``, ``90`` or ``87.5`` exactly; ``None`` for what is no percentage from 0 to 100.

    A bare ``0.9`` or ``1`` is none either: whoever writes it means 90% or all, and would get 1% or less.
    """
    match = _PERCENT.fullmatch(str(value).strip())
    number = Decimal(match[1]) if match else None
    if number is None or number > 100 or (0 < number <= 1 and "%" not in str(value)):
        return None
    return number


def _percent(value: object) -> Decimal:
    read = percent(value)
    if read is None:
        raise PydanticCustomError("not_a_percentage", "is not a percentage from 0 to 100 with its sign, such as 90%")
    return read


# Absent is fine and empty is not, so the schemas that editors get know no null.
Percent = Annotated[
    Annotated[Decimal, PlainValidator(_percent)] | None,
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "minimum": 0, "maximum": 100},
                {"type": "string", "pattern": r"^\s*(100(\.0{1,6})?|[0-9]{1,2}(\.[0-9]{1,6})?)\s*%?\s*$"},
            ]
        }
    ),
]
AtMost = Annotated[Annotated[Number, Field(ge=0)] | None, WithJsonSchema({"type": "integer", "minimum": 0})]
Folder = Annotated[Text | None, WithJsonSchema({"type": "string", "pattern": r"\S"})]
Worth = Annotated[float, Strict(), Field(ge=0, le=1)]

_ONE_AT_LEAST = Field(min_length=1)  # none would ask nothing, and look as if it did

_KEPT: dict[Takes, tuple[Any, Any]] = {
    Takes.SHARE: (Percent, None),
    Takes.COUNT: (AtMost, None),
    Takes.FLAG: (Flag, False),
    Takes.IDS: (Annotated[tuple[Text, ...], _ONE_AT_LEAST], ()),
    Takes.LEVELS: (Annotated[dict[Text, LevelNumber], _ONE_AT_LEAST], {}),
    Takes.INDEXES: (Annotated[dict[Text, Worth], _ONE_AT_LEAST], {}),
    Takes.OPTIONS: (Annotated[dict[Text, OneOrSeveral], _ONE_AT_LEAST], {}),
    Takes.FOLDER: (Folder, None),
}
"""What a settings file holds for a gate, and what stands for its absence."""


class _Given(Record):
    @field_validator("*", mode="before")
    @classmethod
    def _is_given(cls, value: Any) -> Any:  # noqa: ANN401 - whatever stood in the file
        """Refuse a key without a value: it would ask nothing, and look as if it did."""
        if value is None:
            raise PydanticKnownError("string_type")
        return value

    def asked(self) -> Iterator[tuple[Gate, Any]]:
        """Go through the gates that are asked for, each with all that it is given; one that is given 0 is asked."""
        given = ((gate, getattr(self, gate.field)) for gate in GATES)
        return (pair for pair in given if is_asked(pair[1]))


def _model_of(gates: Iterable[Gate]) -> Any:  # noqa: ANN401 - a class
    """Make the model of gates as a settings file has them, with a key for each."""
    fields: dict[str, Any] = {}
    for gate in gates:
        kept, absent = _KEPT[gate.takes]
        fields[gate.field] = (kept, Field(absent, alias=gate.name, description=gate.about_key))
    return create_model("_Keys", __base__=_Given, **fields)


_KEYS = _model_of(GATES)


class ScopedGates(_KEYS):  # type: ignore[valid-type, misc]  # a class made of the registry
    """What must hold of some self-assessments, or of some of what they ask; beside it the gates, as under gates."""

    scope: Annotated[Scope, Field(alias="for")]
    """What these gates are asked of. Any other self-assessment is listed as one they are not asked of."""

    @model_validator(mode="after")
    def _asks_something(self) -> Self:
        if not any(True for _ in self.asked()):
            raise PydanticCustomError(
                "asks_nothing", "asks nothing; a gate is needed beside for, such as owners: true"
            )
        return self


class Gates(_KEYS):  # type: ignore[valid-type, misc]  # as above
    """What must hold of every self-assessment; what is left out is not asked."""

    scoped: tuple[ScopedGates, ...] = ()
    """Gates that are asked of some self-assessments alone, or of some of what they ask."""

    def sets(self) -> "Iterator[AskedTogether]":
        """Go through the gates that are asked for, in sets of one scope: first those without any."""
        yield AskedTogether(self)
        for one in self.scoped:
            yield AskedTogether(one, one.scope)

    def all_asked(self) -> Iterator[tuple[Gate, Any]]:
        """Go through all gates that are asked for, whatever they are asked of."""
        return (pair for one in self.sets() for pair in one.asked())

    @property
    def asks(self) -> bool:
        """Tell whether any gate is asked for."""
        return any(True for _ in self.all_asked())


class AskedTogether(Struct, frozen=True):
    """Gates of one scope; ``None`` is none."""

    gates: Gates | ScopedGates
    scope: Scope | None = None

    def asked(self) -> Iterator[tuple[Gate, Any]]:
        """Go through them, each with all that it is given."""
        given: Iterator[tuple[Gate, Any]] = self.gates.asked()
        return given
