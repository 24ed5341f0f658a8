"""The first picture: by standard, how many teams decided each level of each row."""

from collections.abc import Iterator, Mapping, Sequence

from plassess.assessment.district.levels_decided import LevelsOfRole, LevelsOfRow, LevelsOfStandard
from plassess.assessment.district.summary_words import FEW, bars_of, levels_in_words, own_in_words, place_heads
from plassess.assessment.district.team_facts import RowFacts
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

Own = Mapping[str, RowFacts] | None

_TITLE = "Where teams stand, by standard"
_NOTHING = "No team has rated a row."
_BEHIND = ("Not started", "Not decided", "Don’t know", "In words")


def levels_section(roles: Sequence[LevelsOfRole], own: Mapping[str, Mapping[str, RowFacts]] | None = None) -> Section:
    """Make the picture; ``own`` are one team’s rows by edition and id, told beside all teams’, ``None`` for none."""
    if not roles:
        return picture("levels", _TITLE, said(_NOTHING))
    lead = said("Each figure counts teams, by the level that they decided, the ideal level first.")
    return picture("levels", _TITLE, lead, LEGEND, *(_of(one, own[one.edition] if own else None) for one in roles))


def _of(one: LevelsOfRole, own: Own) -> Section:
    return of_role(anchor("levels", one.role, one.edition), one.role_title, one.edition, _blocks(one, own))


def _blocks(one: LevelsOfRole, own: Own) -> Iterator[Block]:
    if one.teams is None:
        yield said(FEW)
        return
    yield said(f"{counted(one.teams, 'team')}. Figures in a row can be fewer: not all looked at all rows.")
    for standard in one.standards:
        id_ = anchor("levels", one.role, one.edition, standard.part, standard.id)
        yield of_standard(id_, standard.title, one.role_title, _table(standard, id_, own))


def _table(standard: LevelsOfStandard, id_: str, own: Own) -> Block:
    places = place_heads(row.labels for row in standard.rows)
    rows = [_row(row, len(places), own) for row in standard.rows]
    return counts_table(standard.title, id_, ("Row", *places, *_BEHIND), rows)


def _row(row: LevelsOfRow, places: int, own: Own) -> Row:
    blank: list[int | None] = [None] * (places - len(row.labels))
    nothing: list[int | None] = [None] * (places + 1)
    counts = nothing if row.hidden else [*row.at[:-1], *blank, row.at[-1]]
    figures = [*counts, row.not_decided, row.unknown]
    return counts_row(row.title, figures, bars_of(row.at), levels_in_words(row), below=_ours(row, own))


def _ours(row: LevelsOfRow, own: Own) -> str:
    """Say below the row’s name where the team stands that the page is for; empty for the district."""
    if own is None:
        return ""
    ours = own.get(row.id)
    same = ours is not None and (ours.rated_with.labels or ()) == row.labels
    return f"Our team: {own_in_words(ours if same else None)}"
