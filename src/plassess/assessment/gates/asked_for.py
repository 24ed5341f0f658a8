"""Gates: what must hold of an assessment before a district goes on, each asked for on its own."""

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import Field, PlainValidator, WithJsonSchema, field_validator
from pydantic_core import PydanticCustomError, PydanticKnownError

from plassess.assessment.values import Flag, Record
from plassess.content.values import Number, Text

_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,6})?)\s*%?", re.ASCII)


def percent(value: object) -> Decimal | None:
    """Read ``90%``, ``90`` or ``87.5`` exactly; ``None`` for what is no percentage from 0 to 100.

    A bare ``0.9`` is none either: whoever writes it means 90%, and would get less than one.
    """
    match = _PERCENT.fullmatch(str(value).strip())
    number = Decimal(match[1]) if match else None
    if number is None or number > 100 or (0 < number < 1 and "%" not in str(value)):
        return None
    return number


def _percent(value: object) -> Decimal:
    read = percent(value)
    if read is None:
        raise PydanticCustomError("not_a_percentage", "is not a percentage from 0 to 100, such as 90%")
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
LevelLabel = Annotated[Number, Field(ge=0, le=9)]


class Gates(Record):
    """What must hold of every self-assessment; what is left out is not asked."""

    answered: Percent = None
    """The least share of the prompts taken on that must be answered, such as 90%."""
    unknown_at_most: AtMost = Field(None, alias="unknown-at-most")
    """How many prompts may be unknown."""
    owners: Flag = False
    """true: every committed step has an owner."""
    dates: Flag = False
    """true: every committed step has a date."""
    overdue_at_most: AtMost = Field(None, alias="overdue-at-most")
    """How many committed steps may be overdue."""
    evidence_for: tuple[Text, ...] = Field((), alias="evidence-for")
    """Standards, constructs or rows, by id, where every rated row names evidence."""
    level: dict[Text, LevelLabel] = Field(default_factory=dict)
    """For a standard, a construct or a row, by id, the level that its rows are at, or nearer to ideal."""
    no_regression_from: Folder = Field(None, alias="no-regression-from")
    """The folder of an earlier self-assessment: no row may be farther from ideal than it was then."""

    @field_validator("*", mode="before")
    @classmethod
    def _is_given(cls, value: Any) -> Any:  # noqa: ANN401 - whatever stood in the file
        """Refuse a key without a value: it would ask nothing, and look as if it did."""
        if value is None:
            raise PydanticKnownError("string_type")
        return value

    @property
    def asks(self) -> bool:
        """Tell whether any gate is asked for; one that is given 0 is."""
        numbers = (self.answered, self.unknown_at_most, self.overdue_at_most, self.no_regression_from)
        others = (self.owners, self.dates, self.evidence_for, self.level)
        return any(one is not None for one in numbers) or any(others)
