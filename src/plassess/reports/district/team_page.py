"""For one team alone: its own rows beside what all teams of its role decided, of which no other has a name."""

from datetime import date

from msgspec.structs import replace

from plassess import __version__
from plassess.assessment.district.five_pictures import Summary
from plassess.assessment.district.taken_on.own_plan import OwnPlan
from plassess.assessment.district.taken_on.own_plan_words import own_steps_in_words, step_stands
from plassess.assessment.district.team_facts import RowFacts, TeamFacts
from plassess.assessment.words import day_long
from plassess.foreign_text import visible_lines
from plassess.reports.blocks import Heading, Item, Items, Paragraph, Section
from plassess.reports.district.chosen_section import chosen_section
from plassess.reports.district.follow_section import follow_section
from plassess.reports.district.forms_section import forms_section
from plassess.reports.district.levels_section import levels_section
from plassess.reports.district.summary_page import document_of_summary
from plassess.reports.lines import Line, Run, own
from plassess.reports.pages import Document

_TITLE = "Where we stand beside all teams"
_ROOM = 1600
"""Letters of goals and steps in the usual print on page one; more of them need the smaller print to stay there."""
_FOR_YOU = (
    "This page is for your team alone: it holds your own levels, and no other school is named in it. It ranks nobody."
    " Where others stand nearer to ideal, ask the district whom you could visit."
)


def document_for_team(
    found: Summary, team: TeamFacts, plan: OwnPlan, district: str, publishers: tuple[str, ...]
) -> Document:
    """Make the page of a team, by its latest self-assessment; what is said of others is as everybody is shown it."""
    whole = document_of_summary(found, district, publishers)
    name = visible_lines(team.name)
    ours = {edition: _rows_in(team, edition) for edition in {team.counted_in(one) for one in team.rows}}
    same = [one for one in found.levels if one.role == team.role and one.edition in ours]
    opened = f"{team.role_title}, {day_long(team.opened)}"
    return replace(
        whole,
        title=f"{_TITLE}: {name}",
        file_title=f"{_TITLE}, {name}, plassess {__version__}",
        kind=_TITLE,
        subject=visible_lines(opened),
        name=name,
        opened=team.opened,
        flows=True,
        crowded=sum(map(len, plan.goals)) + sum(len(one.what) for one in plan.steps) > _ROOM,
        page_one=(
            Paragraph((Run(visible_lines(opened)),), "who"),
            Paragraph((own(_FOR_YOU),)),
            _own_section(plan, found.follow_through.today),
        ),
        rest=(
            levels_section(same, ours),
            chosen_section(found, team),
            follow_section(found),
            *((forms_section(found, team.school),) if found.forms.forms else ()),
        ),
    )


def _own_section(plan: OwnPlan, today: date | None) -> Section:
    """Say what the team takes on, in its own words, without whose each step is and why one was dropped."""
    items = [Item(_text(goal), (own("Goal"),)) for goal in plan.goals]
    items += [Item(_text(one.what), (own(step_stands(one, today)),)) for one in plan.steps]
    together = Paragraph((own(own_steps_in_words(plan, today)),))
    blocks = (Items(tuple(items)), together) if items else (together,)
    return Section(Heading((own("Our goals and our steps"),)), blocks, "lead", "ours")


def _text(text: str) -> Line:
    return (Run(visible_lines(" ".join(text.split()))),)


def _rows_in(team: TeamFacts, edition: str) -> dict[str, RowFacts]:
    """Return the rows of a team that are counted with an edition, by their ids."""
    return {row.counted.id: row.counted for row in team.rows if team.counted_in(row) == edition}
