"""The plan of one owner: the steps that this person took on, and nothing else that is not for everybody."""

from collections.abc import Sequence

from msgspec.structs import replace

from plassess.assessment.check_ins.held import HeldCheckIn
from plassess.assessment.plan.named_steps import is_owned_by
from plassess.assessment.plan.plan import ActionPlan, for_board
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError
from plassess.problems.near import did_you_mean

_MOST_NAMED = 12


def for_owner(plan: ActionPlan, name: str) -> ActionPlan:
    """Leave message, need, and the steps of one owner: whose whole name it is, or who is named by whole words of it.

    Raises UsageError where no committed step is theirs, with the owners there are.
    """
    mine = tuple(item for item in plan.committed if is_owned_by(name, item.step))
    owners = tuple(dict.fromkeys(item.step.who for item in plan.committed if item.step.who))
    if not mine:
        raise UsageError(_nobody(name, owners))
    dropped = tuple(step for step in plan.dropped if is_owned_by(name, step))
    ids = {item.number for item in mine} | {step.id for step in dropped}
    told = {item.step.who for item in mine}
    return replace(
        for_board(plan),
        people=plan.people,
        committed=mine,
        dropped=dropped,
        need_goes_on=False,
        alone=None,
        check_ins=tuple(_said_of(ids, one) for one in plan.check_ins if any(it.said.id in ids for it in one.steps)),
        goals=tuple(one for one in plan.goals if ids & {step.id for step in one.steps}),
        asks=(),
        requests=(),
        owner=(told.pop() or name) if len(told) == 1 else name,
    )


def _said_of(ids: set[int | None], one: HeldCheckIn) -> HeldCheckIn:
    """Leave of a check-in what was said of these steps."""
    steps = tuple(told for told in one.steps if told.said.id in ids)
    taken = tuple(step for step in one.new_steps if step.id in ids)
    nothing = {"present": (), "changed": "", "evidence": "", "limit": "", "stop": "", "asks": (), "answered": ()}
    return replace(one, steps=steps, new_steps=taken, **nothing)


def _nobody(name: str, owners: Sequence[str]) -> str:
    if not owners:
        return "No committed step has an owner yet: leave --owner out."
    shown = [visible(one, 60) for one in owners]
    meant = did_you_mean(name, shown, after=" ")
    listed = ", ".join(shown[:_MOST_NAMED])
    return f"No committed step is owned by {visible(name, 60)}. {meant}The owners are: {listed}."
