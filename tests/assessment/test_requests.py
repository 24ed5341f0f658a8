"""Requests as they stand: what was said of each last, and since when it is open."""

from datetime import date

from plassess.assessment.check_ins.plan_log import CheckIn
from plassess.assessment.check_ins.request import Became, Request, SaidOfRequest
from plassess.assessment.check_ins.standing_requests import requests_so_far

OPENED, MARCH, MAY = date(2026, 1, 12), date(2026, 3, 16), date(2026, 5, 13)
VAN, BUS = Request(of="the board", what="a van"), Request(of="the board", what="a bus")


def said(request: Request, became: Became) -> SaidOfRequest:
    return SaidOfRequest(of=request.of, what=request.what, became=became)


def test_what_was_refused_and_is_asked_again_is_open_since_then_under_its_number() -> None:
    log = [
        CheckIn(day=MARCH, answered=(said(VAN, "refused"),)),
        CheckIn(day=MARCH, asks=(VAN, BUS)),
        CheckIn(day=MAY, answered=(said(BUS, "granted"),)),
    ]

    van, bus = requests_so_far((VAN,), OPENED, log)

    assert (van.number, van.became, van.asked, van.said) == (1, "open", MARCH, None)
    assert (bus.number, bus.became, bus.asked, bus.said) == (2, "granted", MARCH, MAY)


def test_what_is_asked_again_while_it_is_open_is_open_since_it_was_first_asked() -> None:
    dearer = VAN.model_copy(update={"cost": "$9,000"})

    (van,) = requests_so_far((VAN,), OPENED, [CheckIn(day=MARCH, asks=(dearer,))])

    assert (van.request.cost, van.asked) == ("$9,000", OPENED)


def test_a_request_of_a_later_meeting_comes_behind_those_of_check_ins_before_it() -> None:
    later = BUS.model_copy(update={"day": MAY})

    van, bus = requests_so_far((later,), OPENED, [CheckIn(day=MARCH, asks=(VAN,))])

    assert [(one.request.what, one.number) for one in (van, bus)] == [("a van", 1), ("a bus", 2)]


def test_an_answer_that_was_taken_back_or_names_nothing_changes_nothing() -> None:
    log = [
        CheckIn(day=MARCH, answered=(said(VAN, "granted"),)),
        CheckIn(day=MARCH, withdrawn=True),
        CheckIn(day=MARCH, answered=(said(BUS, "granted"),)),
    ]

    (van,) = requests_so_far((VAN,), OPENED, log)

    assert van.is_open
