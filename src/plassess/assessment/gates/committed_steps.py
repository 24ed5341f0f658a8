"""Gates over committed steps: whose they are, by when, and whether that day has passed."""

from plassess.assessment.gates.result import Asked, GateResult, Occasion, ToDo
from plassess.assessment.plan.model import CommittedStep, Lack
from plassess.assessment.plan.progress import progress_of
from plassess.problems.sentences import counted

NONE = "no step is committed to yet"


def owners(asked: Asked, on: Occasion) -> GateResult:
    """See that every committed step has an owner."""
    return _settled(asked, on, "owner", "an owner")


def dates(asked: Asked, on: Occasion) -> GateResult:
    """See that every committed step has a date."""
    return _settled(asked, on, "date", "a date")


def _settled(asked: Asked, on: Occasion, lack: Lack, has: str) -> GateResult:
    """Look for committed steps with something to settle; a step that is done has nothing left to settle.

    Where no step is committed to, there is nothing to look at, and the gate fails.
    """
    steps = on.now.plan.committed
    if not steps:
        return GateResult(asked.name, asked.shown, NONE, 0, 0, None, (), "Commit to a first step.")
    lacking = [item for item in steps if lack in item.lacks]
    count = len(steps) - len(lacking)
    some = f"{count} of {counted(len(steps), 'committed step')} {'has' if 1 in (count, len(steps)) else 'have'} {has}"
    return GateResult(
        gate=asked.name,
        asked=asked.shown,
        measured=f"{some}; {len(lacking)} without" if lacking else some,
        count=count,
        among=len(steps),
        short=len(lacking),
        to_do=tuple(_step(item, f"No {lack} yet") for item in lacking),
        remedy=f"Agree on {has} for each." if lacking else "",
    )


def overdue(asked: Asked, on: Occasion) -> GateResult:
    """Count committed steps, undone, whose date has passed; a step due today is not overdue.

    Where no step is committed to, none is overdue: a most is not passed by nothing.
    """
    plan, most = on.now.plan, asked.given
    steps, late = plan.committed, progress_of(plan, on.today).overdue
    short = max(0, len(late) - most)
    measured = f"{len(late)} of {counted(len(steps), 'committed step')} {'is' if len(late) == 1 else 'are'} overdue"
    return GateResult(
        gate=asked.name,
        asked=asked.shown,
        measured=(f"{measured}; {short} too many" if short else measured) if steps else NONE,
        count=len(late),
        among=len(steps),
        short=short,
        to_do=tuple(_step(item, "Overdue") for item in late) if short else (),
        remedy="Do them and mark them done with plassess done N, or agree on new dates." if short else "",
    )


def _step(item: CommittedStep, why: str) -> ToDo:
    return ToDo(item.question_id, item.step.what, why, item.number, item.step.who, item.step.by)
