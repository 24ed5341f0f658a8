"""The tables that many self-assessments are exported to: name, columns and what makes their rows, told once.

No row is about a person: a row is a prompt, a rated row or a first step of one team. Only what the team decided
together is in them: no other respondent's answers, no count of who marked what, no single person's need, no names but
those of the owners of steps.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from msgspec import Struct

from plassess.assessment.plan.listed import ListedAnswer, ListedStep, listed_answers, listed_steps
from plassess.assessment.plan.plan import ActionPlan
from plassess.assessment.plan.progress import overdue_ids
from plassess.assessment.record import Assessment
from plassess.assessment.responses import Responses

Cell = str | int | float | bool | tuple[str | int, ...] | None
"""What stands in a table; ``None`` is what is missing. Days are year-month-day."""


class Exported(Struct, frozen=True):
    """One self-assessment that is exported; ``folder`` is its path as users see it."""

    folder: str
    record: Assessment
    responses: Responses
    plan: ActionPlan
    today: date


class Column(Struct, frozen=True):
    """A column: its name, a sentence about it, and what stands in it for one of the table's things.

    ``of_texts``: it is there only where texts are asked for.
    """

    name: str
    about: str
    cell: Callable[[Exported, Any], Cell | date]
    of_texts: bool = False


class Table(Struct, frozen=True):
    """A table: ``about`` says in a few words what a row is, ``things`` finds what the rows are made of."""

    name: str
    about: str
    things: Callable[[Exported], tuple[Any, ...]]
    columns: tuple[Column, ...]

    def shown(self, *, texts: bool) -> tuple[Column, ...]:
        """Choose the columns, with or without those that hold people's own texts."""
        return tuple(column for column in self.columns if texts or not column.of_texts)

    def rows(self, one: Exported, *, texts: bool) -> Iterator[dict[str, Cell]]:
        """Make the rows of one self-assessment, in the order of what they are made of."""
        columns = self.shown(texts=texts)
        for thing in self.things(one):
            yield {column.name: _plain(column.cell(one, thing)) for column in columns}


def _plain(cell: Cell | date) -> Cell:
    return cell.isoformat() if isinstance(cell, date) else cell


def _part_edition(record: Assessment, part: str) -> str | None:
    return record.content.editions.get(part)


def _of_assessment(name: str, about: str, cell: Callable[[Exported], Cell | date]) -> Column:
    return Column(name, about, lambda one, _: cell(one))


def _own(name: str, about: str, *, of_texts: bool = False) -> Column:
    """Make a column of an attribute of the same name; an empty text is missing."""
    return Column(name, about, lambda _, it: None if (value := getattr(it, name)) == "" else value, of_texts)


WHICH = (
    _of_assessment(
        "uid", "What tells the self-assessment apart from every other, for good.", lambda one: one.plan.uid
    ),
    _of_assessment("folder", "Its folder, from where the export was made.", lambda one: one.folder),
    _of_assessment("role", "The id of the role whose work it looks at.", lambda one: one.record.role),
    _of_assessment("opened", "The day it was opened.", lambda one: one.record.opened),
    _of_assessment(
        "edition", "The edition of the standards it was opened against.", lambda one: one.record.content.edition
    ),
    _of_assessment("content", "The name of the content it was opened against.", lambda one: one.record.content.id),
    _of_assessment(
        "digest", "A digest of that content: the same one is the same content.", lambda one: one.record.content.digest
    ),
    Column(
        "part_edition",
        "The edition of the guide, the map or the instrument of the prompt; missing where the record has none.",
        lambda one, it: _part_edition(one.record, it.part),
    ),
)
"""The columns that begin each table, so that tables can be joined."""
_PROMPT = (
    _own("part", "What the prompt comes from: guide, map, or an instrument by its id."),
    Column("prompt", "The id of the prompt.", lambda _, it: it.id),
)
_SCALE = (
    _own("level", "The number of the level where the team stands: a label. Compare distance."),
    _own("distance", "Steps from there to ideal: 0 is ideal; not-begun is one step beyond the last level."),
    _own("levels", "The numbers of the row's levels, the ideal one first."),
    _own("ideal", "The number of the ideal level."),
    _own("direction", "Which number is ideal: lowest-is-ideal or highest-is-ideal."),
    _own("aim", "The number of the level, or the id of the option, that the team wants to reach."),
)
_STATE = _own("state", "answered, not-begun, unknown, not-applicable, next-time, not-answered or look-again.")
_GROUP = _own("group", "The standard of a row of a map, the group of an instrument's prompt.")
_OUTER_GROUPS = _own("outer_groups", "The groups that this group lies in, the outermost first.")
_STANDARDS = _own("standards", "The ids of the standards it bears on.")


def _answers(one: Exported) -> tuple[ListedAnswer, ...]:
    return listed_answers(one.record, one.responses, one.plan)


def _rows(one: Exported) -> tuple[ListedAnswer, ...]:
    return tuple(answer for answer in _answers(one) if answer.kind == "level")


def _steps(one: Exported) -> tuple[ListedStep, ...]:
    return listed_steps(one.responses, one.record.role, overdue_ids(one.plan, one.today))


def _aim_distance(_: Exported, row: ListedAnswer) -> int | None:
    return row.levels.index(row.aim) if isinstance(row.aim, int) and row.aim in row.levels else None


def _of_step(name: str, about: str) -> Column:
    return Column(name, about, lambda _, it: getattr(it.step, name))


TABLES = (
    Table(
        "answers",
        "a row for each prompt that is asked",
        _answers,
        (
            *WHICH,
            *_PROMPT,
            _own("kind", "What an answer to it holds: text, level, place, share, number, choice or words."),
            _GROUP,
            _OUTER_GROUPS,
            _STANDARDS,
            _own("title", "Its name in lists."),
            _STATE,
            _own("because", "Why it stands so, above all why it does not apply."),
            *_SCALE,
            _own("level_name", "What the level where the team stands is called, where it has a name."),
            _own("aim_name", "What the level that the team wants to reach is called, where it has a name."),
            _own("place", "The place on a continuum, from 1 to 5, where the framework points."),
            _own("today", "The share of working time today, in percent."),
            _own("wished", "The share of working time as it should be, in percent."),
            _own("number", "The number, as it was counted or measured."),
            _own("unit", "What is counted: the unit of the number."),
            _own("chosen", "The ids of the options that were chosen."),
            Column("evidence", "What it rests on, a line each.", lambda _, it: "\n".join(it.evidence) or None),
            _own("steps", "The ids of its first steps: step in the table of steps."),
            _own("ask", "With --texts: its wording, as it was asked.", of_texts=True),
            _own("text", "With --texts: the reflection, in the team's words.", of_texts=True),
            _own("note", "With --texts: the team's note.", of_texts=True),
        ),
    ),
    Table(
        "steps",
        "a row for each first step",
        _steps,
        (
            *WHICH,
            Column("step", "Its own number in its self-assessment, for good.", lambda _, it: it.step.id),
            _own("part", "What its prompt comes from: guide, map, or an instrument by its id."),
            _own("prompt", "The id of the prompt it stands under."),
            _of_step("committed", "Whether the team commits to it now; otherwise it is for later."),
            _of_step("what", "What will be done."),
            _of_step("who", "Who does it, as the plan names them."),
            _of_step("by", "By which day."),
            _of_step("shown_by", "What will show that it is done."),
            _of_step("done", "The day it was done."),
            _own("overdue", "Whether it is committed to, not done, and its day had passed when this was exported."),
        ),
    ),
    Table(
        "rows",
        "a row for each rated row, numbers and ids alone",
        _rows,
        (
            *WHICH,
            *_PROMPT,
            Column("standard", "The id of its standard, or of the first it bears on.", lambda _, it: _first(it)),
            _GROUP,
            _OUTER_GROUPS,
            _STATE,
            *_SCALE,
            Column("aim_distance", "Steps from the aim to ideal.", _aim_distance),
        ),
    ),
)
"""Each table there is; help, the docs page and what is refused are made of this."""


def _first(row: ListedAnswer) -> str | None:
    return row.standards[0] if row.standards else None
