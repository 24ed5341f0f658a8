"""What teams take on beside what is offered: what a district has not told is never a zero."""

import pytest

from plassess.assessment.district.five_pictures import summary_of
from plassess.assessment.district.summary_words import goals_in_words
from plassess.assessment.district.taken_on.goals_chosen import ChosenStandard
from plassess.assessment.district.taken_on.offered import Offered, OfferedFor, Offering, Sum
from plassess.assessment.district.taken_on.offered_words import dollars_said, hours_said
from plassess.assessment.district.teams import Wanted, teams_in
from tests.district_teams import framework, team

FRAMEWORK = framework()


def taken_on(*offered: Offering) -> dict[str, ChosenStandard]:
    facts = [team(at, goals=(("tp.evidence",),)) for at in range(6)]
    file = Offered(format="plassess/offered/1", offered=offered)
    found = summary_of(teams_in(facts), Wanted(), "level", FRAMEWORK, file)
    return {one.id: one for one in found.chosen}


def offering(hours: float | None = None, dollars: float | None = None, what: str | None = None) -> Offering:
    return Offering(standard="tp.evidence", what=what, hours=hours, dollars=dollars)


@pytest.mark.parametrize(
    ("hours", "told", "said"),
    [
        ((), Sum(0, whole=True), "0"),
        ((None,), Sum(None, whole=False), "not told"),
        ((0.0,), Sum(0, whole=True), "0"),
        ((18.0, 0.5), Sum(18.5, whole=True), "18.50"),
        ((18.0, None), Sum(18, whole=False), "18 or more"),
    ],
)
def test_what_nobody_told_is_no_zero(hours: tuple[float | None, ...], told: Sum, said: str) -> None:
    there = OfferedFor(tuple(offering(one) for one in hours))

    assert there.hours == told
    assert hours_said(there.hours) == said


def test_dollars_of_which_some_are_not_told_are_so_many_or_more() -> None:
    assert dollars_said(OfferedFor((offering(dollars=24000.0), offering())).dollars) == "$24,000 or more"
    assert dollars_said(OfferedFor((offering(hours=6.0),)).dollars) == "not told"


def test_what_is_offered_has_its_name_beside_the_standard() -> None:
    found = taken_on(offering(18.0, 24000.0, "Looking at\nstudent work"), offering())

    assert goals_in_words(found["tp.evidence"]) == (
        "6 teams chose it. Offered: Looking at student work (18 hours, $24,000); not named (hours and dollars not told)"
    )
    assert goals_in_words(found["rc.practices"]) == "No team’s goal. Nothing is offered for it"


def test_a_list_that_names_nothing_yet_leaves_what_is_offered_unknown() -> None:
    assert {one.offered for one in taken_on().values()} == {None}
