"""Gates over the prompts taken on: how many are answered, and how many are unknown."""

import math
from decimal import Decimal
from fractions import Fraction

from plassess.assessment.coverage import OPEN, Coverage, Stands
from plassess.assessment.gates.result import Asked, GateResult, Occasion, ToDo
from plassess.assessment.prompts import Prompt
from plassess.assessment.ratings.decimals import beside
from plassess.assessment.words import capital, coverage_in_words, stands_here


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
    measured = f"{_share(count, among, asked.given)}: {coverage_in_words(coverage)}"
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


def _share(count: int, among: int, given: Decimal) -> str:
    """Write a share in percent: with one decimal, or as many as it takes to read as enough only where it is.

    89.96% reads as 90% where 80% was asked for, and as 89.96% where 90% was.
    """
    said = beside(Fraction(given), Fraction(100 * count, among), 1)
    return f"{said.removesuffix('.0')}%"


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
    return ToDo(prompt.id, prompt.short, capital(stands_here(coverage, prompt.id)))
