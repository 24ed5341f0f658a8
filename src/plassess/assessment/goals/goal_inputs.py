"""What a team could choose its goal from: what it looked at, with the figures side by side and no weight in them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.alone.counts import Lie, RowCounts
from plassess.assessment.plan.model import LevelInWords, MarkedResponsibility, PlannedRow
from plassess.assessment.plan.plan import ActionPlan
from plassess.content.framework import Framework, Standard

By = Literal["distance", "apart", "named", "leans"]
ORDERS: Mapping[By, str] = {
    "distance": "the farthest from the aim first",
    "apart": "where marks lay farthest apart first",
    "named": "what most people named as a learning need first",
    "leans": "what most standards lean on first",
}
"""Ways to sort, and what each puts first; the order they are asked in is the usual one."""


class GoalInput(Struct, frozen=True):
    """One row or responsibility that a goal could be chosen for.

    ``number`` counts from 1 in the order it was asked. ``row`` is ``None`` for a responsibility. ``to_aim`` counts
    the levels from where the team stands to what it aims for, or to ideal where it named nothing (``aims``: it did);
    ``None`` for what is not rated. ``apart`` is how marks lay that people made alone, where that may be told.
    ``named`` counts those who marked something under its standards as what they most need to learn, at most in one
    responsibility; ``None`` where nobody was asked. ``leans`` counts the standards that lean on one of its own.
    """

    id: str
    title: str
    number: int = 0
    row: PlannedRow | None = None
    to_aim: int | None = None
    aims: bool = False
    apart: Lie | None = None
    agreement: Fraction | None = None
    named: int | None = None
    leans: int = 0

    @property
    def now(self) -> LevelInWords | None:
        """Where the team stands."""
        return self.row.now if self.row else None


def goal_inputs(plan: ActionPlan, framework: Framework) -> tuple[GoalInput, ...]:
    """List rows that are not ideal, then marked responsibilities, each as it was asked."""
    counts = {one.id: one.counts for one in plan.alone.rows if one.counts} if plan.alone else {}
    rows = [row for part in plan.parts for row in part.rows if row.now and row.now.distance]
    found = [_of_row(row, counts.get(row.id), plan) for row in rows]
    found += [_of_marked(one) for one in plan.marked]
    standards = [row.standards for row in rows] + [one.standards for one in plan.marked]
    leans = [_leaned_on(ids, framework.standards) for ids in standards]
    numbered = enumerate(zip(found, leans, strict=True), start=1)
    return tuple(replace(one, number=number, leans=many) for number, (one, many) in numbered)


def _of_row(row: PlannedRow, counts: RowCounts | None, plan: ActionPlan) -> GoalInput:
    here, there = _distance(row.now), _distance(row.aim)
    return GoalInput(
        id=row.id,
        title=row.short,
        row=row,
        to_aim=max(here - there, 0),
        aims=row.aim is not None,
        apart=counts.lie if counts else None,
        agreement=counts.agreement if counts else None,
        named=_named(row.standards, plan) if plan.marked else None,
    )


def _distance(level: LevelInWords | None) -> int:
    return level.distance or 0 if level else 0


def _of_marked(one: MarkedResponsibility) -> GoalInput:
    return GoalInput(id=one.id, title=one.text, named=one.count)


def _named(standards: Sequence[str], plan: ActionPlan) -> int:
    return max((one.count for one in plan.marked if {*one.standards} & {*standards}), default=0)


def _leaned_on(ids: Sequence[str], standards: Iterable[Standard]) -> int:
    return sum(bool({*one.related} & {*ids}) for one in standards if one.id not in ids)


def sorted_inputs(inputs: Iterable[GoalInput], by: By | None) -> tuple[GoalInput, ...]:
    """Sort by one column, and by nothing else: what is equal in it stays in the order it was asked."""
    if by is None:
        return tuple(inputs)
    return tuple(sorted(inputs, key=_KEYS[by]))


def _farthest(one: GoalInput) -> int:
    return -1 if one.to_aim is None else one.to_aim


_KEYS: Mapping[By, Callable[[GoalInput], int | Fraction]] = {
    "distance": lambda one: -_farthest(one),
    "apart": lambda one: Fraction(2) if one.agreement is None else one.agreement,
    "named": lambda one: -(one.named if one.named is not None else -1),
    "leans": lambda one: -one.leans,
}
