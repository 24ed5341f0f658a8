"""The fifth picture: how many teams stand nearer to ideal, the same or farther than last time, row by row."""

from collections.abc import Iterator, Sequence

from plassess.assessment.cycles.movement_words import CLOSER_LOOK
from plassess.assessment.district.since_last_time import MovedRole, MovedRow, MovedStandard
from plassess.assessment.district.summary_words import FEW, bars_of, moved_in_words
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

_TITLE = "Since last time"
_LEAD = (
    "Each figure counts teams that rated the row both times on the same levels. Nearer and farther are counted from"
    f" the ideal level. {CLOSER_LOOK}"
)
_NOTHING = "No team has an earlier self-assessment here."
_HEAD = ("Row", "Nearer", "Same", "Farther", "In words")


def moved_section(roles: Sequence[MovedRole]) -> Section:
    """Make the picture."""
    if not roles:
        return picture("moved", _TITLE, said(_NOTHING))
    return picture("moved", _TITLE, said(_LEAD), LEGEND, *(_of(one) for one in roles))


def _of(one: MovedRole) -> Section:
    return of_role(anchor("moved", one.role, one.edition), one.role_title, one.edition, _blocks(one))


def _blocks(one: MovedRole) -> Iterator[Block]:
    if one.teams is None:
        yield said(FEW)
        return
    yield said(f"{counted(one.teams, 'team')} with an earlier self-assessment.")
    for standard in one.standards:
        id_ = anchor("moved", one.role, one.edition, standard.part, standard.id)
        yield of_standard(id_, standard.title, one.role_title, _table(standard, id_))


def _table(standard: MovedStandard, id_: str) -> Block:
    return counts_table(standard.title, id_, _HEAD, [_row(row) for row in standard.rows])


def _row(row: MovedRow) -> Row:
    words = moved_in_words(row)
    if row.nearer is None or row.same is None or row.farther is None:
        return counts_row(row.title, [None] * 3, "", words)
    counts = (row.nearer, row.same, row.farther)
    return counts_row(row.title, counts, bars_of(counts), words)
