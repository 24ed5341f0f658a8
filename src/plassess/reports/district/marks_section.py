"""The third picture: how people of one role marked, over the whole district and never within a school."""

from collections.abc import Iterator, Sequence

from plassess.assessment.district.levels_decided import LevelsOfRole
from plassess.assessment.district.marks_by_role import MarksOfRole, MarksOfRow, MarksOfStandard
from plassess.assessment.district.summary_words import FEW_PEOPLE, SHOWN_WHERE, bars_of, marks_in_words, place_heads
from plassess.problems.sentences import counted
from plassess.reports.blocks import Block, Row, Section
from plassess.reports.district.picture_parts import (
    LEGEND,
    anchor,
    counts_row,
    counts_table,
    of_role,
    of_standard,
    picture,
    said,
)

_TITLE = "What people marked alone, by role"
_LEAD = (
    "Each figure counts people over the whole district, as they marked before their teams talked. Put in order from"
    " ideal to not started, the middle mark has as many before it as behind it, and the middle half leaves out a"
    " quarter at each end. Where the middle half spans several levels, people see the same work otherwise."
)
_NOTHING = f"Nothing is told of marks. {SHOWN_WHERE}"


def marks_section(roles: Sequence[MarksOfRole], levels: Sequence[LevelsOfRole]) -> Section:
    """Make the picture; ``levels`` name the roles that teams have, so that none is passed over in silence."""
    if not roles:
        return picture("marks", _TITLE, said(_NOTHING))
    without = dict.fromkeys(one.role_title for one in levels if one.role not in {it.role for it in roles})
    rest = (said(f"Nothing is told of {'; '.join(without)}. {SHOWN_WHERE}"),) if without else ()
    return picture("marks", _TITLE, said(_LEAD), LEGEND, *(_of(one) for one in roles), *rest)


def _of(one: MarksOfRole) -> Section:
    return of_role(anchor("marks", one.role, one.edition), one.role_title, one.edition, _blocks(one))


def _blocks(one: MarksOfRole) -> Iterator[Block]:
    if one.people is None or one.teams is None:
        yield said(FEW_PEOPLE)
        return
    sent = f"{counted(one.people, 'person', 'people')} in {counted(one.teams, 'team')} sent their marks."
    yield said(f"{sent} Figures in a row can be fewer: not all looked at all rows.")
    for standard in one.standards:
        id_ = anchor("marks", one.role, one.edition, standard.part, standard.id)
        yield of_standard(id_, standard.title, one.role_title, _table(standard, id_))


def _table(standard: MarksOfStandard, id_: str) -> Block:
    places = place_heads(row.labels for row in standard.rows)
    head = ("Row", *places, "Not started", "Can’t tell", "In words")
    return counts_table(standard.title, id_, head, [_row(row, len(places)) for row in standard.rows])


def _row(row: MarksOfRow, places: int) -> Row:
    words = marks_in_words(row.counts, row.labels)
    if row.counts is None:
        return counts_row(row.title, [None] * (places + 2), "", words)
    *levels, not_begun = row.counts.at
    blank: list[int | None] = [None] * (places - len(levels))
    return counts_row(row.title, [*levels, *blank, not_begun, row.counts.cannot_tell], bars_of(row.counts.at), words)
