"""Which editions were brought together, and which rows could not be, with why."""

from collections.abc import Iterator, Sequence

from plassess.assessment.district.editions.edition_words import HOW, MARKS_APART, edition_in_words, why_apart
from plassess.assessment.district.editions.editions_together import EditionTold
from plassess.foreign_text import visible_lines
from plassess.reports.blocks import Block, Item, Items, Section
from plassess.reports.district.picture_parts import anchor, of_role, picture, said
from plassess.reports.lines import Run

_TITLE = "Editions that are counted together"


def editions_section(told: Sequence[EditionTold]) -> Section:
    """Make the section; there is at least one edition to tell of."""
    return picture("editions", _TITLE, said(f"{HOW} {MARKS_APART}"), *(_of(one) for one in told))


def _of(one: EditionTold) -> Section:
    id_ = anchor("editions", one.role, one.edition)
    return of_role(id_, one.role_title, one.edition, _blocks(one))


def _blocks(one: EditionTold) -> Iterator[Block]:
    yield said(visible_lines(edition_in_words(one)))
    if one.apart:
        yield Items(tuple(Item(_text(why_apart(row)), _text(row.title)) for row in one.apart))


def _text(text: str) -> tuple[Run, ...]:
    return (Run(visible_lines(text)),)
