"""Requests as options name them, ``1=granted`` or ``2=refused: no money``: what came of each."""

from collections.abc import Iterable, Sequence

from plassess.assessment.check_ins.request import SaidOfRequest, said_of_request
from plassess.assessment.check_ins.standing_requests import StandingRequest
from plassess.assessment.plain_text import plain
from plassess.assessment.plan.named_steps import SHORTEST_PART
from plassess.assessment.words import day_with_weekday
from plassess.foreign_text import visible
from plassess.problems.errors import UsageError


def requests_told(told: Iterable[str], requests: Sequence[StandingRequest]) -> tuple[SaidOfRequest, ...]:
    """Read what came of requests. Raises UsageError for one that is not there or named twice."""
    answered: dict[int, SaidOfRequest] = {}
    for one in told:
        name, _, rest = one.partition("=")
        if not (name.strip() and rest.strip()):
            raise _unclear(one)
        request = _named(name.strip(), requests)
        said = said_of_request(request.request, rest)
        if said is None:
            raise _unclear(one)
        if not request.is_open and said.became != "open":
            raise _answered(request)
        if request.number in answered:
            raise UsageError(f"Two options say something of request {request.number}. Leave one of them out.")
        answered[request.number] = said
    return tuple(answered.values())


def _unclear(told: str) -> UsageError:
    example = "1=granted, “2=refused: no money” or 3=open"
    return UsageError(f"--request takes a request and what came of it, as {example}; not {visible(told, 60)}.")


def _answered(one: StandingRequest) -> UsageError:
    when = f" on {day_with_weekday(one.said)}" if one.said else ""
    again = f"To change that, say first that it is open:  plassess check-in --request {one.number}=open --no-input"
    return UsageError(f"Request {one.number} was {one.became}{when}. {again}")


def _named(name: str, requests: Sequence[StandingRequest]) -> StandingRequest:
    """Find a request by its number, or by words that only one of them has."""
    fitting = [one for one in requests if _fits(name, one)]
    if len(fitting) == 1:
        return fitting[0]
    if not requests:
        raise UsageError("The team has not asked anybody for anything yet.")
    shown, typed = "\n".join(_line(one) for one in fitting or requests), visible(name, 60)
    fits = f"“{typed}” fits {len(fitting)} requests" if fitting else f"There is no request {typed}"
    raise UsageError(f"{fits}. Name one by its number, or by words of it:\n{shown}")


def _fits(name: str, one: StandingRequest) -> bool:
    if name.isdecimal():
        return str(one.number) == name
    return len(plain(name)) >= SHORTEST_PART and plain(name) in plain(one.request.what)


def _line(one: StandingRequest) -> str:
    asked = one.request
    return f"{one.number:>4}  {visible(asked.of, 40)}: {visible(asked.what, 90)} · {one.became}"
