"""The tables of a report as sheets of Excel: days are days, counts are numbers, and all else is text."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from msgspec.structs import replace

from plassess.reports.blocks import (
    Cell,
    Checklist,
    Column,
    Compared,
    Comparison,
    Row,
    Share,
    Shares,
    Side,
    Table,
    Task,
)
from plassess.reports.lines import text_of
from plassess.reports.other_programs.excel_book import LONGEST_NAME, Field, Grid, Value, Width
from plassess.reports.pages import GoalLine

_PLAN = (
    Width("Step", 7),
    Width("Done", 12),
    Width("By", 12),
    Width("Who", 24),
    Width("What", 60),
    Width("What will show it", 50),
)
_GOALS = (
    Width("Goal", 7),
    Width("What will be seen", 60),
    Width("By", 12),
    Width("Marked by", 44),
    Width("Today", 24),
    Width("What will show it", 50),
    Width("How it stands", 36),
    Width("Steps that serve it", 60),
)
_FIRST, _FIGURE, _WORDS, _TEXT = 36, 14, 24, 44
_SENTENCE = 90
_FIGURE_SAID = re.compile(r"\$?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?")


def grid_of(name: str, head: Sequence[Width], rows: Iterable[Sequence[Field | Value]]) -> Grid:
    """Make a sheet without the columns that hold nothing; a name that Excel has no room for stands below, too."""
    fields = [[_searchable(one if isinstance(one, Field) else Field(one)) for one in row] for row in rows]
    used = [at for at in range(len(head)) if any(row[at].value != "" for row in fields)]
    shown = tuple(tuple(row[at] for at in used) for row in fields)
    return Grid(name, tuple(head[at] for at in used), shown, (name,) if len(name) > LONGEST_NAME else ())


def _searchable(field: Field) -> Field:
    """Take the spaces that keep a date in one line for plain ones: a search types those."""
    text = field.value
    return replace(field, value=text.replace("\u00a0", " ")) if isinstance(text, str) else field


def checklist_grid(block: Checklist) -> Grid:
    """Make the plan: a row for each step."""
    return grid_of(block.about, _PLAN, map(_task, block.tasks))


def _task(task: Task) -> tuple[str | int | date, ...]:
    by = date.fromisoformat(task.day) if task.day else task.by
    done = date.fromisoformat(task.done_on) if task.done_on else ""
    return (task.number, done, by, text_of(task.who), task.what, task.shown_by)


def goals_grid(goals: Iterable[GoalLine]) -> Grid:
    """Make the goals: a row for each."""
    return grid_of("Goals", _GOALS, map(_goal, goals))


def _goal(one: GoalLine) -> tuple[str | date, ...]:
    by = date.fromisoformat(one.by) if one.by else ""
    told = (one.marker, one.now, "\n".join(one.evidence), one.stands, "\n".join(one.steps))
    return (one.id, one.will_be_seen, by, *told)


def table_grid(block: Table) -> Grid:
    """Make a table of rows; counts are numbers."""
    head = tuple(Width(one.title, _width(one, at, block.look)) for at, one in enumerate(block.head))
    return grid_of(block.about, head, (_row(row) for row in block.rows))


def _width(column: Column, at: int, look: str) -> int:
    if column.right:
        return _FIGURE
    return _SENTENCE if look == "counts" else _WORDS if at else _FIRST


def _row(row: Row) -> list[Field]:
    return [_field(cell, "" if at else row.dashes) for at, cell in enumerate(row.cells)]


def _field(cell: Cell, dashes: str) -> Field:
    text = "\n".join((f"{dashes}{text_of(cell.line)}", *cell.small))
    is_strong = any(run.look == "strong" for run in cell.line)
    is_theirs = any(run.theirs for run in cell.line)
    return Field(text if is_theirs else _figure(text), cell.shade or 0, is_strong)


def _figure(text: str) -> str | int | float:
    """Take our own words for a number where they are one; what others say is text, like a number or not."""
    if not _FIGURE_SAID.fullmatch(text):
        return text
    plain = text.lstrip("$").replace(",", "")
    return float(plain) if "." in plain else int(plain)


def comparison_grid(block: Comparison) -> Grid:
    """Make a table of rows that are compared."""
    head = [Width(block.names, _FIRST), Width("Of", _FIRST)]
    for title in block.head:
        head += [Width(title, _TEXT), Width(f"{title}, from 1 to 5", _FIGURE), Width(f"{title}, in words", _TEXT)]
    return grid_of(block.about, head, map(_compared, block.rows))


def _compared(row: Compared) -> tuple[str | int, ...]:
    return (text_of(row.name), row.group, *(value for side in row.sides for value in _side(side)))


def _side(side: Side) -> tuple[str | int, ...]:
    shows = (side.shows.title, *(text_of(item.text) for item in side.shows.items)) if side.shows else ()
    return (side.stands, side.place or "", "\n".join(filter(None, (side.text or side.missing, *shows))))


def shares_grid(block: Shares) -> Grid:
    """Make the figures of a chart."""
    first, *others = block.head
    head = (Width(first, _FIRST), *(Width(one, _FIGURE) for one in others))
    return grid_of(block.about, head, map(_share, block.rows))


def _share(row: Share) -> tuple[str | int, ...]:
    if row.standing:
        return (row.heading, row.standing, "–", "–")
    amounts = (one.words if one.percent is None else one.percent for one in (row.today, row.wished))
    return (row.heading, *amounts, row.change)
