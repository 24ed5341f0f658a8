"""The tables that many self-assessments are exported to: name, columns and what makes their rows, told once.

No row is about a person: a row is a prompt, a rated row, a level of one or a first step of one team. Only what the
team decided together is in them: no other respondent's answers, no single person's need, no names but those of the
owners of steps and of what waits for a decision. Counts of marks are in a table alone, where 10 or more sent theirs;
those of forms too, by school where 10 or more answered.
"""

from datetime import date

from plassess.assessment.plan.listed import ListedAnswer, ListedStep, listed_answers, listed_steps
from plassess.assessment.plan.progress import overdue_ids
from plassess.exchange.count_table import COUNTS
from plassess.exchange.decision_tables import DECISIONS
from plassess.exchange.form_counts_table import FORM_COUNTS
from plassess.exchange.goal_table import GOALS
from plassess.exchange.table import NUMBERS, PROMPT, TEXTS, WHICH, Cell, Column, Exported, Table, own

__all__ = ["TABLES", "Cell", "Column", "Exported", "Table"]

_SCALE = (
    own("level", "The number of the level where the team stands: a label. Compare distance.", int),
    own("distance", "Steps from there to ideal: 0 is ideal; not-begun is one step beyond the last level.", int),
    own("levels", "The numbers of the row's levels, the ideal one first.", NUMBERS),
    own("ideal", "The number of the ideal level.", int),
    own("direction", "Which number is ideal: lowest-is-ideal or highest-is-ideal."),
)
_AIM = "The number of the level, or the id of the option, that the team wants to reach."
_STATE = own("state", "answered, not-begun, unknown, not-applicable, next-time, not-answered or look-again.")
_GROUP = own("group", "The standard of a row of a map, the group of an instrument's prompt.")
_OUTER_GROUPS = own("outer_groups", "The groups that this group lies in, the outermost first.", TEXTS)
_STANDARDS = own("standards", "The ids of the standards it bears on.", TEXTS)


def _answers(one: Exported) -> tuple[ListedAnswer, ...]:
    return listed_answers(one.record, one.responses, one.plan)


def _rows(one: Exported) -> tuple[ListedAnswer, ...]:
    return tuple(answer for answer in _answers(one) if answer.kind == "level")


def _steps(one: Exported) -> tuple[ListedStep, ...]:
    return listed_steps(one.responses, one.record.role, overdue_ids(one.plan, one.today))


def _aim_distance(_: Exported, row: ListedAnswer) -> int | None:
    return row.levels.index(row.aim) if isinstance(row.aim, int) and row.aim in row.levels else None


def _of_step(name: str, about: str, holds: type = str) -> Column:
    return Column(name, about, lambda _, it: getattr(it.step, name), holds=holds)


TABLES = (
    Table(
        "answers",
        "a row for each prompt that is asked",
        _answers,
        (
            *WHICH,
            *PROMPT,
            own("kind", "What an answer to it holds: text, level, place, share, number, choice or words."),
            _GROUP,
            _OUTER_GROUPS,
            _STANDARDS,
            own("title", "Its name in lists."),
            _STATE,
            own("because", "Why it stands so, above all why it does not apply."),
            *_SCALE,
            own("aim", _AIM, int | str),
            own("level_name", "What the level where the team stands is called, where it has a name."),
            own("aim_name", "What the level that the team wants to reach is called, where it has a name."),
            own("place", "The place on a continuum, from 1 to 5, where the framework points.", int),
            own("today", "The share of working time today, in percent.", int),
            own("wished", "The share of working time as it should be, in percent.", int),
            own("number", "The number, as it was counted or measured.", float),
            own("unit", "What is counted: the unit of the number."),
            own("chosen", "The ids of the options that were chosen.", TEXTS),
            Column("evidence", "What it rests on, a line each.", lambda _, it: "\n".join(it.evidence) or None),
            own("steps", "The ids of its first steps: step in the table of steps.", NUMBERS),
            own("ask", "With --texts: its wording, as it was asked.", of_texts=True),
            own("text", "With --texts: the reflection, in the team's words.", of_texts=True),
            own("note", "With --texts: the team's note.", of_texts=True),
        ),
    ),
    Table(
        "steps",
        "a row for each first step",
        _steps,
        (
            *WHICH,
            Column("step", "Its own number in its self-assessment, for good.", lambda _, it: it.step.id, holds=int),
            own("part", "What its prompt comes from: guide, map, or an instrument by its id."),
            own("prompt", "The id of the prompt it stands under."),
            _of_step("committed", "Whether the team commits to it now; otherwise it is for later.", bool),
            _of_step("what", "What will be done."),
            _of_step("who", "Who does it, as the plan names them."),
            _of_step("by", "By which day.", date),
            _of_step("shown_by", "What will show that it is done."),
            _of_step("done", "The day it was done.", date),
            _of_step("dropped", "Why the team dropped it."),
            _of_step("goal", "The id of the goal that it serves, as g1."),
            own(
                "overdue",
                "Whether it is committed to, not done, and its day had passed when this was exported.",
                bool,
            ),
        ),
    ),
    Table(
        "rows",
        "a row for each rated row, numbers and ids alone",
        _rows,
        (
            *WHICH,
            *PROMPT,
            Column("standard", "The id of its standard, or of the first it bears on.", lambda _, it: _first(it)),
            _GROUP,
            _OUTER_GROUPS,
            _STATE,
            *_SCALE,
            own("aim", "The number of the level that the team wants to reach.", int),
            Column("aim_distance", "Steps from the aim to ideal.", _aim_distance, holds=int),
        ),
    ),
    GOALS,
    DECISIONS,
    COUNTS,
    FORM_COUNTS,
)
"""Each table there is; help, the docs page and what is refused are made of this."""


def _first(row: ListedAnswer) -> str | None:
    return row.standards[0] if row.standards else None
