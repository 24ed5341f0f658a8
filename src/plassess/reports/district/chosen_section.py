"""The second picture: what teams take on, by standard, beside what is offered for it."""

from collections.abc import Sequence

from plassess.assessment.district.five_pictures import Summary
from plassess.assessment.district.summary_words import FEW, NO_GOALS_IN_COUNTS, apart_in_words, bars_of
from plassess.assessment.district.taken_on.goals_chosen import ChosenStandard
from plassess.assessment.district.taken_on.offered_words import dollars_said, hours_said, why_not_known
from plassess.assessment.district.taken_on.own_plan_words import ours_of_standard
from plassess.assessment.district.taken_on.taken_on_words import HOW, goals_in_words
from plassess.assessment.district.team_facts import TeamFacts
from plassess.reports.blocks import Block, Row, Section
from plassess.reports.district.picture_parts import counts_table, picture, plain_row, said

_TITLE = "What teams take on, and what is offered"
_LEAD = (
    "Goals, first steps and needs count teams, by the standards they bear on: one that bears on two counts with both."
    " Needs are the responsibilities that people marked as what they most need to learn about. The"
    " three bars are goals, first steps and needs, on one scale for all standards."
)


def chosen_section(found: Summary, own: TeamFacts | None = None) -> Section:
    """Make the picture; ``own`` is the team whose page it stands on, ``None`` for the district’s.

    A table of counts cannot tell it, and the picture says so.
    """
    chosen, offered = found.chosen, found.offered
    if found.of_counts:
        return picture("chosen", _TITLE, said(NO_GOALS_IN_COUNTS))
    if not chosen:
        return picture("chosen", _TITLE, said(FEW))
    why = why_not_known(offered)
    known = not why
    year = f" What is offered is of {offered.year}." if known and offered and offered.year else ""
    how = (said(HOW),) if known and own is None else tuple(map(said, filter(None, (why,))))
    return picture(
        "chosen", _TITLE, said(f"{_LEAD}{year}{apart_in_words(found)}"), *how, _table(chosen, own, known=known)
    )


def _table(chosen: Sequence[ChosenStandard], own: TeamFacts | None, *, known: bool) -> Block:
    figures = ("Goals", "First steps", "Needs", *(("Hours offered", "Dollars offered") if known else ()))
    most = max((count for one in chosen for count in _counts(one)), default=0)
    rows = [_row(one, most, ours_of_standard(own, one.id) if own else "") for one in chosen]
    return counts_table(_TITLE, "chosen", ("Standard", *figures, "In words"), rows)


def _row(one: ChosenStandard, most: int, below: str) -> Row:
    figures = list(map(str, _counts(one)))
    if one.offered is not None:
        figures += [hours_said(one.offered.hours), dollars_said(one.offered.dollars)]
    return plain_row(one.title, [*figures, goals_in_words(one)], bars_of(_counts(one), most), below)


def _counts(one: ChosenStandard) -> tuple[int, int, int]:
    return one.goals, one.steps, one.needs
