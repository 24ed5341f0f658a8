"""What a table of the export is made of: its columns, what makes its rows, and the columns that begin each."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses

if TYPE_CHECKING:  # loaded where forms were collected
    from plassess.assessment.forms.form_counts import FormCounts

Cell = str | int | float | bool | tuple[str | int, ...] | None
"""What stands in a table; ``None`` is what is missing. Days are year-month-day."""
TEXTS, NUMBERS = tuple[str, ...], tuple[int, ...]
"""What a column holds where each of its cells has several."""


class Exported(Struct, frozen=True):
    """One self-assessment that is exported; ``folder`` is its path as users see it."""

    folder: str
    record: Assessment
    responses: Responses
    plan: ActionPlan
    today: date
    forms: "tuple[FormCounts, ...]" = ()


class Column(Struct, frozen=True):
    """A column: its name, a sentence about it, and what stands in it for one of the table's things.

    ``of_texts``: it is there only where texts are asked for. ``holds`` is the type of every cell that
    is not missing.
    """

    name: str
    about: str
    cell: Callable[[Exported, Any], Cell | date]
    of_texts: bool = False
    holds: Any = str


class Table(Struct, frozen=True):
    """A table: ``about`` says in a few words what a row is, ``things`` finds what the rows are made of.

    ``of_teams``: what stands in it hangs on a team's other self-assessments, so it is made of all at once.
    """

    name: str
    about: str
    things: Callable[[Exported], tuple[Any, ...]]
    columns: tuple[Column, ...]
    of_teams: bool = False

    def shown(self, *, texts: bool) -> tuple[Column, ...]:
        """Choose the columns, with or without those that hold people's own texts."""
        return tuple(column for column in self.columns if texts or not column.of_texts)

    def rows(self, one: Exported, *, texts: bool) -> Iterator[dict[str, Cell]]:
        """Make the rows of one self-assessment as files hold them, in the order of what they are made of."""
        for row in self.values(one, texts=texts):
            yield {name: plain_cell(cell) for name, cell in row.items()}

    def values(self, one: Exported, *, texts: bool) -> Iterator[dict[str, Cell | date]]:
        """Make the same rows as a program holds them: a day is a date."""
        columns = self.shown(texts=texts)
        for thing in self.things(one):
            yield {column.name: column.cell(one, thing) for column in columns}


def plain_cell(cell: Cell | date) -> Cell:
    """Write a day as year-month-day."""
    return cell.isoformat() if isinstance(cell, date) else cell


def _part_edition(record: Assessment, part: str) -> str | None:
    return record.content.editions.get(part)


def of_assessment(name: str, about: str, cell: Callable[[Exported], Cell | date], holds: type = str) -> Column:
    """Make a column of the self-assessment, the same in each of its rows."""
    return Column(name, about, lambda one, _: cell(one), holds=holds)


def own(name: str, about: str, holds: Any = str, *, of_texts: bool = False) -> Column:  # noqa: ANN401 - any type
    """Make a column of an attribute of the same name; an empty text is missing."""
    return Column(name, about, lambda _, it: None if (value := getattr(it, name)) == "" else value, of_texts, holds)


WHOSE = (
    of_assessment(
        "uid", "What tells the self-assessment apart from every other, for good.", lambda one: one.plan.uid
    ),
    of_assessment("folder", "Its folder, from where the export was made.", lambda one: one.folder),
    of_assessment("role", "The id of the role whose work it looks at.", lambda one: one.record.role),
    of_assessment("opened", "The day it was opened.", lambda one: one.record.opened, date),
    of_assessment(
        "edition", "The edition of the standards it was opened against.", lambda one: one.record.content.edition
    ),
    of_assessment("content", "The name of the content it was opened against.", lambda one: one.record.content.id),
    of_assessment(
        "digest", "A digest of that content: the same one is the same content.", lambda one: one.record.content.digest
    ),
)
"""The columns of the self-assessment itself."""
WHICH = (
    *WHOSE,
    Column(
        "part_edition",
        "The edition of the guide, the map or the instrument of the prompt; missing where the record has none.",
        lambda one, it: _part_edition(one.record, it.part),
    ),
)
"""The columns that begin each table, so that tables can be joined."""
PROMPT = (
    own("part", "What the prompt comes from: guide, map, or an instrument by its id."),
    Column("prompt", "The id of the prompt.", lambda _, it: it.id),
)
