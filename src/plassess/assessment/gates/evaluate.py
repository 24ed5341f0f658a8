"""Measuring every gate that is asked for over one assessment; none has a say in another."""

import math
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

from plassess.assessment.gates.asked_for import Gates
from plassess.assessment.gates.rated_rows import evidence_gate, level_gate, regression_gate
from plassess.assessment.gates.result import GateResult, Standing, ToDo
from plassess.assessment.plan.model import CommittedStep, Lack
from plassess.assessment.plan.progress import progress_of
from plassess.assessment.prompts import Prompt, asked_of, prompts_of
from plassess.assessment.responses import State
from plassess.assessment.words import level_in_words

_DEALT_WITH = (State.ANSWERED, State.NOT_BEGUN)
_OWNERS: tuple[Literal["owners"], Lack, str] = ("owners", "owner", "an owner")
_DATES: tuple[Literal["dates"], Lack, str] = ("dates", "date", "a date")


def evaluated(gates: Gates, one: Standing, today: date, earlier: Standing | None) -> tuple[GateResult, ...]:
    """Measure every gate that is asked for; ``earlier`` is what ``no_regression_from`` names, ``None`` without it.

    Raises UsageError for an id that names nothing, a level that a row does not have, and an earlier assessment that
    cannot be compared.
    """
    results: list[GateResult] = []
    if gates.answered is not None:
        results.append(_answered(gates.answered, one))
    if gates.unknown_at_most is not None:
        results.append(_unknown(gates.unknown_at_most, one))
    if gates.owners:
        results.append(_settled(*_OWNERS, one))
    if gates.dates:
        results.append(_settled(*_DATES, one))
    if gates.overdue_at_most is not None:
        results.append(_overdue(gates.overdue_at_most, one, today))
    results += [evidence_gate(id_, one) for id_ in dict.fromkeys(gates.evidence_for)]
    results += [level_gate(id_, level, one) for id_, level in gates.level.items()]
    if earlier is not None:
        results.append(regression_gate(one, earlier))
    return tuple(results)


def _answered(percent: Decimal, one: Standing) -> GateResult:
    """Measure the share of the prompts taken on that are answered; what does not apply is not taken on.

    A row that has not begun is answered; what is unknown, left for next time or to be looked at again is not. Where
    nothing is taken on, the gate fails, whatever it asks.
    """
    asked = _asked(one)
    taken_on = tuple(prompt for prompt in asked if _state(one, prompt) is not State.NOT_APPLICABLE)
    again = {waiting.id for waiting in one.plan.again}
    open_ = [prompt for prompt in taken_on if _state(one, prompt) not in _DEALT_WITH or prompt.id in again]
    shown = f"{percent.normalize():f}%"
    if not taken_on:
        measured = "nothing is taken on that applies, so nothing can be answered"
        return GateResult("answered", shown, measured, 0, 0, None, (), "Take on some of the prompts.")
    count = len(taken_on) - len(open_)
    short = max(0, math.ceil(percent * len(taken_on) / 100) - count)
    those = "prompts" if taken_on == asked else "that apply"
    are = "is" if count == 1 else "are"
    measured = f"{count} of {len(taken_on)} {those} {are} answered, {_share(count, len(taken_on))}"
    return GateResult(
        gate="answered",
        asked=shown,
        measured=f"{measured}; {short} more needed" if short else measured,
        count=count,
        among=len(taken_on),
        short=short,
        to_do=tuple(_to_do(one, prompt) for prompt in open_) if short else (),
        remedy=f"Answer {'these' if short == len(open_) else f'{short} of these'}." if short else "",
    )


def _share(count: int, among: int) -> str:
    """Write a share in percent with one decimal, cut and not rounded: 89.96% never reads as 90%."""
    whole, tenth = divmod(1000 * count // among, 10)
    return f"{whole}.{tenth}%" if tenth else f"{whole}%"


def _unknown(most: int, one: Standing) -> GateResult:
    asked = _asked(one)
    unknown = [prompt for prompt in asked if _state(one, prompt) is State.UNKNOWN]
    short = max(0, len(unknown) - most)
    are = "prompt is" if len(unknown) == 1 else "prompts are"
    measured = f"{len(unknown) or 'no'} {are} still unknown"
    return GateResult(
        gate="unknown-at-most",
        asked=str(most),
        measured=f"{measured}; {short} too many" if short else measured,
        count=len(unknown),
        among=len(asked),
        short=short,
        to_do=tuple(_to_do(one, prompt) for prompt in unknown) if short else (),
        remedy="Find out, and answer." if short else "",
    )


def _asked(one: Standing) -> tuple[Prompt, ...]:
    record = one.record
    prompts = prompts_of(one.library, record.role, record.using, record.standards, record.scope)
    return asked_of(prompts, one.responses.answers)


def _state(one: Standing, prompt: Prompt) -> State | None:
    answer = one.responses.answers.get(prompt.id)
    return answer.state if answer else None


def _to_do(one: Standing, prompt: Prompt) -> ToDo:
    again = any(waiting.id == prompt.id for waiting in one.plan.again)
    why = "To be looked at again" if again else level_in_words(None, _state(one, prompt))
    return ToDo(prompt.id, prompt.title, why)


def _settled(gate: Literal["owners", "dates"], lack: Lack, has: str, one: Standing) -> GateResult:
    """Look for committed steps with something to settle; a step that is done has nothing left to settle.

    Where no step is committed to, none lacks anything and the gate holds.
    """
    steps = one.plan.committed
    lacking = [item for item in steps if lack in item.lacks]
    count = len(steps) - len(lacking)
    some = f"{count} of {len(steps)} committed steps {'has' if count == 1 else 'have'} {has}"
    return GateResult(
        gate=gate,
        asked="",
        measured=_of_steps(steps, f"{some}; {len(lacking)} without" if lacking else some),
        count=count,
        among=len(steps),
        short=len(lacking),
        to_do=tuple(_step(item, f"No {lack} yet") for item in lacking),
        remedy=f"Agree on {has} for each." if lacking else "",
    )


def _overdue(most: int, one: Standing, today: date) -> GateResult:
    """Count committed steps, undone, whose date has passed; a step due today is not overdue."""
    steps, overdue = one.plan.committed, progress_of(one.plan, today).overdue
    short = max(0, len(overdue) - most)
    measured = f"{len(overdue)} of {len(steps)} committed steps {'is' if len(overdue) == 1 else 'are'} overdue"
    return GateResult(
        gate="overdue-at-most",
        asked=str(most),
        measured=_of_steps(steps, f"{measured}; {short} too many" if short else measured),
        count=len(overdue),
        among=len(steps),
        short=short,
        to_do=tuple(_step(item, "Overdue") for item in overdue) if short else (),
        remedy="Do them and mark them done with plassess done N, or agree on new dates." if short else "",
    )


def _of_steps(steps: Sequence[CommittedStep], measured: str) -> str:
    return measured if steps else "no step is committed to yet"


def _step(item: CommittedStep, why: str) -> ToDo:
    return ToDo(item.question_id, item.step.what, why, item.number, item.step.who, item.step.by)
