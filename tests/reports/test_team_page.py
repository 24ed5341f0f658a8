"""The page of one team: its own beside figures of all teams, which are those that everybody is shown, and no others."""

from datetime import date, timedelta

from hypothesis import given
from msgspec.structs import replace

from plassess.assessment.district.five_pictures import Summary, summary_of
from plassess.assessment.district.taken_on.own_plan import OwnPlan, OwnStep
from plassess.assessment.district.taken_on.own_plan_words import own_steps_in_words, step_stands
from plassess.assessment.district.team_facts import TeamFacts
from plassess.assessment.district.teams import Wanted, teams_in
from plassess.reports.blocks import Block, Cell, Section, Table
from plassess.reports.district.summary_page import document_of_summary
from plassess.reports.district.team_page import document_for_team
from tests.district_teams import DAY, districts, framework

FRAMEWORK = framework()
PLAN = OwnPlan(("Work is looked at.",), (OwnStep("Meet", "done", False, DAY), OwnStep("Ask", "open", True, DAY)))


def tables_in(blocks: tuple[Block, ...]) -> list[Table]:
    """Find every table, without what stands below the names of its rows: that is the team’s own."""
    found = []
    for one in blocks:
        if isinstance(one, Section):
            found += tables_in(one.blocks)
        elif isinstance(one, Table):
            rows = (replace(row, cells=(Cell(row.cells[0].line), *row.cells[1:])) for row in one.rows)
            found.append(replace(one, rows=tuple(rows)))
    return found


def summed(facts: tuple[TeamFacts, ...], wanted: Wanted) -> Summary:
    return summary_of(teams_in(facts), wanted, "level", FRAMEWORK, None, DAY + timedelta(days=30))


@given(districts())
def test_what_a_page_tells_of_others_is_what_everybody_is_shown(facts: tuple[TeamFacts, ...]) -> None:
    """So a page and the summary together, or two pages, tell no more of others than the summary does by itself."""
    found = summed(facts, Wanted())
    shown = tables_in(document_of_summary(found, "", ()).rest)

    for team in teams_in(facts):
        page = document_for_team(found, team.now, PLAN, "", ())
        of_others = tables_in((*page.page_one, *page.rest))
        assert all(table in shown for table in of_others)
        others = [one.now.school for one in teams_in(facts) if one.now.school != team.now.school]
        assert not [name for name in others if f'{name}"' in f"{page}"]


@given(districts())
def test_what_others_are_told_does_not_hang_on_whose_page_it_is(facts: tuple[TeamFacts, ...]) -> None:
    found = summed(facts, Wanted())
    pages = [document_for_team(found, one.now, PLAN, "", ()).rest[1:] for one in teams_in(facts)]

    assert len({tuple(map(repr, tables_in(one))) for one in pages}) <= 1


def test_steps_are_told_by_what_became_of_them_and_by_their_day() -> None:
    today = date(2026, 12, 1)

    assert own_steps_in_words(PLAN, today) == (
        "We committed to 2 steps: 1 done, 1 open; 1 had another day at first; 1 is overdue."
    )
    assert [step_stands(one, today) for one in PLAN.steps] == [
        "Done",
        "Open, overdue since October 6, 2026, its day was moved",
    ]
    assert own_steps_in_words(OwnPlan(), today) == "We have committed to no step in our latest self-assessment."
