"""What a scope leaves of a self-assessment: all of it, some of what it asks, or nothing."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from plassess.assessment.coverage import Coverage
from plassess.assessment.gates.named_prompts import names_of
from plassess.assessment.gates.result import Occasion, Standing
from plassess.assessment.gates.scope import Scope
from plassess.assessment.prompts import known_prompts, part_of
from plassess.problems.path_pattern import is_meant


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
    stands = {prompt.id: plan.coverage.stands[prompt.id] for prompt in prompts}
    placed = ((part, tuple(it for it in part.placed if takes(it.id))) for part in plan.parts)
    return replace(
        one,
        plan=replace(
            plan,
            coverage=Coverage(prompts, stands, alone=plan.coverage.alone & stands.keys()),
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
