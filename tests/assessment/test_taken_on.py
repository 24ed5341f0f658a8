"""What teams take on beside what is offered: what a district has not told is never a zero."""

import pytest
from hypothesis import given
from msgspec import structs

from plassess.assessment.district.five_pictures import summary_of
from plassess.assessment.district.small_cells import FEWEST_TEAMS
from plassess.assessment.district.standing_out import standing_out
from plassess.assessment.district.taken_on.goals_chosen import ChosenStandard
from plassess.assessment.district.taken_on.offered import NOTHING, Offered, OfferedFor, Offering, Sum
from plassess.assessment.district.taken_on.offered_words import dollars_said, hours_said
from plassess.assessment.district.taken_on.taken_on_words import (
    GOALS,
    goals_in_words,
    most_and_fewest,
    offers_in_words,
)
from plassess.assessment.district.team_facts import TeamFacts
from plassess.assessment.district.teams import Wanted, teams_in
from plassess.reports.district.chosen_section import chosen_section
from tests.district_teams import districts, framework, team

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


def counts(**goals_and_needs: tuple[int, int]) -> tuple[ChosenStandard, ...]:
    return tuple(
        ChosenStandard(id_, id_, goals, 0, needs, NOTHING) for id_, (goals, needs) in goals_and_needs.items()
    )


def test_no_standard_is_left_out_among_those_that_as_many_teams_take_on() -> None:
    of = counts(a=(9, 0), b=(7, 0), c=(4, 0), d=(4, 0), e=(1, 0), f=(1, 0))

    (said,) = most_and_fewest(of, GOALS, 20)

    assert said == "The most teams, 9 of 20, have a goal for a; 7 for b. The fewest, 1, have a goal for each of e; f."
    assert not list(most_and_fewest(counts(a=(0, 3)), GOALS, 20))


def test_where_what_is_wanted_and_what_is_offered_lie_apart_is_said_with_the_figures_of_both() -> None:
    file = Offered(format="plassess/offered/1", offered=(offering(18.0), offering(6.0)))
    of = counts(a=(9, 2), b=(1, 30), c=(3, 9), d=(2, 9), e=(2, 8))
    rich, poor = OfferedFor((offering(18.0, 400.0),)), OfferedFor((offering(6.0),))
    of = (structs.replace(of[0], offered=poor), *of[1:4], structs.replace(of[4], offered=rich))

    count, nothing, little, unused = offers_in_words(of, file)

    assert count == "Nothing is offered for 3 of 5 standards that teams chose as a goal."
    assert nothing == "Much wanted, and nothing is offered for: b (goal of 1, need of 30); c (goal of 3, need of 9)."
    assert little == ("Much wanted, and little is offered for: a (goal of 9, need of 2; 6 hours, dollars not told).")
    assert unused == "Little wanted, and much is offered for: e (goal of 2, need of 8; 18 hours, $400)."


def test_how_to_say_what_is_offered_stands_on_no_page_and_not_among_what_stands_out() -> None:
    found = summary_of(teams_in([team(at) for at in range(6)]), Wanted(), "level", FRAMEWORK, None)

    assert not any(one.label == "Offered" for one in standing_out(found))
    assert "No file says what is offered." in str(chosen_section(found))
    assert "offered.yaml" not in str(chosen_section(found))


@given(districts())
def test_words_on_what_teams_take_on_say_nothing_of_fewer_than_five_teams(facts: tuple[TeamFacts, ...]) -> None:
    teams = teams_in(facts)
    file = Offered(format="plassess/offered/1", offered=(offering(18.0),))

    lines = standing_out(summary_of(teams, Wanted(), "level", FRAMEWORK, file))

    assert len(teams) >= FEWEST_TEAMS or not {"Goals", "First steps", "Needs", "Offered"} & {
        one.label for one in lines
    }
