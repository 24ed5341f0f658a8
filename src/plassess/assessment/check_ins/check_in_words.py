"""What was said at check-ins, in words that page and screen share."""

from datetime import date

from plassess.assessment.check_ins.plan_log import SaidOfStep
from plassess.assessment.check_ins.request import Became, Request
from plassess.assessment.check_ins.standing_requests import StandingRequest
from plassess.assessment.responses import FirstStep
from plassess.assessment.words import day_short


def said_in_words(said: SaidOfStep, seen_from: date) -> str:
    """Say what became of a step; the year of a day is named where it is not that of ``seen_from``."""
    if said.done is not None:
        return f"done {day_short(said.done, seen_from)}"
    if said.by is not None:
        before = f"from {day_short(said.was, seen_from)} " if said.was else ""
        return f"moved {before}to {day_short(said.by, seen_from)}"
    return f"dropped, because {said.dropped}" if said.dropped is not None else "not yet"


def became_in_words(step: FirstStep, seen_from: date) -> str:
    """Say that a step is done, or dropped and why; empty while it is open."""
    if step.done is not None:
        return f"done {day_short(step.done, seen_from)}"
    return f"dropped, because {step.dropped}" if step.dropped is not None else ""


def asked_for(request: Request, seen_from: date) -> str:
    """Say what is asked for, what it costs and by when; of whom stands before it."""
    cost = f"; it costs {request.cost}" if request.cost else ""
    by = f"; by {day_short(request.by, seen_from)}" if request.by else ""
    return f"{request.what}{cost}{by}"


def came_in_words(became: Became, because: str | None, on: str = "") -> str:
    """Say what came of a request; ``on`` is the day, where that is not plain from where it stands."""
    word = "still open" if became == "open" else became
    between = ", because " if became == "refused" else ": "
    return f"{word}{on}{between}{because}" if because else f"{word}{on}"


def stands_in_words(one: StandingRequest, seen_from: date) -> str:
    """Say how a request stands: granted or refused and when, or since when it is open."""
    if one.is_open:
        since = f"open since {day_short(one.asked, seen_from)}"
        return f"{since}: {one.because}" if one.because else since
    return came_in_words(one.became, one.because, f" {day_short(one.said, seen_from)}" if one.said else "")
