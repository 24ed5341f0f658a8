"""The pieces of outputs about check-ins that were held."""

from plassess.assessment.check_ins.held import HeldCheckIn
from plassess.assessment.check_ins.request import Request, SaidOfRequest
from plassess.assessment.check_ins.standing_requests import StandingRequest
from plassess.views.outputs.of_check_ins import (
    AnsweredOutput,
    HeldOutput,
    RequestOutput,
    SaidOutput,
    StandingRequestOutput,
)


def held_output(one: HeldCheckIn) -> HeldOutput:
    """Tell one check-in."""
    said = [told.said for told in one.steps]
    return HeldOutput(
        day=one.day,
        question=one.question,
        changed=one.changed or None,
        steps=tuple(SaidOutput(it.id, it.done, it.showed, it.by, it.was, it.dropped, it.not_yet) for it in said),
        new_steps=tuple(step.id for step in one.new_steps if step.id is not None),
        stop=one.stop or None,
        evidence=one.evidence or None,
        limit=one.limit or None,
        requests=tuple(map(request_output, one.asks)),
        answered=tuple(map(answered_output, one.answered)),
    )


def request_output(one: Request) -> RequestOutput:
    """Tell what is asked of somebody."""
    return RequestOutput(one.of, one.what, one.cost, one.by)


def answered_output(one: SaidOfRequest) -> AnsweredOutput:
    """Tell what was said of a request."""
    return AnsweredOutput(one.of, one.what, one.became, one.because)


def standing_request_output(one: StandingRequest) -> StandingRequestOutput:
    """Tell how a request stands."""
    asked = one.request
    return StandingRequestOutput(
        one.number, asked.of, asked.what, asked.cost, asked.by, one.asked, one.became, one.because, one.said
    )
