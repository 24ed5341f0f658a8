"""Requests as they stand: each with the day it was asked, and what was said of it last."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from plassess.assessment.check_ins.plan_log import CheckIn, standing
from plassess.assessment.check_ins.request import Became, Request, SaidOfRequest


class StandingRequest(Struct, frozen=True):
    """``number`` counts from 1 in the order they were asked; ``said`` is the day on which ``became`` was said.

    ``said`` is ``None`` where nothing was said of it since it was asked.
    """

    number: int
    request: Request
    asked: date
    became: Became = "open"
    because: str | None = None
    said: date | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether it is neither granted nor refused."""
        return self.became == "open"

    def is_overdue(self, today: date) -> bool:
        """Tell whether the day by which it was asked has passed, and it is open."""
        return self.is_open and self.request.by is not None and self.request.by < today


def requests_so_far(
    at_first: Sequence[Request], opened: date, entries: Sequence[CheckIn]
) -> tuple[StandingRequest, ...]:
    """Tell all that was asked, the first one first; what was answered and is asked again is open again."""
    found: dict[tuple[str, str], StandingRequest] = {}
    for day, one in sorted(_told(at_first, opened, entries), key=lambda told: told[0]):
        key = one.of, one.what
        before = found.get(key)
        if isinstance(one, Request):
            found[key] = _asked(before, one, day) if before else StandingRequest(len(found) + 1, one, day)
        elif before:
            found[key] = replace(before, became=one.became, because=one.because, said=day)
    return tuple(found.values())


def _told(
    at_first: Sequence[Request], opened: date, entries: Sequence[CheckIn]
) -> Iterator[tuple[date, Request | SaidOfRequest]]:
    yield from ((one.day or opened, one) for one in at_first)
    for entry in standing(entries):
        yield from ((entry.day, said) for said in entry.answered)
        yield from ((one.day or entry.day, one) for one in entry.asks)


def _asked(before: StandingRequest, again: Request, day: date) -> StandingRequest:
    """Ask again: one that is open was asked when it was first asked."""
    return StandingRequest(before.number, again, before.asked if before.is_open else day)
