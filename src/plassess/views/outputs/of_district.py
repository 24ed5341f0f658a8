"""The outputs about a whole district: what every key holds. None of them holds a school with a level."""

from datetime import date
from typing import Literal

from msgspec import Struct

from plassess.assessment.district.follow_through import By
from plassess.files.disk.format_line import output_format
from plassess.files.models.short_repr import shown_as
from plassess.views.outputs.of_content import FileWritten

Why = Literal["few", "alike"]
"""Why counts of teams are not shown."""


class MeantOutput(Struct, frozen=True):
    """What the summary was narrowed to."""

    role: str | None
    """The role whose teams alone are meant; null for all roles."""
    standards: tuple[str, ...]
    """The ids of the standards that alone are meant; empty for all."""
    since: date | None
    """The day since which the latest self-assessment of a team was opened; null for any day."""
    asked_since: date | None
    """The day that was asked for; since is earlier where fewer than ten teams lie between; null for any day."""


class LevelsOfRowOutput(Struct, frozen=True):
    """How many teams decided each level of one row."""

    role: str
    """The id of the role."""
    edition: str
    """The edition of the standards that the row was rated in."""
    part: str
    """What it comes from: map, or an instrument by its id."""
    group: str
    """Its standard, or its group in an instrument, by id."""
    id: str
    """The id of the row."""
    title: str
    """What it is called."""
    levels: tuple[int, ...]
    """The numbers of its levels, the ideal one first."""
    hidden: Why | None
    """Why levels are not counted here: few (teams), or alike (nearly all are at one place); null where they are."""
    at: tuple[int, ...]
    """How many teams stand at each level, the ideal one first, and behind the last those that have not begun."""
    teams: int | None
    """How many teams looked at the row; null where they are fewer than five."""
    not_decided: int | None
    """How many have not decided; null where fewer than five looked at the row."""
    unknown: int | None
    """How many do not know yet; null as above."""
    not_applicable: int | None
    """How many say that it does not apply; null as above."""
    unplaced: int | None
    """How many stand on a level that the row no longer has; null as above."""
    worded_otherwise: bool
    """Whether its levels said something else in some of the self-assessments."""


class OfferingOutput(Struct, frozen=True):
    """One thing that is offered for a standard, as the file of what is offered says it."""

    what: str | None
    """What is offered; null where that is not told."""
    hours: float | None
    """Hours of professional learning; null where that is not told."""
    dollars: float | None
    """What it costs in dollars; null where that is not told."""


class ChosenOutput(Struct, frozen=True):
    """What teams take on of one standard, and what is offered for it."""

    standard: str
    """The id of the standard."""
    title: str
    """What it is called."""
    goals: int
    """How many teams have a goal that bears on it."""
    steps: int
    """How many teams have a committed step that bears on it, and was not dropped."""
    needs: int
    """How many teams marked a responsibility that bears on it."""
    hours: float | None
    """Hours of professional learning that are offered for it, as far as they are told; null where none are, and where
    no file says what is offered."""
    dollars: float | None
    """What that costs in dollars; null as above."""
    offered: tuple[OfferingOutput, ...] | None
    """What is offered for it; empty where nothing is, null where no file says what is offered."""


class MarksOfRowOutput(Struct, frozen=True):
    """How people of one role marked a row, over the whole district."""

    role: str
    """The id of the role."""
    edition: str
    """The edition of the standards that they marked in."""
    part: str
    """What it comes from: map, or an instrument by its id."""
    group: str
    """Its standard, or its group in an instrument, by id."""
    id: str
    """The id of the row."""
    title: str
    """What it is called."""
    levels: tuple[int, ...]
    """The numbers of its levels, the ideal one first."""
    people: int | None
    """How many people sent marks in teams that marked this row; null where they are too few."""
    at: tuple[int, ...]
    """How many marked each level, the ideal one first, and behind the last “not started”; empty where too few."""
    cannot_tell: int | None
    """How many cannot tell from their job; null where they are too few."""


class StepsOfGroupOutput(Struct, frozen=True):
    """What became of the steps in a group in which five schools or more have some."""

    names: tuple[str, ...]
    """The levels or networks in it; empty text for schools that say none."""
    schools: int
    """How many schools they are."""
    committed: int
    """How many steps their teams committed to."""
    done: int
    """How many are done."""
    dropped: int
    """How many were dropped."""
    open: int
    """How many are still open."""
    moved: int
    """How many had their day moved, whatever became of them."""
    overdue: int
    """How many open ones have a day that has passed."""
    due_soon: int
    """How many open ones have a day from today to 30 days later."""


class MovedRowOutput(Struct, frozen=True):
    """How many teams moved in one row since their last self-assessment."""

    role: str
    """The id of the role."""
    edition: str
    """The edition of the latest self-assessments."""
    part: str
    """What it comes from: map, or an instrument by its id."""
    group: str
    """Its standard, or its group in an instrument, by id."""
    id: str
    """The id of the row."""
    title: str
    """What it is called."""
    hidden: Why | None
    """Why nothing is counted here: few (teams), or alike (nearly all moved alike); null where it is."""
    compared: int | None
    """How many teams rated it both times on the same levels; null where it is hidden, as all below."""
    nearer: int | None
    """How many stand nearer to ideal."""
    same: int | None
    """How many stand where they stood."""
    farther: int | None
    """How many stand farther from ideal; they can also look more closely."""
    named_evidence: int | None
    """How many of those compared name what today's level rests on."""
    newly_known: int | None
    """How many have a level now and had none."""
    not_comparable: int | None
    """How many had a level both times, on other levels or other words."""


class FormOptionOutput(Struct, frozen=True):
    """How many people chose an answer."""

    id: str
    """The id of the option, or the number of the level."""
    text: str
    """Its words."""
    n: int
    """How many people chose it."""


class FormQuestionOutput(Struct, frozen=True):
    """What people said to one question of a form for staff, families or students, over the whole district."""

    form: str
    """The title of the form."""
    id: str
    """The id of the question."""
    ask: str
    """What it asks."""
    standards: tuple[str, ...]
    """The ids of the standards that it bears on."""
    sent: int
    """How many people sent the form; fewer can have answered this question."""
    options: tuple[FormOptionOutput, ...]
    """How many chose each answer, in the order of the form."""


class RowApartOutput(Struct, frozen=True):
    """A row of an earlier edition that is not counted with today's."""

    id: str
    """Its id in its own edition."""
    title: str
    """What it is called."""
    why: tuple[str, ...]
    """Why, in clauses; empty where fewer than five teams rated it on that edition."""


class EditionOutput(Struct, frozen=True):
    """What became of the rows of one role that were rated on an earlier edition."""

    role: str
    """The id of the role."""
    edition: str
    """The edition that they were rated on."""
    to: str
    """The edition of the content of today."""
    few: bool
    """Whether fewer than five teams rated on it, so that none of its rows is counted with today's."""
    together: int
    """How many rows are counted with those of today."""
    apart: tuple[RowApartOutput, ...]
    """The rows that stay apart."""


class CountsFileOutput(Struct, frozen=True):
    """A file of a table of counts that was read."""

    path: str
    """Its path."""
    format: str | None
    """The format that it says it has, such as plassess/counts/1; null where it says none, such as CSV."""
    digest: str
    """The SHA-256 of its bytes."""


class CountsOriginOutput(Struct, frozen=True):
    """The tables of counts that a summary was made from."""

    of: Literal["table", "statement"]
    """table: tables of counts themselves. statement: what the statement made of one elsewhere."""
    digest: str
    """The digest of the file, or one of all files, whatever they are called."""
    files: tuple[CountsFileOutput, ...]
    """The files, by their paths."""


class SummaryOutput(Struct, frozen=True, tag_field="format", tag=output_format("summary")):
    """What many teams say together: plassess summary --json. No school and no team is named in it."""

    district: str
    """What the district is called; empty where nothing says, and where there are several."""
    districts: int
    """How many districts are named; what the statement made of a table elsewhere names none."""
    meant: MeantOutput
    """What it was narrowed to."""
    teams: int
    """How many teams it tells of."""
    over_all: int | None
    """How many of them chosen tells of: not those of roles of fewer than five teams; null from a table of counts."""
    first: date | None
    """The day on which the first of their latest self-assessments was opened."""
    last: date | None
    """The day on which the last of them was opened."""
    unread: int
    """How many self-assessments could not be read; where their team has an earlier one, that is counted instead."""
    levels: tuple[LevelsOfRowOutput, ...]
    """How many teams decided each level, row by row; rows of roles with fewer than five teams are left out."""
    chosen: tuple[ChosenOutput, ...] | None
    """What teams take on, by standard; empty where teams are fewer than five, null from a table of counts."""
    marks: tuple[MarksOfRowOutput, ...]
    """How people marked alone, row by row; rows of roles with too few people are left out."""
    steps_by: By | None
    """What schools are grouped by below: level or network; null from a table of counts."""
    steps_today: date | None
    """The day on which it was made, which tells what is overdue; null from a table of counts."""
    steps: tuple[StepsOfGroupOutput, ...] | None
    """What became of all teams' steps, by group; empty where fewer than five schools have any, null from counts."""
    moved: tuple[MovedRowOutput, ...]
    """What moved since last time, row by row; rows of roles with fewer than five teams are left out."""
    editions: tuple[EditionOutput, ...]
    """Which earlier editions were brought together with that of today; empty where all teams rated on one."""
    forms: tuple[FormQuestionOutput, ...] | None
    """What staff, families and students said, question by question; none of a form that fewer than ten sent, null
    from a table of counts."""
    counts: CountsOriginOutput | None
    """The tables of counts that it was made from with --from; null where self-assessments were read."""
    files: tuple[FileWritten, ...]
    """The files that were written with --to; empty without it."""

    __repr__ = shown_as("Summary")
