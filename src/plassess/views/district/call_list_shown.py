"""Whom to call, on the director's own screen: requests beside offers, and each team by the alphabet with why."""

from collections.abc import Mapping, Sequence

from plassess.assessment.district.call_list import SaidAlike, ToCall, asked_and_offered
from plassess.assessment.district.summary_words import reasons_to_call, team_placed
from plassess.assessment.words import capital
from plassess.views.page import Page

FOR_YOU = (
    "For the director of professional learning alone, by the alphabet. It says who may want a call, and nothing of"
    " how well a school does: do not send it on."
)


def print_call_list(page: Page, to_call: Sequence[ToCall], titles: Mapping[str, str]) -> None:
    """Print what is asked for beside what is offered, then each team with why; ``titles`` are those of standards."""
    page.say("Whom to call", style="bold")
    page.say(FOR_YOU)
    if not to_call:
        page.say()
        page.say("Nobody: no check-in was missed, no step is overdue, and nobody asked for help or offers a visit.")
    for role in asked_and_offered(to_call):
        page.title(f"{role.role_title}: requests and offers")
        _print_alike(page, "asks for help", role.asked, titles)
        _print_alike(page, "offers a visit", role.offered, titles)
    if to_call:
        page.title("Team by team")
    for one in to_call:
        page.say()
        page.say(one.name, style="bold")
        page.say(one.role_title)
        for reason in reasons_to_call(one):
            page.say(reason, mark="- ", indent=2)


def _print_alike(page: Page, what: str, groups: Sequence[SaidAlike], titles: Mapping[str, str]) -> None:
    """Print the words that some said alike, and below them who they are."""
    page.say(f"{capital(what)}:" if groups else f"Nobody {what}.")
    for one in groups:
        page.say(one.words, mark="- ", indent=2)
        for team in one.teams:
            page.say(team_placed(team, titles), mark="· ", indent=4)
