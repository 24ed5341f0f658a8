"""What gates are narrowed to: self-assessments by role, part and folder, and what they ask by part, group and tag."""

from collections.abc import Callable, Sequence
from typing import Annotated, Any

from msgspec.structs import replace
from pydantic import BeforeValidator, Field, WithJsonSchema

from plassess.assessment.coverage import Coverage
from plassess.assessment.gates.named_prompts import names_of
from plassess.assessment.gates.result import Occasion, Standing
from plassess.assessment.prompts import known_prompts, part_of
from plassess.assessment.values import Record
from plassess.content.values import Text
from plassess.foreign_text import visible
from plassess.problems.path_pattern import is_meant


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


def left_out(scope: Scope, on: Occasion) -> str:
    """Say why a scope leaves a self-assessment out, as a clause; empty where it does not."""
    record = on.now.record
    if scope.role and record.role not in scope.role:
        return f"it is of {record.role}"
    if scope.part and set(scope.part).isdisjoint(record.using):
        return f"it uses {', '.join(record.using)}"
    if scope.path and not any(is_meant(on.path, pattern) for pattern in scope.path):
        return "its folder is another one"
    if (scope.tag or scope.group) and not any(map(_within(scope, on.now), _ids(on.now))):
        return "it has nothing of that group or tag"
    return ""


def narrowed(on: Occasion, scopes: Sequence[Scope]) -> Occasion:
    """Leave of a self-assessment what every scope takes in: prompts, answers beside them, and committed steps."""
    for scope in scopes:
        if scope.part or scope.tag or scope.group:
            on = replace(on, now=_narrowed(on.now, _within(scope, on.now)))
    return on


def _narrowed(one: Standing, takes: Callable[[str], bool]) -> Standing:
    plan = one.plan
    prompts = tuple(prompt for prompt in plan.coverage.prompts if takes(prompt.id))
    placed = ((part, tuple(it for it in part.placed if takes(it.id))) for part in plan.parts)
    return replace(
        one,
        plan=replace(
            plan,
            coverage=Coverage(prompts, {prompt.id: plan.coverage.stands[prompt.id] for prompt in prompts}),
            committed=tuple(step for step in plan.committed if takes(step.question_id)),
            parts=tuple(replace(part, placed=those) for part, those in placed if those),
        ),
    )


def _within(scope: Scope, one: Standing) -> Callable[[str], bool]:
    """Tell of a prompt's id whether the scope takes it in; of one that is gone, nothing but its part is known."""
    known = {it.id: it for it in known_prompts(one.library, one.record.role, one.record.using)}

    def takes(id_: str) -> bool:
        if scope.part and part_of(id_, one.record.role) not in scope.part:
            return False
        prompt = known.get(id_)
        in_group = not scope.group or (prompt is not None and not names_of(prompt).isdisjoint(scope.group))
        return in_group and (not scope.tag or (prompt is not None and not set(prompt.tags).isdisjoint(scope.tag)))

    return takes


def _ids(one: Standing) -> list[str]:
    return [it.id for it in known_prompts(one.library, one.record.role, one.record.using) if it.retired is None]
