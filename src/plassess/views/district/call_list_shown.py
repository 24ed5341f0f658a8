"""Whom to call, on the director's own screen: by the alphabet, each with why."""

from collections.abc import Sequence

from plassess.assessment.district.call_list import ToCall
from plassess.assessment.district.summary_words import reasons_to_call
from plassess.views.page import Page

FOR_YOU = (
    "For the director of professional learning alone, by the alphabet. It says who may want a call, and nothing of"
    " how well a school does: do not send it on."
)


def print_call_list(page: Page, to_call: Sequence[ToCall]) -> None:
    """Print each team with its reasons."""
    page.say("Whom to call", style="bold")
    page.say(FOR_YOU)
    if not to_call:
        page.say()
        page.say("Nobody: no check-in was missed, no step is overdue, and nobody asked for help or offers a visit.")
    _print_names(page, "Who asks for help", [one for one in to_call if one.asks])
    _print_names(page, "Who offers a visit", [one for one in to_call if one.offers])
    for one in to_call:
        page.title(f"{one.name} · {one.role_title}")
        for reason in reasons_to_call(one):
            page.say(reason, mark="- ", indent=2)


def _print_names(page: Page, title: str, those: Sequence[ToCall]) -> None:
    """Name those who can be brought together."""
    if those:
        page.title(title)
        page.say("; ".join(f"{one.name} ({one.role_title})" for one in those), indent=2)
