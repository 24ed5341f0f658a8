"""What stands out in a district's summary: rows and standards, and never a school. Only what is shown counts here."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from plassess.assessment.district.editions.edition_words import edition_in_words
from plassess.assessment.district.five_pictures import Summary
from plassess.assessment.district.levels_decided import LevelsOfRole, LevelsOfRow
from plassess.assessment.district.marks_by_role import MarksOfRole, MarksOfRow
from plassess.assessment.district.since_last_time import MovedRole, MovedRow
from plassess.assessment.district.summary_words import due_in_words, meant_in_words, middle
from plassess.assessment.district.taken_on.taken_on_words import (
    FIRST_STEPS,
    GOALS,
    NEEDS,
    most_and_fewest,
    offers_in_words,
)
from plassess.assessment.words import distance_in_words
from plassess.problems.sentences import counted

_MOST = 3
_MANY_CANNOT_TELL = 4
"""One in so many people is many."""


class StandsOut(Struct, frozen=True):
    """A sentence, under what it is about."""

    label: str
    text: str


def standing_out(found: Summary) -> tuple[StandsOut, ...]:
    """Say what a reader would look at first, a sentence or two for each picture; what came of it stands first."""
    told = {
        "Since last time": (line for one in found.moved for line in _moved(one, _named(one, found.moved))),
        "Steps": _steps(found),
        "Levels": (line for one in found.levels for line in _levels(one, _named(one, found.levels))),
        "Goals": most_and_fewest(found.chosen, GOALS, found.over_all),
        "First steps": most_and_fewest(found.chosen, FIRST_STEPS, found.over_all),
        "Needs": most_and_fewest(found.chosen, NEEDS, found.over_all),
        "Offered": offers_in_words(found.chosen, found.offered),
        "Marks": (line for one in found.marks for line in _marks(one)),
        "Forms": (one.in_words for one in found.forms.forms),
        "Editions": map(edition_in_words, found.editions_told),
    }
    return tuple(StandsOut(label, line) for label, lines in told.items() for line in lines)


def _named(one: LevelsOfRole | MovedRole, all_: Sequence[LevelsOfRole | MovedRole]) -> str:
    """Name a role, with its edition where several are told of."""
    several = sum(it.role == one.role for it in all_) > 1
    return f"{one.role_title}, edition {one.edition}" if several else one.role_title


def _levels(one: LevelsOfRole, named: str) -> Iterator[str]:
    """Name the rows in which the middle team has not started, and those in which it has and is farthest from ideal.

    Of equal ones those that come first have their names.
    """
    rows = [(row, middle(row.at)) for each in one.standards for row in each.rows if row.at]
    not_started = [row for row, at in rows if at == len(row.labels)]
    if not_started:
        yield f"{named}: half of the teams or more have not started in {_listed(_titles(not_started))}."
    farthest = max((at for row, at in rows if at < len(row.labels)), default=0)
    if farthest:
        those = [row for row, at in rows if at == farthest and row not in not_started]
        away = distance_in_words(farthest)
        yield f"{named}: half of the teams or more are {away}, or farther, in {_listed(_titles(those))}."
    waiting = [row for each in one.standards for row in each.rows if row.teams and _is_waiting(row)]
    if waiting:
        yield f"{named}: half of the teams or more {_left_open(waiting)} {_listed(_titles(waiting))}."


def _is_waiting(row: LevelsOfRow) -> bool:
    return 2 * ((row.not_decided or 0) + (row.unknown or 0)) >= (row.teams or 0)


def _left_open(rows: Sequence[LevelsOfRow]) -> str:
    """Say how the teams left these rows open, as the columns of the table are called."""
    undecided, unknown = any(row.not_decided for row in rows), any(row.unknown for row in rows)
    if undecided and unknown:
        return "have not decided, or don’t know where they stand in,"
    return "don’t know where they stand in" if unknown else "have not decided"


def _titles(rows: Iterable[LevelsOfRow | MarksOfRow]) -> list[str]:
    return [f"“{row.title}”" for row in rows]


def _listed(named: Sequence[str]) -> str:
    """Name the first rows, and say how many others there are."""
    names = "; ".join(named[:_MOST])
    return f"{names} and {counted(len(named) - _MOST, 'other row')}" if len(named) > _MOST else names


def _marks(one: MarksOfRole) -> Iterator[str]:
    rows = [row for each in one.standards for row in each.rows if row.counts]
    many = [row for row in rows if row.counts and row.counts.cannot_tell * _MANY_CANNOT_TELL >= row.counts.sent]
    if many:
        yield f"{one.role_title}: a quarter of the people or more can’t tell in {_listed(_titles(many))}."


def _steps(found: Summary) -> Iterator[str]:
    of, steps = found.follow_through, found.follow_through.all_steps
    if of.groups:
        said = f"{steps.done} are done, {steps.dropped} dropped, {steps.open} open"
        whole = "All teams: of" if meant_in_words(found.wanted) else "Of"
        yield f"{whole} {counted(steps.committed, 'step')} committed to, {said}."
    if steps.open and of.today:
        yield due_in_words(steps, of.today)


def _moved(one: MovedRole, name: str) -> Iterator[str]:
    """Say in how many rows more teams moved nearer, and where most did; what is hidden is in no figure."""
    rows = [row for each in one.standards for row in each.rows if not row.hidden]
    if not rows:
        return
    compared, evidence = sum(row.compared or 0 for row in rows), sum(row.named_evidence or 0 for row in rows)
    yield (
        f"{name}, {counted(one.teams or 0, 'team')}: {_directions(rows)}{_most_nearer(rows)} Evidence is named for"
        f" {evidence} of {counted(compared, 'level')} that were compared."
    )


def _directions(rows: Sequence[MovedRow]) -> str:
    """Say in how many rows more teams moved nearer than farther, in how many more moved farther."""
    ahead = [(row.nearer or 0) - (row.farther or 0) for row in rows]
    up, down = sum(by > 0 for by in ahead), sum(by < 0 for by in ahead)
    said = f"in {up} of {counted(len(rows), 'row')}, more teams moved nearer to ideal than farther"
    return f"{said}; in {down}, more moved farther." if down else f"{said}."


def _most_nearer(rows: Sequence[MovedRow]) -> str:
    """Name the row in which most teams moved nearer, or all rows in which as many did; empty where nobody did."""
    most = max(row.nearer or 0 for row in rows)
    named = [
        f"“{row.title}” ({most} of {counted(row.compared or 0, 'team')} nearer, {row.farther} farther)"
        for row in rows
        if row.nearer == most
    ]
    return f" The most teams moved nearer in {_listed(named)}." if most else ""
