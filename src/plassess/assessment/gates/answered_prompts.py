"""Gates over the prompts taken on: how many are answered, and how many are unknown."""

import math

from plassess.assessment.coverage import OPEN, Coverage, Stands
from plassess.assessment.gates.result import Asked, GateResult, Occasion, ToDo
from plassess.assessment.prompts import Prompt
from plassess.assessment.words import capital, coverage_in_words, stands_in_words


def share_answered(asked: Asked, on: Occasion) -> GateResult:
    """Measure the share of the prompts taken on that are answered, as all commands count it.

    Where nothing is taken on, the gate fails, whatever it asks.
    """
    coverage = on.now.plan.coverage
    lacking = coverage.those(Stands.UNKNOWN, *OPEN)
    count, among = coverage.answered, coverage.taken_on
    if not among:
        measured = "nothing is taken on that applies, so nothing can be answered"
        return GateResult(asked.name, asked.shown, measured, 0, 0, None, (), "Take on some of the prompts.")
    short = max(0, math.ceil(asked.given * among / 100) - count)
    measured = f"{_share(count, among)}: {coverage_in_words(coverage)}"
    return GateResult(
        gate=asked.name,
        asked=asked.shown,
        measured=f"{measured}; {short} more needed" if short else measured,
        count=count,
        among=among,
        short=short,
        to_do=tuple(_to_do(coverage, prompt) for prompt in lacking) if short else (),
        remedy=f"Answer {'these' if short == len(lacking) else f'{short} of these'}." if short else "",
    )


def _share(count: int, among: int) -> str:
    """Write a share in percent with one decimal, cut and not rounded: 89.96% never reads as 90%."""
    whole, tenth = divmod(1000 * count // among, 10)
    return f"{whole}.{tenth}%" if tenth else f"{whole}%"


def unknown(asked: Asked, on: Occasion) -> GateResult:
    """Count the prompts that are unknown, among those taken on."""
    coverage = on.now.plan.coverage
    open_ = coverage.those(Stands.UNKNOWN)
    short = max(0, len(open_) - asked.given)
    are = "prompt is" if len(open_) == 1 else "prompts are"
    measured = f"{len(open_) or 'no'} {are} still unknown"
    return GateResult(
        gate=asked.name,
        asked=asked.shown,
        measured=f"{measured}; {short} too many" if short else measured,
        count=len(open_),
        among=coverage.taken_on,
        short=short,
        to_do=tuple(_to_do(coverage, prompt) for prompt in open_) if short else (),
        remedy="Find out, and answer." if short else "",
    )


def _to_do(coverage: Coverage, prompt: Prompt) -> ToDo:
    return ToDo(prompt.id, prompt.short, capital(stands_in_words(coverage.stands[prompt.id])))
