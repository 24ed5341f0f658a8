"""Gates over the prompts taken on: how many are answered, and how many are unknown."""

import math

from plassess.assessment.gates.result import Asked, GateResult, Occasion, Standing, ToDo
from plassess.assessment.prompts import Prompt, asked_of, prompts_of
from plassess.assessment.responses import State
from plassess.assessment.words import level_in_words

_DEALT_WITH = (State.ANSWERED, State.NOT_BEGUN)


def share_answered(asked: Asked, on: Occasion) -> GateResult:
    """Measure the share of the prompts taken on that are answered; what does not apply is not taken on.

    A row that has not begun is answered; what is unknown, left for next time or to be looked at again is not. Where
    nothing is taken on, the gate fails, whatever it asks.
    """
    one, percent = on.now, asked.given
    prompts = _asked(one)
    taken_on = tuple(prompt for prompt in prompts if _state(one, prompt) is not State.NOT_APPLICABLE)
    again = {waiting.id for waiting in one.plan.again}
    open_ = [prompt for prompt in taken_on if _state(one, prompt) not in _DEALT_WITH or prompt.id in again]
    if not taken_on:
        measured = "nothing is taken on that applies, so nothing can be answered"
        return GateResult(asked.name, asked.shown, measured, 0, 0, None, (), "Take on some of the prompts.")
    count = len(taken_on) - len(open_)
    short = max(0, math.ceil(percent * len(taken_on) / 100) - count)
    those = "prompts" if taken_on == prompts else "that apply"
    are = "is" if count == 1 else "are"
    measured = f"{count} of {len(taken_on)} {those} {are} answered, {_share(count, len(taken_on))}"
    return GateResult(
        gate=asked.name,
        asked=asked.shown,
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


def unknown(asked: Asked, on: Occasion) -> GateResult:
    """Count the prompts that are unknown."""
    one, most = on.now, asked.given
    prompts = _asked(one)
    open_ = [prompt for prompt in prompts if _state(one, prompt) is State.UNKNOWN]
    short = max(0, len(open_) - most)
    are = "prompt is" if len(open_) == 1 else "prompts are"
    measured = f"{len(open_) or 'no'} {are} still unknown"
    return GateResult(
        gate=asked.name,
        asked=asked.shown,
        measured=f"{measured}; {short} too many" if short else measured,
        count=len(open_),
        among=len(prompts),
        short=short,
        to_do=tuple(_to_do(one, prompt) for prompt in open_) if short else (),
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
