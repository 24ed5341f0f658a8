"""The rows of a part side by side: a table of what moved in each standard or group, and each row as it stood."""

from collections.abc import Iterator, Sequence
from datetime import date

from plassess.assessment.cycles.comparison import ComparedGroup, ComparedPart, ComparedRow
from plassess.assessment.cycles.movement import Movement, Stood
from plassess.assessment.cycles.movement_words import bar_of, moved_in_words, movement_in_words, stood_in_words
from plassess.assessment.words import capital, day_short
from plassess.content.library import MAP
from plassess.foreign_text import visible_lines
from plassess.reports.blocks import (
    Block,
    Cell,
    Column,
    Compared,
    Comparison,
    Heading,
    Item,
    Items,
    Legend,
    Paragraph,
    Row,
    Section,
    Side,
    Table,
)
from plassess.reports.lines import Run, own
from plassess.reports.text_flow import unbroken

_ALWAYS = (Movement.NEARER, Movement.SAME, Movement.FARTHER, Movement.NEWLY_KNOWN)
_LEGEND = Legend("Shading, by a figure’s part of its line:", ("up to ¼", "up to ½", "up to ¾", "more than ¾"))
_SHADES = 4
_BAR = "The bar has a block for each of the row’s own levels: all are filled at ideal, none where we have not begun."


def sections_of(part: ComparedPart, days: Sequence[date]) -> Iterator[Section]:
    """Give a part, where anything in it is known at any time."""
    if not any(one.level is not None for group in part.groups for row in group.rows for one in row.stood):
        return
    title, id_ = visible_lines(part.title), f"part-{part.part}"
    lead = Paragraph((own(f"Each figure counts rows, from the first time to the last. {_BAR}"),), "lead")
    groups = (section for group in part.groups if (section := _group(group, title, days)))
    yield Section(Heading((Run(title),)), (lead, _table(part, title, id_), _LEGEND, *groups), "after", id_)


def _table(part: ComparedPart, title: str, id_: str) -> Table:
    shown = [one for one in Movement if one in _ALWAYS or any(one in group.counts for group in part.groups)]
    head = (
        Column("Standard" if part.part == MAP else "Part"),
        *(Column(capital(movement_in_words(one)), right=True) for one in shown),
        Column("Rows"),
        Column("Known both times"),
    )
    return Table(title, id_, head, tuple(_line(group, shown) for group in part.groups), "heat")


def _line(group: ComparedGroup, shown: Sequence[Movement]) -> Row:
    whole = len(group.rows)
    both = sum(row.stood[0].level is not None and row.stood[-1].level is not None for row in group.rows)
    counts = (group.counts.get(one, 0) for one in shown)
    return Row(
        (
            Cell((Run(visible_lines(group.title)),)),
            *(Cell((own(str(count)),), shade=-(-_SHADES * count // whole)) for count in counts),
            Cell((own(str(whole)),)),
            Cell((own(unbroken(f"{both} of {whole}")),)),
        ),
        "group",
    )


def _group(group: ComparedGroup, part: str, days: Sequence[date]) -> Section | None:
    known = [row for row in group.rows if any(one.level is not None for one in row.stood)]
    if not known:
        return None
    others = [row for row in group.rows if row not in known]
    id_ = f"rows-{group.id.replace('/', '-').replace('.', '-')}"
    head = (_day(days[0]), _day(days[-1]), "What moved")
    table = Comparison(visible_lines(group.title), id_, "Row", head, tuple(_row(row, days) for row in known))
    blocks: tuple[Block, ...] = (table, *([_not_known(others)] if others else []))
    return Section(Heading((Run(visible_lines(group.title)),), of=(Run(part),)), blocks, "part", id_)


def _not_known(rows: Sequence[ComparedRow]) -> Paragraph:
    names = [run for row in rows for run in (own("; "), Run(visible_lines(row.title)))]
    return Paragraph((own("Not known at any time: "), *names[1:], own(".")), "quiet")


def _row(row: ComparedRow, days: Sequence[date]) -> Compared:
    between = [
        Item((Run(visible_lines(f"{_day(day)}: {stood_in_words(one)}")),))
        for day, one in zip(days[1:-1], row.stood[1:-1], strict=True)
    ]
    shows = Items(tuple(between), title="Between:") if between else None
    sides = (
        _side(row.stood[0], days[0]),
        _side(row.stood[-1], days[-1]),
        Side("What moved", stands=visible_lines(capital(moved_in_words(row.in_all))), shows=shows),
    )
    return Compared((Run(visible_lines(row.title)),), "", sides, ())


def _side(stood: Stood, day: date) -> Side:
    text = visible_lines(stood.level.text or "") if stood.level else ""
    return Side(_day(day), visible_lines(stood_in_words(stood)), text, bar=bar_of(stood))


def _day(day: date) -> str:
    return f"{day_short(day)}, {day.year}"
