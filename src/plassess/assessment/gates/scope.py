"""What gates are narrowed to: self-assessments by role, part and folder, and what they ask by part, group and tag."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from plassess.assessment.values import Record
from plassess.content.values import Text
from plassess.foreign_text import visible


def _several(value: Any) -> Any:  # noqa: ANN401 - whatever stood in the file
    return (value,) if isinstance(value, str) else value


_TEXT = {"type": "string", "pattern": r"\S"}
OneOrSeveral = Annotated[
    Annotated[tuple[Text, ...], Field(min_length=1)],
    BeforeValidator(_several),
    WithJsonSchema({"anyOf": [_TEXT, {"type": "array", "items": _TEXT, "minItems": 1}]}),
]


class Scope(Record):
    """What gates are narrowed to. Of several in one key one has to fit; of several keys, each."""

    role: OneOrSeveral = ()
    """Self-assessments of this role, or of these roles."""
    part: OneOrSeveral = ()
    """Self-assessments that use this part (guide, map or an instrument), and of them this part alone."""
    path: OneOrSeveral = ()
    """Self-assessments whose folder fits this pattern from the folder of this file, such as assessments/2026-*."""
    group: OneOrSeveral = ()
    """What stands in this group of an instrument, or in one that lies in it, or under this standard or frame of the
    map."""
    tag: OneOrSeveral = ()
    """What has this tag."""

    def __bool__(self) -> bool:
        return bool(self.shown)

    @property
    def shown(self) -> str:
        """Say in one line what it is: ``role coach, part map``."""
        given = ((key, getattr(self, key)) for key in type(self).model_fields)
        return ", ".join(f"{key} {visible(' or '.join(values), 80)}" for key, values in given if values)
